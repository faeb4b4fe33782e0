import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
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
const planFor = (problem: PlanProblem): Plan => plan(problem).plan

const reports = buildModule({
  code: 'PRE-02',
  minutes: 180,
  develops: [raises('CLN-08', 2, 3)],
  requires: after(['PRE-01']),
})
const agreement = buildModule({ code: 'PRE-01', minutes: 60, develops: [raises('EDU-01', 2, 3)] })

describe('A plan somebody has a say in', () => {
  const clinic = buildModule({ code: 'ALT-02', minutes: 183, develops: [raises('CLN-08', 2, 3)] })
  const prepared = { 'CLN-08': 2, 'EDU-01': 3 } as const
  const asked = { catalogue: catalogueOf([reports, agreement, clinic]), prepared, target: buildTarget({ 'CLN-08': 3 }) }

  it('goes another way where a module is left out, and says what that costs', () => {
    const { plan: made, without } = plan(buildProblem(asked))
    expect(ids(made)).toEqual(['PRE-02'])
    expect(without('PRE-02')).toEqual({ extraMinutes: 3, instead: ['ALT-02'] })
    expect(ids(planFor(buildProblem({ ...asked, banned: new Set(['PRE-02']) })))).toEqual(['ALT-02'])
  })

  it('takes a module that has to be part of it, with all that it needs', () => {
    const made = planFor(
      buildProblem({ ...asked, prepared: { 'CLN-08': 3, 'EDU-01': 2 }, required: new Set(['PRE-02']) }),
    )
    expect(ids(made)).toEqual(['PRE-01', 'PRE-02'])
    expect(made).toMatchObject({ minutes: 240, lowerBoundMinutes: 240, notPossible: [] })
  })

  it.each([
    ['left out as well', { banned: new Set(['PRE-02']) }],
    [
      'outside the areas that count',
      { catalogue: catalogueOf([buildModule({ code: 'PRE-02', area: 'GYN' }), clinic]) },
    ],
    ['no module at all', { catalogue: catalogueOf([clinic]) }],
  ])('names a module that has to be part of it and is %s', (_why, given) => {
    const made = planFor(buildProblem({ ...asked, required: new Set(['PRE-02']), ...given }))
    expect(made.notPossible).toEqual(['PRE-02'])
    expect(ids(made)).toEqual(['ALT-02'])
  })

  it('keeps the steps it had where another way is hardly shorter, and not where it is', () => {
    expect(ids(planFor(buildProblem({ ...asked, previous: ['ALT-02'] })))).toEqual(['ALT-02'])
    const long = buildModule({ ...clinic, minutes: 184 })
    const catalogue = catalogueOf([reports, agreement, long])
    expect(ids(planFor(buildProblem({ ...asked, catalogue, previous: ['ALT-02'] })))).toEqual(['PRE-02'])
  })
})
