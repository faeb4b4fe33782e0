import * as fc from 'fast-check'
import { compileInstance } from '../../api/domain/planning/shortest/compile-instance.ts'
import type { Instance, InstanceAnswer } from '../../api/domain/planning/shortest/instance.ts'
import { climb } from '../../api/domain/planning/shortest/ladder.ts'
import type { SolveReport } from '../../api/domain/planning/shortest/ladder-steps.ts'
import type { PackedTask } from '../../api/domain/planning/shortest/packed-task.ts'
import { carryOut } from '../../api/domain/planning/shortest/reached.ts'
import { reduceTask } from '../../api/domain/planning/shortest/reduce.ts'
import type { LadderAnswer } from '../../api/domain/planning/shortest/standing.ts'
import { solveByEnumeration } from './enumeration.ts'

const capability = fc.integer({ min: 0, max: 4 }).map(each => `C${each}`)
const unique = <T extends { capability: string }>(each: T): string => each.capability

/** Few modules over few capabilities, so that circles, shut-out learners and free modules are common. */
export const anyInstance: fc.Arbitrary<Instance> = fc.integer({ min: 0, max: 8 }).chain(count =>
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

/** Climbs with a solver that tries everything; whoever listens hears every answer. */
export const climbByEnumeration = (
  task: PackedTask,
  listen: (answer: LadderAnswer) => void = () => {},
): LadderAnswer => {
  const ladder = climb(task)
  let step = ladder.next()
  while (step.done !== true) {
    let report: SolveReport | undefined
    if (step.value.kind === 'ANSWER') listen(step.value.answer)
    else if (step.value.kind === 'SOLVE') report = solveByEnumeration(step.value.request)
    step = ladder.next(report)
  }
  return step.value
}

/** The shortest plan for an instance, in its words. */
export const solveInstance = (
  instance: Instance,
  listen?: (answer: LadderAnswer) => void,
): InstanceAnswer & { readonly isProven: boolean } => {
  const { task, isOut, isTrue, uncovered } = compileInstance(instance)
  const reduced = reduceTask(task, isOut, isTrue)
  const { chosen, minutes, lowerBoundMinutes, isProven } = climbByEnumeration(reduced.task, listen)
  const order = carryOut(reduced.task, chosen).order.map(
    each => instance.modules[reduced.origin[each] ?? -1]?.code ?? '',
  )
  return { order, minutes, lowerBoundMinutes, uncovered, isProven }
}
