import * as fc from 'fast-check'
import { learnerVector } from '../../../api/domain/cohort/learner-vector.ts'
import { shelve, type Shelf } from '../../../api/domain/cohort/shelf.ts'
import type { CohortLearner } from '../../../api/domain/cohort/learner-vector.ts'
import type { Rating } from '../../../api/domain/capability/types.ts'
import { indexOf } from '../../../api/domain/planning/catalogue-index.ts'
import type { Catalogue, PlanProblem } from '../../../api/domain/planning/types.ts'
import { anyProblem } from './any-problem.ts'
import { buildProblem, buildTarget } from './plan-problem.ts'

/** People who learn from one small catalogue, in words and in vectors. */
interface People {
  readonly catalogue: Catalogue
  readonly problems: readonly PlanProblem[]
  readonly shelf: Shelf
  readonly learners: readonly CohortLearner[]
}

const anyRating = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Rating>

/** Anybody who learns from this catalogue: areas in and out of scope, choices, modules finished, refused, done elsewhere. */
function anyPerson(catalogue: Catalogue): fc.Arbitrary<PlanProblem> {
  const codes = [...catalogue.capabilities.keys()]
  const modules = [...catalogue.modules.keys()]
  const someModules = fc.subarray(modules, { maxLength: Math.min(2, modules.length) }).map(found => new Set(found))
  return fc
    .record({
      prepared: fc.dictionary(fc.constantFrom(...codes), anyRating),
      items: fc.dictionary(fc.constantFrom(...codes), anyRating),
      scope: fc.subarray(['GYN', 'OBS']),
      chosenAreas: fc.subarray(['GYN', 'OBS']),
      leftOut: fc.subarray(['GYN-02', 'CLN-01']),
      completed: someModules,
      doneElsewhere: someModules,
      tooEasy: someModules,
      banned: someModules,
    })
    .map(({ prepared, items, scope, chosenAreas, leftOut, ...modulesOf }) => {
      const choice = { scope: new Set(scope), chosenAreas, leftOut: new Set(leftOut) }
      return buildProblem({ catalogue, target: buildTarget(items, choice), prepared, ...modulesOf })
    })
}

/** Any group of up to so many people, often more than one word of a bitmap holds. */
export function anyPeople(most: number): fc.Arbitrary<People> {
  return anyProblem(9).chain(({ catalogue }) =>
    fc.array(anyPerson(catalogue), { maxLength: most, size: 'max' }).map(problems => {
      const shelf = shelve(indexOf(catalogue))
      return { catalogue, problems, shelf, learners: problems.map(learnerVector) }
    }),
  )
}
