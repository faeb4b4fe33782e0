import { describe, expect, it } from 'vitest'
import { defaultParameters } from '../../api/domain/recommendation/parameters.ts'
import { recommend } from '../../api/domain/recommendation/recommend.ts'
import type { Advice, Learner, NextStep } from '../../api/domain/recommendation/types.ts'
import { toLearner } from '../../seeds/personas.ts'
import { adviceDay, adviceFor, catalogue, personNamed } from './named-people.ts'

function adviceTo(slug: string, change: (learner: Learner) => Learner = learner => learner): Advice {
  return recommend(change(toLearner(personNamed(slug))), catalogue, defaultParameters, adviceDay)
}

const ids = (steps: readonly NextStep[]): readonly string[] => steps.map(({ id }) => id)
const modules = (steps: readonly NextStep[]): readonly string[] => steps.flatMap(({ module }) => module ?? [])

function step(advice: Advice, id: string): NextStep {
  const found = [...advice.items, ...advice.blocked].find(one => one.id === id)
  if (found === undefined) throw new Error(`${id} is not among ${ids([...advice.items, ...advice.blocked]).join(', ')}`)
  return found
}

function words({ title, reasons, blockedBy }: NextStep): string {
  const stops = blockedBy.flatMap(({ text, waysOn }) => [text, ...waysOn])
  return [title, ...reasons.map(({ text }) => text), ...stops].join(' ')
}

describe('Priya, before the award', () => {
  const advice = adviceFor(personNamed('priya-marlowe'))

  it('is offered observations, her log and the meeting, and no module: the university teaches', () => {
    expect(modules([...advice.items, ...advice.blocked])).toEqual([])
    expect(ids(advice.items)).toContain('EVIDENCE:LOG')
    expect(ids(advice.items)).toContain('EVIDENCE:MEETING')
    expect(advice.items[0]?.kind).toBe('OBSERVATION')
  })

  it('is not sent for anything that means working alone, even where she rates herself there', () => {
    const bold = adviceTo('priya-marlowe', learner => ({
      ...learner,
      ratings: [
        ...learner.ratings,
        { sequence: 'z', capability: 'VAS-01', on: adviceDay, kind: 'SELF', value: 3 },
        { sequence: 'z', capability: 'GMU-01', on: adviceDay, kind: 'SELF', value: 3 },
      ],
    }))
    for (const { id, reasons } of bold.items) for (const { to } of reasons) expect(to ?? 0, id).toBeLessThanOrEqual(2)
    expect(bold.items.filter(({ kind }) => kind === 'SIGN_OFF')).toEqual([])
  })
})

describe('Callum, four months into preceptorship', () => {
  const advice = adviceFor(personNamed('callum-adeyemi-frost'))

  it('carries on with the report review he has begun', () => {
    expect(ids(advice.items)[0]).toBe('MODULE:PRE-02')
  })

  it('does not see what he put off until next month', () => {
    expect(ids([...advice.items, ...advice.blocked])).not.toContain('MODULE:PRE-05')
  })

  it('does not start the consolidation lists before his reports are reviewed', () => {
    expect(step(advice, 'MODULE:PRE-06').state).toBe('BLOCKED')
    expect(words(step(advice, 'MODULE:PRE-06'))).toContain('Reports that answer the question')
  })

  it('is not asked to confirm again what was signed off at three months', () => {
    const asked = advice.items.filter(({ kind }) => kind !== 'MODULE').flatMap(({ capabilities }) => capabilities)
    for (const signed of ['CLN-02', 'CLN-03', 'VAS-01']) expect(asked).not.toContain(signed)
  })
})

describe('Bernadette, twelve years in post and little on record', () => {
  const advice = adviceFor(personNamed('bernadette-quill'))
  const requests = advice.items.filter(({ kind }) => ['OBSERVATION', 'EVIDENCE', 'SIGN_OFF'].includes(kind))

  it('is told that her lead can confirm where she starts from, in one form', () => {
    const start = step(advice, 'SIGN_OFF:STARTING_POSITION')
    expect(ids(advice.items).slice(0, 3)).toContain(start.id)
    for (const own of ['GYN-01', 'GYN-03', 'CLN-08', 'OBS-05']) expect(start.capabilities).toContain(own)
    for (const code of start.capabilities) expect(catalogue.capabilities.get(code)?.evidenceClass).not.toBe('E3')
  })

  it('gets everything else confirmed in a few requests', () => {
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(advice.confirmationsToGoal).toBeLessThanOrEqual(12)
  })

  it('renews what her screening work rests on before it runs out', () => {
    expect(words(step(advice, 'REFRESH:OBS'))).toMatch(/uchal translucency/)
    expect(words(step(advice, 'REFRESH:TRAINING'))).toContain('7 December 2026')
  })

  it('learns only what her own rating says she has yet to learn', () => {
    for (const { capabilities } of advice.items.filter(({ kind }) => kind === 'MODULE')) {
      expect(capabilities).not.toContain('OBS-04')
      expect(capabilities).not.toContain('GYN-01')
    }
    expect(advice.toLearn).toBeLessThanOrEqual(8)
  })

  it('is asked to name a supervisor before the gynaecology lists, not refused', () => {
    const blocked = step(advice, 'MODULE:ENH-09')
    expect(blocked.blockedBy[0]?.code).toBe('GATE_NOT_RECORDED')
    expect(words(blocked)).toMatch(/name a supervisor/)
  })
})

describe('Marek, on the technologists’ register only', () => {
  const advice = adviceFor(personNamed('marek-thistlewood'))

  it('is not offered injection, and is told why, by whom, and what is open', () => {
    const injection = step(advice, 'MODULE:ADV-16')
    expect(injection.state).toBe('BLOCKED')
    expect(injection.blockedBy[0]?.code).toBe('GATE_NOT_MET')
    expect(words(injection)).toMatch(/Network chief pharmacist/)
    expect(words(injection)).toMatch(/drug-free/)
    expect(words(injection)).toMatch(/written instruction/)
    expect(words(injection)).toMatch(/rest of your plan/)
  })

  it('sees what waits behind the injection', () => {
    expect(step(advice, 'MODULE:ADV-16').unlocks).toContain('ADV-18')
  })

  it('is asked by nobody to inject or drain under observation meanwhile', () => {
    for (const { id, capabilities } of advice.items) {
      expect(capabilities, id).not.toContain('MSK-07')
      expect(capabilities, id).not.toContain('INT-04')
    }
  })

  it('goes on with the rest of the pathway', () => {
    expect(modules(advice.items)).toEqual(['ADV-02', 'ADV-03'])
  })
})

describe('Anjali, clinical vascular scientist', () => {
  const advice = adviceFor(personNamed('anjali-fairweather'))

  it('carries on with the arteritis clinic she has begun, and is taught nothing she is signed off for', () => {
    expect(ids(advice.items)[0]).toBe('MODULE:ADV-14')
    expect(step(advice, 'MODULE:ADV-14').capabilities).toEqual(['VAS-08'])
  })

  it('clears her yearly review in one go', () => {
    expect(ids(advice.items).slice(0, 5)).toContain('REFRESH:SCOPE')
    expect(ids(advice.items).filter(id => id.startsWith('REFRESH:'))).toEqual(['REFRESH:SCOPE'])
  })
})

describe('Ffion, from advanced to consultant', () => {
  const advice = adviceFor(personNamed('ffion-castellane'))

  it('sees the first stretch of the pathway and what comes after it', () => {
    expect(modules(advice.items)).toEqual(['CON-01'])
    expect(modules(advice.blocked).toSorted()).toEqual(['CON-02', 'CON-03', 'CON-05', 'CON-07'])
  })

  it('is asked about the doctoral route early, because a master’s award does not stand for it', () => {
    const doctorate = step(advice, 'MODULE:CON-05')
    expect(doctorate.blockedBy[0]?.code).toBe('GATE_NOT_RECORDED')
    expect(words(doctorate)).toMatch(/doctoral route/)
  })

  it('is asked for little confirmation of scanning nobody doubts', () => {
    expect(advice.held).toBeGreaterThan(30)
    expect(advice.toConfirm).toBeLessThanOrEqual(5)
  })
})

describe('Grace, back from a career break', () => {
  const advice = adviceFor(personNamed('grace-nakamura-bell'))

  it('begins with a return agreed with her lead', () => {
    expect(ids(advice.items)[0]).toBe('EVIDENCE:RETURN')
    expect(words(step(advice, 'EVIDENCE:RETURN'))).toMatch(/12 October 2026/)
  })

  it('renews screening and safety training that ran out while she was away', () => {
    expect(ids(advice.items)).toContain('REFRESH:OBS')
    expect(words(step(advice, 'REFRESH:TRAINING'))).toMatch(/resuscitation.*2 September 2024.*screening.*2 July 2025/)
  })

  it('asks for lists together where she feels less sure than her record', () => {
    const unsure = step(advice, 'OBSERVATION:LESS_SURE')
    expect(ids(advice.items).indexOf(unsure.id)).toBeLessThanOrEqual(2)
    expect(unsure.capabilities).toEqual(expect.arrayContaining(['GYN-01', 'OBS-03', 'CLN-05', 'CLN-08']))
  })

  it('is not trained a second time', () => {
    expect(modules([...advice.items, ...advice.blocked])).toEqual([])
  })
})

describe('Joel, with nothing recorded and no goal', () => {
  it('has something useful to do in five minutes, and hears what makes the advice fit', () => {
    const advice = adviceFor(personNamed('joel-pemberwick'))
    expect(advice.items[0]?.sittingMinutes).toBeLessThanOrEqual(5)
    expect(words(advice.items[0] ?? step(advice, 'none'))).toMatch(/[Ss]ay what you scan/)
  })

  it('is met where he works as soon as he says so', () => {
    const practice = {
      level: 'CF5',
      areas: [
        { area: 'GMU', level: 'CF5' },
        { area: 'URO', level: 'CF5' },
      ],
    }
    const advice = adviceTo('joel-pemberwick', learner => ({ ...learner, practice }))
    expect(ids(advice.items)).toContain('SIGN_OFF:STARTING_POSITION')
    expect(
      advice.items.some(({ kind, capabilities }) => kind === 'SELF_RATING' && capabilities.includes('GMU-01')),
    ).toBe(true)
    expect(modules(advice.items)).toEqual([])
  })
})

describe('Soraya, towards sampling in the neck', () => {
  const advice = adviceFor(personNamed('soraya-lindqvist'))

  it('finishes what she began and takes the complex cases next', () => {
    expect(ids(advice.items)[0]).toBe('MODULE:ADV-07')
    expect(modules(advice.items)).toEqual(['ADV-07', 'ADV-01'])
  })

  it('is told to have the medicines route written down before the needle', () => {
    const aspiration = step(advice, 'MODULE:ADV-17')
    expect(aspiration.state).toBe('BLOCKED')
    expect(aspiration.blockedBy[0]?.code).toBe('GATE_NOT_RECORDED')
    expect(words(aspiration)).toMatch(/pharmacy/)
    expect(aspiration.unlocks).toEqual(expect.arrayContaining(['ADV-18', 'ADV-20']))
  })
})

describe('the people who teach, write and keep the framework', () => {
  it('Danuta prepares for contrast with the phantom workshop and asks for the medicines route', () => {
    const advice = adviceFor(personNamed('danuta-wilkes-oyelaran'))
    expect(ids(advice.items)).toContain('MODULE:ENH-15')
    expect(step(advice, 'MODULE:ADV-13').blockedBy.map(({ code }) => code)).toEqual([
      'GATE_NOT_RECORDED',
      'PREREQUISITE',
    ])
  })

  it('Idris adds evidence for what he learnt elsewhere, and no drainage course stands before tertiary practice', () => {
    const advice = adviceFor(personNamed('idris-halloway-okafor'))
    expect(ids(advice.items)).toContain('EVIDENCE:CON-04')
    expect(modules([...advice.items, ...advice.blocked])).not.toContain('ADV-18')
  })

  it('Kwame, without a goal, is advised for the post he described', () => {
    const advice = adviceFor(personNamed('kwame-ostrander'))
    expect(advice.items.some(({ reasons }) => reasons.some(({ code }) => code === 'GOAL_NOT_SET'))).toBe(true)
    expect(advice.items.map(words).join(' ')).not.toMatch(/[Yy]our goal/)
  })

  it('Tobias hears that the library has no paediatric module, and what to do about it', () => {
    const gap = step(adviceFor(personNamed('tobias-eze-hartnell')), 'EVIDENCE:PAE-GAP')
    expect(gap.blockedBy[0]?.waysOn.length).toBeGreaterThanOrEqual(2)
  })

  it('Yusra renews her screening sign-off before 2 December', () => {
    const advice = adviceFor(personNamed('yusra-pennington-cole'))
    expect(words(step(advice, 'REFRESH:OBS'))).toContain('2 December 2026')
    expect(ids(advice.items).indexOf('REFRESH:OBS')).toBeLessThanOrEqual(3)
  })

  it('Linnea, who does not scan, is not sent to any module', () => {
    expect(modules(adviceFor(personNamed('linnea-barraclough')).items)).toEqual([])
  })
})
