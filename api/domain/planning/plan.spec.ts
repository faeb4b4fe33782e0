import { describe, expect, it } from 'vitest'
import { buildModule, buildPathway } from '../../../tests/support/build/catalogue.ts'
import { buildProblem, buildTarget, catalogueOf } from '../../../tests/support/build/plan-problem.ts'
import { plan } from './plan.ts'
import type { Module, Plan, PlanProblem } from './types.ts'

const raises = (capability: string, from: 0 | 1 | 2 | 3, to: 1 | 2 | 3 | 4): Module['develops'][number] => ({
  capability,
  from,
  to,
})
const after = (...groups: readonly (readonly string[])[]): Module['requires'] => ({ ratings: [], modules: groups })
const ids = ({ steps }: Plan): readonly string[] => steps.map(step => step.id)
const ready = ({ steps }: Plan): readonly string[] => steps.filter(step => step.after.length === 0).map(step => step.id)
const planFor = (problem: PlanProblem): Plan => plan(problem).plan

const reports = buildModule({
  code: 'PRE-02',
  minutes: 180,
  develops: [raises('CLN-08', 2, 3)],
  requires: after(['PRE-01']),
})
const agreement = buildModule({ code: 'PRE-01', minutes: 60, develops: [raises('EDU-01', 2, 3)] })

describe('A plan to a target', () => {
  it('takes what a module needs before the module itself', () => {
    const catalogue = catalogueOf([reports, agreement])
    const made = planFor(
      buildProblem({ catalogue, prepared: { 'CLN-08': 2, 'EDU-01': 2 }, target: buildTarget({ 'CLN-08': 3 }) }),
    )
    expect(ids(made)).toEqual(['PRE-01', 'PRE-02'])
    expect(made).toMatchObject({ minutes: 240, lowerBoundMinutes: 240, uncovered: [] })
    expect(made.steps.map(step => step.tailMinutes)).toEqual([240, 180])
  })

  it('does not take a module whose place is filled by the way, even where it would cost nothing', () => {
    const basics = buildModule({ code: 'M01', minutes: 0, develops: [raises('CLN-01', 0, 3)] })
    const free = buildModule({ code: 'M02', minutes: 0, develops: [raises('CLN-01', 2, 3)] })
    const scan = buildModule({ code: 'M03', develops: [raises('CLN-08', 0, 3)], requires: after(['M02']) })
    const catalogue = catalogueOf([basics, free, scan])
    expect(ids(planFor(buildProblem({ catalogue, target: buildTarget({ 'CLN-08': 3 }) })))).toEqual(['M01', 'M03'])
  })

  it('is empty, with a bound of 0, where the target is met', () => {
    const catalogue = catalogueOf([reports, agreement])
    const problem = buildProblem({ catalogue, prepared: { 'CLN-08': 3 }, target: buildTarget({ 'CLN-08': 3 }) })
    expect(planFor(problem)).toEqual({ steps: [], minutes: 0, lowerBoundMinutes: 0, uncovered: [], notPossible: [] })
  })

  it.each([
    ['it is finished', { completed: new Set(['PRE-01']) }],
    ['it was done elsewhere and nothing else asks for it', { doneElsewhere: new Set(['PRE-01']) }],
    ['everything it leads to is prepared by other means', { prepared: { 'CLN-08': 2, 'EDU-01': 3 } as const }],
  ])('leaves a prerequisite out where %s', (_why, given) => {
    const catalogue = catalogueOf([reports, agreement])
    const prepared = { 'CLN-08': 2, 'EDU-01': 2 } as const
    const made = planFor(buildProblem({ catalogue, prepared, target: buildTarget({ 'CLN-08': 3 }), ...given }))
    expect(ids(made)).toEqual(['PRE-02'])
  })

  it('does not call a prerequisite met that leads to nothing inside the scope', () => {
    const needling = buildModule({ code: 'ENH-15', minutes: 420, develops: [raises('INT-02', 0, 2)] })
    const study = buildModule({
      code: 'ADV-19',
      area: 'GYN',
      minutes: 900,
      develops: [raises('GYN-06', 1, 3)],
      requires: after(['ENH-15']),
    })
    const target = buildTarget({ 'GYN-06': 3 }, { scope: new Set(['GYN']) })
    const made = planFor(buildProblem({ catalogue: catalogueOf([needling, study]), prepared: { 'GYN-06': 1 }, target }))
    expect(ids(made)).toEqual(['ENH-15', 'ADV-19'])
  })

  it('reads "from" as a hard condition inside the scope, and as nothing outside it', () => {
    const lists = buildModule({
      code: 'PRE-06',
      area: 'GMU',
      develops: [raises('GMU-01', 2, 3), raises('VAS-02', 2, 3)],
    })
    const catalogue = catalogueOf([lists])
    const prepared = { 'GMU-01': 2, 'VAS-02': 0 } as const
    const inGeneral = buildTarget({ 'GMU-01': 3 }, { scope: new Set(['GMU']) })
    const inBoth = buildTarget({ 'GMU-01': 3 }, { scope: new Set(['GMU', 'VAS']) })
    expect(ids(planFor(buildProblem({ catalogue, prepared, target: inGeneral })))).toEqual(['PRE-06'])
    expect(ids(planFor(buildProblem({ catalogue, prepared, target: inBoth })))).toEqual([
      'VAS-02>1',
      'VAS-02>2',
      'PRE-06',
    ])
  })

  it('takes an area-free module in the areas chosen at enrolment, else in those of the goal', () => {
    const tertiary = buildModule({
      code: 'CON-07',
      area: 'any',
      develops: [raises('OBS-08', 3, 4), raises('GYN-05', 3, 4)],
    })
    const catalogue = catalogueOf([tertiary])
    const scope = new Set(['OBS', 'GYN'])
    const target = buildTarget({ 'OBS-08': 4 }, { scope, chosenAreas: ['OBS'] })
    const prepared = { 'OBS-08': 3, 'GYN-05': 1 } as const
    expect(ids(planFor(buildProblem({ catalogue, prepared, target })))).toEqual(['CON-07'])
    const enrolledInGyn = buildProblem({ catalogue, prepared, target, started: new Map([['CON-07', ['GYN']]]) })
    expect(planFor(enrolledInGyn).uncovered).toEqual([{ capability: 'OBS-08', target: 4, reachable: 3 }])
  })

  it('asks neither for nor from an item of a choice that was not made', () => {
    const advanced = buildModule({
      code: 'ADV-15',
      area: 'MSK',
      develops: [raises('MSK-01', 3, 4), raises('MSK-03', 3, 4)],
    })
    const target = buildTarget({ 'MSK-01': 4 }, { scope: new Set(['MSK']), leftOut: new Set(['MSK-03']) })
    const made = planFor(buildProblem({ catalogue: catalogueOf([advanced]), prepared: { 'MSK-01': 3 }, target }))
    expect(ids(made)).toEqual(['ADV-15'])
    expect(made.steps[0]?.raises).toEqual([{ capability: 'MSK-01', from: 3, rating: 4 }])
  })

  it('prefers one bundle to two modules where it is shorter, and two where they are', () => {
    const a = buildModule({ code: 'A', minutes: 60, develops: [raises('CLN-01', 0, 3)] })
    const b = buildModule({ code: 'B', minutes: 60, develops: [raises('CLN-02', 0, 3)] })
    const bundle = (minutes: number): Module =>
      buildModule({ code: 'C', minutes, develops: [raises('CLN-01', 0, 3), raises('CLN-02', 0, 3)] })
    const target = buildTarget({ 'CLN-01': 3, 'CLN-02': 3 })
    expect(ids(planFor(buildProblem({ catalogue: catalogueOf([a, b, bundle(100)]), target })))).toEqual(['C'])
    expect(ids(planFor(buildProblem({ catalogue: catalogueOf([a, b, bundle(130)]), target })))).toEqual(['A', 'B'])
  })

  it('finds its way through modules that lead to each other', () => {
    const first = buildModule({ code: 'A', develops: [raises('CLN-01', 0, 1), raises('CLN-02', 1, 3)] })
    const second = buildModule({ code: 'B', develops: [raises('CLN-02', 0, 1), raises('CLN-01', 1, 3)] })
    const third = buildModule({ code: 'C', develops: [raises('CLN-02', 0, 1)] })
    const target = buildTarget({ 'CLN-01': 3, 'CLN-02': 3 })
    const made = planFor(buildProblem({ catalogue: catalogueOf([first, second, third]), target }))
    expect(ids(made)).toEqual(['C', 'A', 'B'])
  })

  it('keeps a module under way where another would be just as short', () => {
    const a = buildModule({ code: 'A', develops: [raises('CLN-01', 0, 3)] })
    const b = buildModule({ code: 'B', develops: [raises('CLN-01', 0, 3)] })
    const problem = buildProblem({ catalogue: catalogueOf([a, b]), target: buildTarget({ 'CLN-01': 3 }) })
    expect(ids(planFor(problem))).toEqual(['A'])
    expect(ids(planFor({ ...problem, started: new Map([['B', []]]) }))).toEqual(['B'])
  })
})

describe('What no module supplies', () => {
  it('is a confirmation up to 2 and never a gap', () => {
    const made = planFor(
      buildProblem({ catalogue: catalogueOf([], { codes: ['BRS-01'] }), target: buildTarget({ 'BRS-01': 2 }) }),
    )
    expect(ids(made)).toEqual(['BRS-01>1', 'BRS-01>2'])
    expect(made).toMatchObject({ minutes: 0, uncovered: [] })
  })

  it('is named from 3 on, with the rating that is reached', () => {
    const made = planFor(
      buildProblem({ catalogue: catalogueOf([], { codes: ['BRS-01'] }), target: buildTarget({ 'BRS-01': 3 }) }),
    )
    expect(made.uncovered).toEqual([{ capability: 'BRS-01', target: 3, reachable: 2 }])
  })

  it('is a confirmation up to what the post expects', () => {
    const problem = buildProblem({
      catalogue: catalogueOf([], { codes: ['CLN-02'] }),
      prepared: { 'CLN-02': 2 },
      target: buildTarget({ 'CLN-02': 3 }),
    })
    expect(planFor({ ...problem, confirmable: new Map([['CLN-02', 3]]) }).uncovered).toEqual([])
    expect(planFor({ ...problem, confirmable: new Map([['CLN-02', 2]]) }).uncovered).toHaveLength(1)
  })

  it('is left to a module where one supplies it', () => {
    const essentials = buildModule({ code: 'ENH-06', minutes: 240, develops: [raises('LDM-09', 1, 2)] })
    const problem = buildProblem({
      catalogue: catalogueOf([essentials]),
      prepared: { 'LDM-09': 1 },
      target: buildTarget({ 'LDM-09': 2 }),
    })
    expect(ids(planFor(problem))).toEqual(['ENH-06'])
    expect(ids(planFor({ ...problem, banned: new Set(['ENH-06']) }))).toEqual(['LDM-09>2'])
  })

  it('is confirmed where the module that supplies it cannot be reached', () => {
    const beyond = buildModule({ code: 'A', develops: [raises('LDM-09', 0, 2)], requires: after(['B']) })
    const never = buildModule({ code: 'B', develops: [raises('CLN-01', 3, 4)] })
    const made = planFor(
      buildProblem({ catalogue: catalogueOf([beyond, never]), target: buildTarget({ 'LDM-09': 2 }) }),
    )
    expect(made.uncovered).toEqual([])
    expect(ids(made)).toEqual(['LDM-09>1', 'LDM-09>2'])
  })

  it('is not confirmed around a precondition that is not met', () => {
    const injection = buildModule({ code: 'ADV-16', develops: [raises('MSK-07', 1, 3)] })
    const problem = buildProblem({
      catalogue: catalogueOf([injection]),
      prepared: { 'MSK-07': 1 },
      target: buildTarget({ 'MSK-07': 3 }, { scope: new Set(['MSK']) }),
      banned: new Set(['ADV-16']),
    })
    expect(planFor(problem).uncovered).toEqual([{ capability: 'MSK-07', target: 3, reachable: 2 }])
    const withheld = planFor({ ...problem, withheld: new Set(['ADV-16']) })
    expect(withheld.uncovered).toEqual([{ capability: 'MSK-07', target: 3, reachable: 1 }])
  })
})

describe('Answers and the plan', () => {
  const calibration = buildModule({ code: 'ENH-03', minutes: 180, develops: [raises('EDU-05', 0, 2)] })
  const educator = buildModule({
    code: 'ADV-07',
    minutes: 600,
    develops: [raises('EDU-05', 2, 3)],
    requires: after(['ENH-03']),
  })
  const problem = buildProblem({
    catalogue: catalogueOf([calibration, educator]),
    target: buildTarget({ 'EDU-05': 3 }),
  })

  it('takes what was done elsewhere at its word, in no time, and waits for the evidence of its effects', () => {
    const made = planFor({ ...problem, doneElsewhere: new Set(['ENH-03']) })
    expect(made.steps.map(({ id, kind, minutes }) => [id, kind, minutes])).toEqual([
      ['ENH-03', 'CLAIM', 0],
      ['ADV-07', 'MODULE', 600],
    ])
    expect(ready(made)).toEqual(['ENH-03'])
  })

  it('takes what is too easy at its word, and waits for the rating', () => {
    expect(ids(planFor({ ...problem, tooEasy: new Set(['ENH-03']) }))).toEqual(['ENH-03', 'ADV-07'])
  })

  it('says what a refused step costs, and what comes in its place', () => {
    const other = buildModule({ code: 'OTHER', minutes: 200, develops: [raises('EDU-05', 0, 2)] })
    const { without } = plan({
      ...problem,
      catalogue: catalogueOf([calibration, { ...educator, requires: after() }, other]),
    })
    expect(without('ENH-03')).toEqual({ extraMinutes: 20, instead: ['OTHER'] })
    expect(without('OTHER')).toEqual({ extraMinutes: 0, instead: [] })
    expect(without('ADV-07')).toBeNull()
  })
})

describe('A pathway', () => {
  const first = buildModule({ code: 'M1', develops: [raises('CLN-01', 0, 3)] })
  const second = buildModule({ code: 'M2', develops: [raises('CLN-02', 0, 3)] })
  const extra = buildModule({ code: 'M0', develops: [raises('CLN-03', 0, 3)] })
  const pathway = buildPathway({
    code: 'PW',
    stages: [
      { title: 'Later by code, first by stage', modules: ['M2'], chooseAtLeast: null },
      { title: 'Then', modules: ['M1'], chooseAtLeast: null },
    ],
  })
  const target = buildTarget({ 'CLN-01': 3, 'CLN-02': 3, 'CLN-03': 3 }, { pathway })
  const problem = buildProblem({ catalogue: catalogueOf([first, second, extra]), target })

  it('puts its stages one after the other, and holds nothing else up', () => {
    const made = planFor(problem)
    expect(ids(made)).toEqual(['M0', 'M2', 'M1'])
    expect(ready(made)).toEqual(['M0', 'M2'])
    expect(made.steps.map(step => step.needs)).toEqual([[], [], []])
  })

  it('counts what is prepared as covered and goes on', () => {
    const made = planFor({ ...problem, prepared: new Map([['CLN-02', 3]]) })
    expect(ready(made)).toEqual(['M0', 'M1'])
  })
})
