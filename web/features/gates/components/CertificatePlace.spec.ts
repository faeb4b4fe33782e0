// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadLaterMessages } from '../../../app/i18n.ts'
import type { MyGate } from '../gate-standing.ts'
import CertificatePlace from './CertificatePlace.vue'

const gate: MyGate['gate'] = {
  __typename: 'Gate',
  code: 'REG',
  name: 'Your registration',
  asks: '',
  askWhom: '',
  waysOn: [],
  requestDraft: '',
  isPerArea: false,
  isPerMedicine: false,
}
const statement = {
  recordedOn: '2026-11-01',
  isMet: true,
  until: '2027-01-18',
  statedBy: 'lead',
  basis: null,
  note: null,
}

function shown(reminders: readonly string[], remindersSent: readonly string[]): string {
  const place: MyGate = {
    __typename: 'MyGate',
    gate,
    area: null,
    medicine: null,
    state: 'MET',
    until: '2027-01-18',
    statedBy: 'lead',
    recordedOn: '2026-11-01',
    basis: null,
    reminders: [...reminders],
    remindersSent: [...remindersSent],
    history: [{ __typename: 'GateStatement', ...statement }],
  }
  const props = { place, areas: [], idPrefix: 'fact', today: '2026-11-25' }
  return mount(CertificatePlace, { props, global: { plugins: [i18n] } }).text()
}

describe('Where a certificate ends', () => {
  beforeAll(loadLaterMessages)

  it('shows which reminder went out and which is planned', () => {
    const text = shown(['2027-01-04'], ['2026-11-23'])
    expect(text).toContain('Runs out on 18 January 2027. Reminder days: 4 January 2027.')
    expect(text).toContain('You were reminded on 23 November 2026.')
  })

  it('says so where both went out, and says nothing of reminders that never did', () => {
    const both = shown([], ['2026-11-23', '2027-01-04'])
    expect(both).toContain('No reminder is planned.')
    expect(both).toContain('You were reminded on 23 November 2026 and 4 January 2027.')
    expect(shown([], [])).not.toContain('You were reminded')
  })
})
