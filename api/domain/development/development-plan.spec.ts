import { describe, expect, it } from 'vitest'
import {
  buildCapability,
  buildCatalogue,
  buildEvidenceClass,
  buildModule,
  buildRole,
} from '../../../tests/support/build/catalogue.ts'
import { buildGoal, buildLearner, practiceAt } from '../../../tests/support/build/learner.ts'
import { defaultParameters } from '../recommendation/parameters.ts'
import { situationOf } from '../recommendation/situation.ts'
import type { Learner } from '../recommendation/types.ts'
import { developmentPlan, type DevelopmentPlan } from './development-plan.ts'
import { changed, type PlanChange } from './plan-change.ts'
import { planDifference } from './plan-difference.ts'
import { whyNot } from './why-not.ts'

/** A Monday. */
const TODAY = 20_787

const scan = buildModule({
  code: 'ENH-01',
  title: 'Doppler on supervised lists',
  level: 'CF6',
  kind: 'SUPERVISED_PRACTICE',
  area: 'OBS',
  minutes: 500,
  develops: [{ capability: 'OBS-05', from: 2, to: 3 }],
  requires: { ratings: [], modules: [['ENH-02']] },
})
const primer = buildModule({
  code: 'ENH-02',
  title: 'Doppler primer',
  level: 'CF6',
  area: 'OBS',
  minutes: 120,
  develops: [{ capability: 'OBS-05', from: 1, to: 2 }],
})
const longer = buildModule({ ...primer, code: 'WAY-02', title: 'Doppler seminar', kind: 'WORKSHOP', minutes: 180 })
const twins = buildModule({
  code: 'ENH-09',
  title: 'Twins',
  area: 'GYN',
  develops: [{ capability: 'GYN-01', from: 0, to: 3 }],
})
const catalogue = buildCatalogue({
  capabilities: [
    buildCapability({ code: 'OBS-05', evidenceClass: 'E2', expected: { P: 1, '5': 1, '6': 3, '7': 4, '8': 4 } }),
    buildCapability({ code: 'GYN-01' }),
  ],
  evidenceClasses: [
    buildEvidenceClass({ code: 'E1' }),
    buildEvidenceClass({ code: 'E2', to3: [{ kind: 'LOG', count: 50, text: '50 of this type' }] }),
  ],
  modules: [scan, primer, longer, twins],
  roles: [buildRole({ code: 'ROLE-ENH', areas: ['OBS'], items: [{ capability: 'OBS-05', rating: 3 }] })],
})
const learner = buildLearner({
  practice: practiceAt('CF5', 'OBS'),
  ratings: [{ kind: 'SELF', sequence: '1', capability: 'OBS-05', value: 1, on: TODAY - 10 }],
  goal: buildGoal({ roleProfileCode: 'ROLE-ENH', hoursPerWeek: 2, dueOn: TODAY + 40 }),
})

const situationFor = (who: Learner) => situationOf(who, { catalogue, parameters: defaultParameters, now: TODAY })
const planFor = (who: Learner, casesPerMonth: number | null = 13): DevelopmentPlan =>
  developmentPlan(situationFor(who), {
    start: TODAY,
    minutesPerWeek: (who.goal?.hoursPerWeek ?? 0) * 60,
    casesPerMonth: who.adopted?.casesPerMonth ?? casesPerMonth,
    leave: who.leave,
  })
const what = (change: PlanChange) => planDifference(planFor(learner), planFor(changed(learner, change, TODAY)))

describe('A plan with all that is said of it', () => {
  const plan = planFor(learner)

  it('keeps study, lists, examinations and decisions apart', () => {
    expect(plan).toMatchObject({
      studyMinutes: 120,
      supervisedHalfDays: 3,
      examinations: 50,
      decisions: 1,
      minutes: 620,
    })
  })

  it('names for each step what it rises, waits for and opens, who says what it builds on, and what it costs to skip', () => {
    const [first, second] = plan.steps
    expect(first).toMatchObject({
      id: 'ENH-02',
      raises: [{ capability: 'OBS-05', from: 1, to: 2, target: 3 }],
      after: [],
      unlocks: ['ENH-01'],
      grounds: [{ capability: 'OBS-05', atLeast: 1, basis: 'SELF', on: TODAY - 10 }],
      tailMinutes: 620,
      isCritical: true,
      loss: { extraMinutes: 60, instead: ['WAY-02'] },
    })
    expect(second).toMatchObject({ id: 'ENH-01', after: ['ENH-02'], loss: null, evidenceNeeded: ['50 of this type'] })
  })

  it('ends with the last examination, and sooner at best than where one in four is lost', () => {
    expect(plan.schedule).toMatchObject({ studyWeeks: 6, wholeWeeks: 22 })
    expect(plan.finish).toMatchObject({ earliest: TODAY + 22 * 7, driver: 'EXAMINATIONS' })
    expect(plan.finish?.latest ?? 0).toBeGreaterThan(TODAY + 22 * 7)
  })

  it('takes off the examinations that are logged already, up to today', () => {
    const line = { examination: 'OB-GROWTH', capabilities: ['OBS-05'], role: 'PERFORMED', abnormal: null } as const
    const log = [
      { ...line, on: TODAY - 3, count: 20 },
      { ...line, on: TODAY - 3, count: 7, role: 'ASSISTED' } as const,
      { ...line, on: TODAY + 1, count: 9 },
    ]
    expect(planFor({ ...learner, log }).examinations).toBe(30)
    expect(planFor({ ...learner, log: [{ ...line, on: TODAY, count: 80 }] }).examinations).toBe(0)
  })

  it('has no end where nobody said how many examinations a month count, and keeps its weeks of study', () => {
    const untold = planFor(learner, null)
    expect([untold.finish, untold.schedule?.studyWeeks]).toEqual([null, 6])
  })

  it('says how much is prepared by the day it is wanted', () => {
    expect([plan.preparedByDue, plan.toLearn]).toEqual([0, 1])
    const later = { ...learner, goal: buildGoal({ ...learner.goal, dueOn: TODAY + 43 }) }
    expect(planFor(later).preparedByDue).toBe(1)
  })

  it('says the most that can be prepared by the day it is wanted, where it is not over by then', () => {
    // 22 weeks with the log, 6 of study.
    const dueOn = (days: number) => planFor({ ...learner, goal: buildGoal({ ...learner.goal, dueOn: TODAY + days }) })
    expect(dueOn(40).mostByDue).toEqual({ count: 0, isExact: true, modules: [] })
    expect(dueOn(43).mostByDue).toEqual({ count: 1, isExact: true, modules: ['ENH-02', 'ENH-01'] })
    expect(dueOn(22 * 7 - 1).mostByDue?.count).toBe(1)
    expect(dueOn(22 * 7).mostByDue).toBeNull()
    expect(planFor({ ...learner, goal: buildGoal({ ...learner.goal, dueOn: null }) }).mostByDue).toBeNull()
  })

  it('has no weeks where the hours are not known', () => {
    expect(developmentPlan(situationFor(learner), null)).toMatchObject({
      schedule: null,
      finish: null,
      preparedByDue: null,
      mostByDue: null,
    })
  })
})

describe('What would be if', () => {
  it.each<[string, PlanChange, object]>([
    ['nothing is different', {}, { minutes: 0, weeks: 0, added: [], dropped: [] }],
    ['there are more hours', { hoursPerWeek: 8 }, { minutes: 0, weeks: -4 }],
    ['a module is left out', { banned: ['ENH-02'] }, { minutes: 60, added: ['WAY-02'], dropped: ['ENH-02'] }],
    ['another is wished for', { required: ['WAY-02'] }, { minutes: 60, added: ['WAY-02'], dropped: ['ENH-02'] }],
    ['more examinations count', { casesPerMonth: 26 }, { minutes: 0, weeks: -8 }],
    ['a rating is assumed', { assumed: [{ capability: 'OBS-05', value: 2 }] }, { minutes: -120, dropped: ['ENH-02'] }],
    ['one waits', { notBefore: [{ module: 'ENH-02', on: TODAY + 70 }] }, { minutes: 0, weeks: 10 }],
  ])('%s', (_what, change, difference) => {
    expect(what(change)).toMatchObject(difference)
  })

  it('changes nothing of what it starts from', () => {
    const before = JSON.stringify(learner)
    what({ banned: ['ENH-02'], hoursPerWeek: 9, assumed: [{ capability: 'OBS-05', value: 4 }] })
    expect(JSON.stringify(learner)).toBe(before)
  })
})

describe('Why a module is not in a plan', () => {
  it.each([
    ['is in it', primer, {}, 'IN_PLAN', null],
    ['takes longer', longer, {}, 'LONGER', 60],
    ['is for other areas', twins, {}, 'OUT_OF_SCOPE', null],
    ['was left out', primer, { adopted: changed(learner, { banned: ['ENH-02'] }, TODAY).adopted }, 'LEFT_OUT', null],
    ['is finished', primer, { completions: [{ module: 'ENH-02', on: TODAY - 1, areas: [] }] }, 'FINISHED', null],
    [
      'is refused',
      primer,
      { responses: [{ stepId: 'MODULE:ENH-02', response: 'NOT_FOR_ME' as const, on: TODAY - 1, until: null }] },
      'NOT_FOR_YOU',
      null,
    ],
    [
      'gives nothing more',
      longer,
      { ratings: [{ kind: 'SELF' as const, sequence: '1', capability: 'OBS-05', value: 2 as const, on: TODAY - 1 }] },
      'NOTHING_LEFT',
      null,
    ],
  ])('that %s', (_why, module, given, ...[code, extraMinutes]) => {
    const answer = whyNot(situationFor({ ...learner, ...given }), module)
    expect(answer).toMatchObject({ code, extraMinutes })
    expect(answer.text).toMatch(/^[A-Z].*\.$/)
  })
})
