import { describe, expect, it } from 'vitest'
import type { Rating } from '../capability/types.ts'
import type { Capabilities } from './items.ts'
import { isRefusal, mayDecide, mayLead, type Appointment, type Decision, type SignerFacts } from './signing-rules.ts'

const capabilities: Capabilities = new Map([
  ['GMU-01', { code: 'GMU-01', area: 'GMU', evidenceClass: 'E1' }],
  ['CLN-05', { code: 'CLN-05', area: null, evidenceClass: 'E1' }],
])
const decision = (given: Partial<Decision> = {}): Decision => ({
  ownerId: 'owner',
  items: [{ capability: 'GMU-01', rating: 3 }],
  observers: new Set(['jo', 'kit']),
  capabilities,
  on: 100,
  ...given,
})
const signer = (held: Readonly<Record<string, Rating>>, given: Partial<SignerFacts> = {}): SignerFacts => ({
  personId: 'jo',
  isMember: true,
  held: new Map(Object.entries(held)),
  appointments: [],
  ...given,
})
const appointment: Appointment = {
  title: 'Consultant radiologist, abdominal',
  registration: 'GMC 7000001',
  areas: ['GMU'],
  capabilities: [],
  upTo: 3,
  from: 90,
  until: 110,
}
const codeOf = (result: ReturnType<typeof mayDecide>): string => (isRefusal(result) ? result.code : result.by)

describe('Who may sign', () => {
  it.each([
    ['LEAD', { 'GMU-01': 3, 'EDU-05': 3 }, 'RATING'],
    ['LEAD', { 'GMU-01': 3, 'EDU-05': 2 }, 'NOT_QUALIFIED'],
    ['SECOND', { 'GMU-01': 3, 'EDU-05': 2 }, 'RATING'],
    ['SECOND', { 'GMU-01': 3, 'EDU-05': 1 }, 'NOT_QUALIFIED'],
    ['SECOND', { 'GMU-01': 2, 'EDU-05': 3 }, 'NOT_QUALIFIED'],
    ['MEMBER', { 'GMU-01': 4, 'EDU-05': 2 }, 'RATING'],
  ] as const)('as %s holding %o is told %s', (part, held, told) => {
    expect(codeOf(mayDecide(decision(), { facts: signer(held), part, hasTrained: false }))).toBe(told)
  })

  it('needs nothing as an assessor to decide a 2 as supervisor', () => {
    const asked = decision({ items: [{ capability: 'GMU-01', rating: 2 }] })
    const facts = signer({ 'GMU-01': 2 })
    expect(codeOf(mayDecide(asked, { facts, part: 'SUPERVISOR', hasTrained: true }))).toBe('RATING')
  })

  it.each([
    ['on the first day', appointment, 90, 'APPOINTMENT'],
    ['on the last day', appointment, 110, 'APPOINTMENT'],
    ['the day after', appointment, 111, 'NOT_QUALIFIED'],
    ['the day before', appointment, 89, 'NOT_QUALIFIED'],
    ['without a last day', { ...appointment, until: null }, 9000, 'APPOINTMENT'],
    ['for less than is awarded', { ...appointment, upTo: 2 }, 100, 'NOT_QUALIFIED'],
    ['for another area', { ...appointment, areas: ['VAS'] }, 100, 'NOT_QUALIFIED'],
    ['for the capability by name', { ...appointment, areas: [], capabilities: ['GMU-01'] }, 100, 'APPOINTMENT'],
  ])('by appointment %s', (_when, given, on, told) => {
    const facts = signer({}, { appointments: [given] })
    expect(codeOf(mayDecide(decision({ on }), { facts, part: 'LEAD', hasTrained: false }))).toBe(told)
  })

  it('is not appointed for the shared core by an area', () => {
    const facts = signer({}, { appointments: [appointment] })
    const asked = decision({ items: [{ capability: 'CLN-05', rating: 3 }] })
    expect(codeOf(mayDecide(asked, { facts, part: 'LEAD', hasTrained: false }))).toBe('NOT_QUALIFIED')
  })

  describe('of a level', () => {
    const level = decision({
      isLevel: true,
      observers: new Set(),
      items: [
        { capability: 'GMU-01', rating: 2 },
        { capability: 'CLN-05', rating: 3 },
      ],
    })
    const all = { 'GMU-01': 3, 'CLN-05': 3 } as const
    const appointments = [appointment]
    it.each([
      ['leads, holding the role and assessing at 3', 'LEAD', { ...all, 'EDU-05': 3 }, [], 'RATING'],
      ['does not lead without assessing at 3', 'LEAD', { ...all, 'EDU-05': 2 }, [], 'NOT_QUALIFIED'],
      ['sits, holding the role and assessing at 2', 'MEMBER', { ...all, 'EDU-05': 2 }, [], 'RATING'],
      ['does not sit holding less than the role asks', 'MEMBER', { 'GMU-01': 3, 'EDU-05': 3 }, [], 'NOT_QUALIFIED'],
      ['sits, appointed for its areas of practice', 'MEMBER', {}, appointments, 'APPOINTMENT'],
      ['does not lead by appointment alone', 'LEAD', {}, appointments, 'NOT_QUALIFIED'],
      ['leads by appointment with assessing at 3', 'LEAD', { 'EDU-05': 3 }, appointments, 'APPOINTMENT'],
      ['does not sit, appointed for another area', 'MEMBER', {}, [{ ...appointment, areas: ['VAS'] }], 'NOT_QUALIFIED'],
    ] as const)('%s', (...[_what, part, held, given, told]) => {
      const facts = signer(held, { appointments: given })
      expect(codeOf(mayDecide(level, { facts, part, hasTrained: false }))).toBe(told)
    })

    it('asks assessing of everybody, however low the role asks', () => {
      const low = decision({ isLevel: true, items: [{ capability: 'GMU-01', rating: 1 }] })
      const told = (held: Readonly<Record<string, Rating>>) =>
        codeOf(mayDecide(low, { facts: signer(held), part: 'MEMBER', hasTrained: false }))
      expect([told({ 'GMU-01': 1 }), told({ 'GMU-01': 1, 'EDU-05': 2 })]).toEqual(['NOT_QUALIFIED', 'RATING'])
    })

    it('asks an appointment for everything where the role asks nothing in an area of practice', () => {
      const core = decision({ isLevel: true, items: [{ capability: 'CLN-05', rating: 2 }] })
      const facts = signer({}, { appointments })
      expect(codeOf(mayDecide(core, { facts, part: 'MEMBER', hasTrained: false }))).toBe('NOT_QUALIFIED')
    })

    it('is never led by who trained the person', () => {
      const facts = signer({ ...all, 'EDU-05': 4 })
      expect(codeOf(mayDecide(level, { facts, part: 'LEAD', hasTrained: true }))).toBe('TRAINED')
      expect(codeOf(mayDecide(level, { facts, part: 'MEMBER', hasTrained: true }))).toBe('RATING')
    })
  })

  it('is never the only one who saw it, in any part', () => {
    const facts = signer({ 'GMU-01': 4, 'EDU-05': 4 })
    for (const part of ['SUPERVISOR', 'LEAD', 'SECOND', 'MEMBER'] as const)
      expect(codeOf(mayDecide(decision({ observers: new Set(['jo']) }), { facts, part, hasTrained: false }))).toBe(
        'ONLY_OBSERVER',
      )
  })

  it('leads as assessor, educator or administrator rated 3, or by appointment, and never for themselves', () => {
    const rated = signer({ 'EDU-05': 3 })
    expect(codeOf(mayLead(decision(), rated, ['EDUCATOR']))).toBe('RATING')
    expect(codeOf(mayLead(decision(), rated, ['PERSON', 'AUTHOR']))).toBe('NOT_QUALIFIED')
    expect(codeOf(mayLead(decision(), signer({ 'EDU-05': 2 }), ['ASSESSOR']))).toBe('NOT_QUALIFIED')
    expect(codeOf(mayLead(decision(), signer({}, { appointments: [appointment] }), ['PERSON']))).toBe('APPOINTMENT')
    expect(codeOf(mayLead(decision(), { ...rated, personId: 'owner' }, ['EDUCATOR']))).toBe('OWN_RECORD')
    expect(codeOf(mayLead(decision(), { ...rated, isMember: false }, ['EDUCATOR']))).toBe('NOT_A_MEMBER')
  })
})
