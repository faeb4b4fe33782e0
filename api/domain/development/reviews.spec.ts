import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildModule, buildRole } from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt, signOffs } from '../../../tests/support/build/learner.ts'
import { addMonths } from '../capability/calendar.ts'
import { defaultParameters } from '../recommendation/parameters.ts'
import { situationOf } from '../recommendation/situation.ts'
import { developmentPlan } from './development-plan.ts'
import type { PlannedReview } from './reviews.ts'

const TODAY = 20_787
const YEARLY = ['OBS-01', 'OBS-02'] as const

const refresher = buildModule({
  code: 'ENH-01',
  level: 'CF6',
  area: 'OBS',
  minutes: 600,
  develops: [
    { capability: 'OBS-09', from: 0, to: 3 },
    { capability: 'OBS-01', from: 2, to: 3 },
    { capability: 'OBS-03', from: 2, to: 3 },
    { capability: 'OBS-04', from: 2, to: 3 },
  ],
})
const catalogue = buildCatalogue({
  capabilities: [
    ...YEARLY.map(code => buildCapability({ code })),
    buildCapability({ code: 'OBS-03', evidenceClass: 'E3' }),
    buildCapability({ code: 'OBS-04', evidenceClass: 'E4a' }),
    buildCapability({ code: 'OBS-09', expected: { P: 0, '5': 0, '6': 0, '7': 0, '8': 0 } }),
    buildCapability({ code: 'GYN-01' }),
  ],
  modules: [refresher],
  roles: [
    buildRole({
      code: 'ROLE-ENH',
      areas: ['OBS'],
      items: ['OBS-01', 'OBS-02', 'OBS-03', 'OBS-04', 'OBS-09'].map(capability => ({ capability, rating: 3 as const })),
    }),
  ],
})

/** A day on which what was decided falls due so many days from today, after a window of so many months. */
const decided = (months: number, daysFromToday: number): number => addMonths(TODAY + daysFromToday, -months)

interface Given {
  readonly ratings?: ReturnType<typeof signOffs>
  readonly dueOn?: number | null
  /** 0 = not said. */
  readonly minutesPerWeek?: number
}

const reviewsFor = ({ ratings = [], dueOn = null, minutesPerWeek = 60 }: Given): readonly PlannedReview[] => {
  const learner = buildLearner({
    practice: practiceAt('CF5', 'OBS'),
    ratings,
    goal: buildGoal({ roleProfileCode: 'ROLE-ENH', dueOn }),
  })
  const situation = situationOf(learner, { catalogue, parameters: defaultParameters, now: TODAY })
  const calendar = { start: TODAY, minutesPerWeek, casesPerMonth: null, leave: [] }
  return developmentPlan(situation, minutesPerWeek === 0 ? null : calendar).reviews
}
const held = (code: string, months: number, daysFromToday: number) =>
  signOffs({ [code]: 3 }, decided(months, daysFromToday))

describe('Reviews that fall due on the way', () => {
  it('are renewed by a module of the plan where one of it refreshes them, else by one scope confirmation', () => {
    const ratings = [...held('OBS-01', 12, 30), ...held('OBS-02', 12, 20)]
    expect(reviewsFor({ ratings })).toEqual([
      {
        capability: 'OBS-02',
        dueOn: TODAY + 20,
        lapses: false,
        renewableFrom: TODAY + 20 - defaultParameters.noticeDays,
        renewal: 'SCOPE_CONFIRMATION',
        module: null,
      },
      expect.objectContaining({ capability: 'OBS-01', dueOn: TODAY + 30, renewal: 'MODULE', module: 'ENH-01' }),
    ])
  })

  it('are never refreshed by a module for procedures and screening programmes, and these lapse', () => {
    const ratings = [...held('OBS-03', 12, 10), ...held('OBS-04', 6, 11)]
    expect(reviewsFor({ ratings })).toMatchObject([
      { capability: 'OBS-03', lapses: true, renewal: 'SCOPE_CONFIRMATION', module: null },
      { capability: 'OBS-04', lapses: true, renewal: 'SCOPE_CONFIRMATION', module: null },
    ])
  })

  it.each([
    ['is due today', 0, true],
    ['is due tomorrow', 1, true],
    ['was due yesterday', -1, true],
    ['is long overdue', -500, true],
    // Ten weeks at an hour, one in four lost: fourteen weeks.
    ['falls due as the plan ends', 98, true],
    ['falls due after it', 99, false],
  ])('are said where one %s: %i days from today', (_what, days, isSaid) => {
    expect(reviewsFor({ ratings: held('OBS-02', 12, days) }).length).toBe(isSaid ? 1 : 0)
  })

  it.each([
    ['the goal’s date where that is later', { dueOn: TODAY + 200 }, 200],
    ['the goal’s date where no end can be told', { dueOn: TODAY + 50, minutesPerWeek: 0 }, 50],
    ['a year where nothing can be told', { minutesPerWeek: 0 }, 365],
  ])('are looked for until %s', (_until, given, last) => {
    const on = (days: number) => reviewsFor({ ...given, ratings: held('OBS-02', 12, days) }).length
    expect([on(last), on(last + 1)]).toEqual([1, 0])
  })

  it('ask for a new decision once something has lapsed', () => {
    expect(reviewsFor({ ratings: held('OBS-03', 12, -5) })).toMatchObject([
      { capability: 'OBS-03', dueOn: TODAY - 5, lapses: true, renewal: 'DECISION' },
    ])
  })

  it('leave out what the goal does not ask for, and what is not held', () => {
    const below = signOffs({ 'OBS-02': 2 }, decided(12, 10))
    expect(reviewsFor({ ratings: [...held('GYN-01', 12, 10), ...below] })).toEqual([])
  })

  it('change no minutes of the plan', () => {
    const learner = buildLearner({
      practice: practiceAt('CF5', 'OBS'),
      goal: buildGoal({ roleProfileCode: 'ROLE-ENH' }),
    })
    const minutesFor = (ratings: Given['ratings'] = []) =>
      developmentPlan(
        situationOf({ ...learner, ratings }, { catalogue, parameters: defaultParameters, now: TODAY }),
        null,
      ).minutes
    expect(minutesFor(held('OBS-02', 12, -1))).toBe(minutesFor(held('OBS-02', 12, 300)))
  })
})
