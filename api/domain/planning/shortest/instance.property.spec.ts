import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenBest, solveByEnumeration } from '../../../../tests/support/enumeration.ts'
import { compileInstance } from './compile-instance.ts'
import type { Instance, InstanceAnswer } from './instance.ts'
import { climb } from './ladder.ts'
import type { SolveReport } from './ladder-steps.ts'
import { carryOut } from './reached.ts'
import { reduceTask } from './reduce.ts'
import { verifyInstance } from './verify-instance.ts'

const runs = { numRuns: 250 }
const capability = fc.integer({ min: 0, max: 4 }).map(each => `C${each}`)
const unique = <T extends { capability: string }>(each: T): string => each.capability

/** Few modules over few capabilities, so that circles, shut-out learners and free modules are common. */
const anyInstance: fc.Arbitrary<Instance> = fc.integer({ min: 0, max: 8 }).chain(count =>
  fc.record({
    modules: fc.tuple(
      ...Array.from({ length: count }, (_, position) =>
        fc.record({
          code: fc.constant(`M${position}`),
          minutes: fc.oneof(
            fc.constant(0),
            fc.integer({ min: 1, max: 12 }).map(each => each * 5),
          ),
          develops: fc.uniqueArray(
            fc.record({ capability, from: fc.integer({ min: 0, max: 2 }), to: fc.integer({ min: 0, max: 6 }) }),
            { selector: unique, maxLength: 3 },
          ),
          requires: fc.record({
            ratings: fc.uniqueArray(fc.record({ capability, atLeast: fc.integer({ min: 0, max: 2 }) }), {
              selector: unique,
              maxLength: 1,
            }),
            modules: fc.array(
              fc.uniqueArray(
                fc.integer({ min: 0, max: count - 1 }).map(each => `M${each}`),
                {
                  minLength: 1,
                  maxLength: 2,
                },
              ),
              { maxLength: position % 3 === 0 ? 1 : 0 },
            ),
          }),
        }),
      ),
    ),
    learner: fc.record({
      ratings: fc.dictionary(capability, fc.integer({ min: 0, max: 2 })).map(each => new Map(Object.entries(each))),
      completed: fc
        .array(fc.integer({ min: 0, max: Math.max(0, count - 1) }), { maxLength: 1 })
        .map(each => new Set(count === 0 ? [] : each.map(one => `M${one}`))),
    }),
    target: fc.dictionary(capability, fc.integer({ min: 0, max: 4 })).map(each => new Map(Object.entries(each))),
  }),
)

/** Climbs with a solver that tries everything. */
const solve = (instance: Instance): InstanceAnswer & { readonly isProven: boolean } => {
  const { task, isOut, isTrue, uncovered } = compileInstance(instance)
  const reduced = reduceTask(task, isOut, isTrue)
  const ladder = climb(reduced.task)
  let [minutes, bound] = [Infinity, 0]
  let step = ladder.next()
  while (step.done !== true) {
    let report: SolveReport | undefined
    if (step.value.kind === 'ANSWER') {
      expect(step.value.answer.minutes).toBeLessThanOrEqual(minutes)
      expect(step.value.answer.lowerBoundMinutes).toBeGreaterThanOrEqual(bound)
      ;({ minutes, lowerBoundMinutes: bound } = step.value.answer)
    } else if (step.value.kind === 'SOLVE') report = solveByEnumeration(step.value.request)
    step = ladder.next(report)
  }
  const { chosen, lowerBoundMinutes, isProven } = step.value
  const order = carryOut(reduced.task, chosen).order.map(
    each => instance.modules[reduced.origin[each] ?? -1]?.code ?? '',
  )
  return { order, minutes: step.value.minutes, lowerBoundMinutes, uncovered, isProven }
}

describe('A plan for an instance from outside', () => {
  it('is proven, passes the independent check and costs what trying everything finds', () => {
    fc.assert(
      fc.property(anyInstance, instance => {
        const answer = solve(instance)
        expect(verifyInstance(instance, answer)).toEqual([])
        expect(answer.isProven).toBe(true)
        expect(answer.minutes).toBe(chosenBest(instance, answer.uncovered))
      }),
      runs,
    )
  })

  it('can do without none of its modules', () => {
    fc.assert(
      fc.property(anyInstance, instance => {
        const answer = solve(instance)
        for (const code of answer.order) {
          const order = answer.order.filter(other => other !== code)
          const minutes = answer.minutes - (instance.modules.find(each => each.code === code)?.minutes ?? 0)
          expect(verifyInstance(instance, { ...answer, order, minutes, lowerBoundMinutes: 0 })).not.toEqual([])
        }
      }),
      runs,
    )
  })

  it('takes three times as long where every module does, and the same whatever order the modules come in', () => {
    fc.assert(
      fc.property(anyInstance, instance => {
        const { minutes } = solve(instance)
        const modules = instance.modules.map(each => ({ ...each, minutes: each.minutes * 3 }))
        expect(solve({ ...instance, modules }).minutes).toBe(minutes * 3)
        expect(solve({ ...instance, modules: instance.modules.toReversed() }).minutes).toBe(minutes)
      }),
      runs,
    )
  })

  it('is empty, with a bound of 0, where the target is met', () => {
    fc.assert(
      fc.property(anyInstance, ({ modules, learner, target }) => {
        const ratings = new Map([...learner.ratings, ...target])
        expect(solve({ modules, learner: { ...learner, ratings }, target })).toEqual({
          order: [],
          minutes: 0,
          lowerBoundMinutes: 0,
          uncovered: [],
          isProven: true,
        })
      }),
      runs,
    )
  })
})
