import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeople } from '../../../tests/support/build/any-cohort.ts'
import { anyLearner, smallCatalogue, TODAY } from '../../../tests/support/build/any-learner.ts'
import { buildProblem } from '../../../tests/support/build/plan-problem.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import { countsFor, effectsThatCount } from '../planning/scope.ts'
import type { Module, PlanProblem } from '../planning/types.ts'
import { answersOf } from '../recommendation/answers.ts'
import { moduleOutlook } from '../recommendation/module-start.ts'
import { foldForGoal } from '../recommendation/standpoint.ts'
import type { Learner } from '../recommendation/types.ts'
import { buildCohort, withLearner } from './cohort.ts'
import { countModules } from './counts.ts'
import { learnerVector } from './learner-vector.ts'
import { rankModules } from './rank-modules.ts'
import { shelve } from './shelf.ts'

const runs = { numRuns: 200 }

/** The rules in the words of a plan, for one person and one module: nothing here knows of bits. */
const isReady = (module: Module, problem: PlanProblem): boolean => {
  const { catalogue, target, prepared } = problem
  const counts = countsFor(module, catalogue, target, [])
  const at = (code: string): number => prepared.get(code) ?? 0
  const effects = effectsThatCount(module, catalogue, target, [])
  const isMet = (code: string): boolean => {
    const required = catalogue.modules.get(code)
    if (required === undefined) return false
    if (problem.completed.has(code) || problem.doneElsewhere.has(code)) return true
    const leads = effectsThatCount(required, catalogue, target, [])
    return leads.length > 0 && leads.every(({ capability, to }) => to <= at(capability))
  }
  return (
    effects.length > 0 &&
    effects.every(({ capability, from }) => from <= at(capability)) &&
    module.requires.ratings.every(({ capability, atLeast }) => !counts(capability) || atLeast <= at(capability)) &&
    module.requires.modules.every(group => group.some(isMet))
  )
}

const isHelped = (module: Module, problem: PlanProblem): boolean => {
  const { catalogue, target, prepared, completed, doneElsewhere, tooEasy, banned } = problem
  const isAway = [completed, doneElsewhere, tooEasy, banned].some(modules => modules.has(module.code))
  const closes = effectsThatCount(module, catalogue, target, []).some(({ capability, to }) => {
    const today = prepared.get(capability) ?? 0
    return to > today && (target.items.get(capability) ?? 0) > today
  })
  return isReady(module, problem) && !isAway && closes
}

const inWords = (learner: Learner): PlanProblem => {
  const { target, buildsOn } = foldForGoal(learner, smallCatalogue, TODAY)
  const { doneElsewhere, refusedModules: banned, tooEasy } = answersOf(learner.responses, TODAY)
  const completed = new Set(learner.completions.filter(({ on }) => on <= TODAY).map(({ module }) => module))
  const modules = { completed, doneElsewhere, banned, tooEasy: new Set(tooEasy.keys()) }
  return buildProblem({ catalogue: smallCatalogue, target, prepared: Object.fromEntries(buildsOn), ...modules })
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, place) => value !== b[place])
  return (a[at] ?? 0) - (b[at] ?? 0)
}

describe('A group counted by bits', () => {
  it('has for every module as many people ready and helped as there are, asked one by one', () => {
    fc.assert(
      fc.property(anyPeople(70), ({ catalogue, problems, shelf, learners }) => {
        const { ready, helped } = countModules(buildCohort(shelf, learners))
        for (const [position, { module }] of indexOf(catalogue).modules.entries()) {
          expect(ready[position]).toBe(problems.filter(problem => isReady(module, problem)).length)
          expect(helped[position]).toBe(problems.filter(problem => isHelped(module, problem)).length)
        }
      }),
      runs,
    )
  })

  it('counts as ready exactly whom the module’s own page lets start, lawful preconditions aside', () => {
    const index = indexOf(smallCatalogue)
    const shelf = shelve(index)
    fc.assert(
      fc.property(anyLearner, learner => {
        const onlooker = { learner, catalogue: smallCatalogue, asOf: TODAY }
        const { ready } = countModules(buildCohort(shelf, [learnerVector(inWords(learner))]))
        for (const [position, { module }] of index.modules.entries()) {
          const { helps, blockedBy } = moduleOutlook(module, onlooker, [])
          const isOpen = helps.length > 0 && blockedBy.every(({ gate }) => gate !== null)
          expect([module.code, ready[position]]).toEqual([module.code, isOpen ? 1 : 0])
        }
      }),
      runs,
    )
  })

  it('gives each module the number of people in whose own ranking it stands', () => {
    fc.assert(
      fc.property(anyPeople(70), ({ shelf, learners }) => {
        const { helped } = countModules(buildCohort(shelf, learners))
        const sums = new Int32Array(shelf.moduleCount)
        for (const module of rankModules(shelf, learners, Infinity).flatMap(ranked => [...ranked])) {
          sums[module] = (sums[module] ?? 0) + 1
        }
        expect(helped).toEqual(sums)
      }),
      runs,
    )
  })

  it('gives the same numbers in whatever order its people come', () => {
    fc.assert(
      fc.property(anyPeople(70), fc.nat(), ({ shelf, learners }, turn) => {
        const at = learners.length === 0 ? 0 : turn % learners.length
        const turned = [...learners.slice(at), ...learners.slice(0, at)].toReversed()
        expect(countModules(buildCohort(shelf, turned))).toEqual(countModules(buildCohort(shelf, learners)))
      }),
      runs,
    )
  })
})

describe('A ranking of what helps somebody', () => {
  it('closes most first, then is shortest, and is cut off where asked', () => {
    fc.assert(
      fc.property(anyPeople(8), fc.nat({ max: 4 }), ({ catalogue, problems, shelf, learners }, most) => {
        const { modules } = indexOf(catalogue)
        const whole = rankModules(shelf, learners, Infinity)
        expect(rankModules(shelf, learners, most)).toEqual(whole.map(ranked => ranked.slice(0, most)))
        for (const [person, ranked] of whole.entries()) {
          const { target, prepared } = problems[person] ?? { target: null, prepared: null }
          const keys = [...ranked].map(position => {
            const module = modules[position]?.module
            if (module === undefined || target === null) return []
            const closed = effectsThatCount(module, catalogue, target, []).map(({ capability, to }) => {
              return Math.max(0, Math.min(to, target.items.get(capability) ?? 0) - (prepared.get(capability) ?? 0))
            })
            return [-closed.reduce((sum, ratings) => sum + ratings, 0), module.minutes, position]
          })
          expect(keys).toEqual(keys.toSorted(compare))
        }
      }),
      runs,
    )
  })
})

describe('An event of one person', () => {
  const anyEvent = anyPeople(70)
    .filter(({ learners }) => learners.length > 1)
    .chain(people => fc.record({ people: fc.constant(people), at: fc.nat({ max: people.learners.length - 2 }) }))

  it('leaves the group as if it had been counted anew, and the group before it as it was', () => {
    fc.assert(
      fc.property(anyEvent, ({ people: { shelf, learners }, at }) => {
        const after = learners.at(-1) ?? learners[at]
        const group = learners.slice(0, -1)
        const before = buildCohort(shelf, group)
        const untouched = structuredClone(before)
        if (after === undefined) return
        const changed = withLearner(before, at, after)
        expect(changed).toEqual(buildCohort(shelf, group.with(at, after)))
        expect(before).toEqual(untouched)
      }),
      runs,
    )
  })

  it('changes nothing for anybody else', () => {
    fc.assert(
      fc.property(anyEvent, ({ people: { shelf, learners }, at }) => {
        const group = learners.slice(0, -1)
        const raised = group.map((learner, position) =>
          position === at ? { ...learner, prepared: learner.prepared.map(rating => Math.min(4, rating + 1)) } : learner,
        )
        const [before, after] = [rankModules(shelf, group, Infinity), rankModules(shelf, raised, Infinity)]
        expect(after.toSpliced(at, 1)).toEqual(before.toSpliced(at, 1))
        const own = (ranked: readonly Int32Array[], module: number): number => (ranked[at]?.includes(module) ? 1 : 0)
        const [counted, recounted] = [group, raised].map(people => countModules(buildCohort(shelf, people)).helped)
        for (let module = 0; module < shelf.moduleCount; module += 1) {
          expect((recounted?.[module] ?? 0) - own(after, module)).toBe((counted?.[module] ?? 0) - own(before, module))
        }
      }),
      runs,
    )
  })
})
