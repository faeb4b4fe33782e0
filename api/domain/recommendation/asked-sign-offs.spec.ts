import { describe, expect, it } from 'vitest'
import { smallCatalogue, TODAY } from '../../../tests/support/build/any-learner.ts'
import { buildLearner } from '../../../tests/support/build/learner.ts'
import type { AskedSignOff } from '../signoffs/asked-sign-off.ts'
import { defaultParameters } from './parameters.ts'
import { recommend } from './recommend.ts'

const asked = (given: Partial<AskedSignOff> = {}): AskedSignOff => ({
  line: 'early',
  title: 'Early pregnancy scans',
  items: [{ capability: 'OBS-01', rating: 3 }],
  on: TODAY,
  isPanel: false,
  of: ['Sam', 'Lena'],
  ...given,
})
const waitingFor = (...signOffsAsked: AskedSignOff[]) => {
  const learner = buildLearner({ practice: { level: 'CF5', areas: [{ area: 'OBS', level: 'CF5' }] }, signOffsAsked })
  const { items, blocked } = recommend(learner, smallCatalogue, defaultParameters, TODAY)
  expect(items.filter(({ id }) => id.startsWith('SIGN_OFF:ASKED'))).toEqual([])
  return blocked.filter(({ id }) => id.startsWith('SIGN_OFF:ASKED'))
}

describe('A sign-off that was asked for', () => {
  it('waits, with the day and those who were asked', () => {
    const [step] = waitingFor(asked())
    expect(step).toMatchObject({
      id: 'SIGN_OFF:ASKED-early',
      title: 'Wait for sign-off: early pregnancy scans',
      state: 'BLOCKED',
      blockedBy: [{ code: 'ASKED', text: 'Asked on 27 May 2026, with Lena and Sam.' }],
    })
  })

  it('names a panel as one, and nobody whose name is not known here', () => {
    const words = (given: Partial<AskedSignOff>): string => waitingFor(asked(given))[0]?.blockedBy[0]?.text ?? ''
    expect(words({ isPanel: true, of: ['Sam', 'Lena', 'Ife'] })).toBe('Asked on 27 May 2026, with a panel of 3.')
    expect(words({ of: ['', ''] })).toBe('Asked on 27 May 2026, with those you named.')
  })
})
