import { compileInstance } from '../../domain/planning/shortest/compile-instance.ts'
import type { Instance, InstanceAnswer } from '../../domain/planning/shortest/instance.ts'
import type { LadderAnswer } from '../../domain/planning/shortest/standing.ts'
import { carryOut } from '../../domain/planning/shortest/reached.ts'
import { reduceTask } from '../../domain/planning/shortest/reduce.ts'
import { verifyInstance } from '../../domain/planning/shortest/verify-instance.ts'
import { improvingPlan, type ImprovingPlanParts } from './improving-plan.ts'

export interface InstancePlan extends InstanceAnswer {
  readonly proven: boolean
}

/**
 * Ever better answers to an instance, each accepted by the independent checker before anyone sees it; one that fails is a
 * defect and throws.
 */
export async function* planInstance(instance: Instance, parts: ImprovingPlanParts): AsyncGenerator<InstancePlan, void> {
  const { task, isOut, isTrue, uncovered } = compileInstance(instance)
  const reduced = reduceTask(task, isOut, isTrue)
  const words = ({ chosen, minutes, lowerBoundMinutes, isProven }: LadderAnswer): InstancePlan => {
    const order = carryOut(reduced.task, chosen).order.map(
      operator => instance.modules[reduced.origin[operator] ?? -1]?.code ?? '',
    )
    const answer = { order, minutes, lowerBoundMinutes, uncovered, proven: isProven }
    const violations = verifyInstance(instance, answer)
    if (violations.length > 0) throw new Error(`A plan failed its check: ${violations.slice(0, 5).join('; ')}`)
    return answer
  }
  const answers = improvingPlan(reduced.task, parts)
  let step = await answers.next()
  for (; step.done !== true; step = await answers.next()) yield words(step.value)
  yield words(step.value)
}
