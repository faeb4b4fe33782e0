import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyInstance, solveInstance } from '../../../../tests/support/any-instance.ts'
import { chosenBest } from '../../../../tests/support/enumeration.ts'
import { verifyInstance } from './verify-instance.ts'

const runs = { numRuns: 250 }

describe('A plan for an instance from outside', () => {
  it('is proven, passes the independent check and costs what trying everything finds', () => {
    fc.assert(
      fc.property(anyInstance, instance => {
        let [minutes, bound] = [Infinity, 0]
        const answer = solveInstance(instance, each => {
          expect(each.minutes).toBeLessThanOrEqual(minutes)
          expect(each.lowerBoundMinutes).toBeGreaterThanOrEqual(bound)
          ;({ minutes, lowerBoundMinutes: bound } = each)
        })
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
        const answer = solveInstance(instance)
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
        const { minutes } = solveInstance(instance)
        const modules = instance.modules.map(each => ({ ...each, minutes: each.minutes * 3 }))
        expect(solveInstance({ ...instance, modules }).minutes).toBe(minutes * 3)
        expect(solveInstance({ ...instance, modules: instance.modules.toReversed() }).minutes).toBe(minutes)
      }),
      runs,
    )
  })

  it('is empty, with a bound of 0, where the target is met', () => {
    fc.assert(
      fc.property(anyInstance, ({ modules, learner, target }) => {
        const ratings = new Map([...learner.ratings, ...target])
        expect(solveInstance({ modules, learner: { ...learner, ratings }, target })).toEqual({
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
