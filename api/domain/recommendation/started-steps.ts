import { moduleStepId } from './answers.ts'
import { draft, reason, type Draft } from './draft.ts'
import { closingsOf, moduleReasons } from './module-reasons.ts'
import { moduleOutlook } from './module-start.ts'
import { domainOfModule, faceOf } from './module-steps.ts'
import type { Situation } from './situation.ts'

/** Why a module stays in the list although nothing is to be gained by it. */
const nothingLeft = reason(
  'NOTHING_LEFT',
  'What it leads to is prepared already: finish it for the record, or say it is not for you.',
)

/**
 * Modules under way that the plan does not need: whoever began one is told how it
 * stands. One that may not be taken any further says why.
 */
export function startedSteps(situation: Situation): readonly Draft[] {
  const { learner, catalogue, planned, problem, answers, now } = situation
  const inPlan = new Set(planned.plan.steps.map(({ module }) => module))
  return learner.started.flatMap(({ module: code, on, areas }) => {
    const module = catalogue.modules.get(code)
    const isAnswered = ['NOT_FOR_ME', 'DONE_ELSEWHERE', 'TOO_EASY'].includes(
      answers.byStep.get(moduleStepId(code))?.response ?? '',
    )
    if (module === undefined || inPlan.has(code) || problem.completed.has(code) || isAnswered) return []
    const { helps, blockedBy } = moduleOutlook(module, { learner, catalogue, asOf: now }, areas)
    const raises = helps
      .filter(({ preparedNow, preparedAfter }) => preparedAfter > preparedNow)
      .map(({ capability, preparedNow, preparedAfter }) => ({ capability, from: preparedNow, rating: preparedAfter }))
    return [
      draft({
        domain: domainOfModule(situation, module),
        startedOn: on,
        tailMinutes: module.minutes,
        step: {
          ...faceOf(module),
          capabilities: raises.map(({ capability }) => capability),
          reasons: [
            ...moduleReasons(situation, module, { closings: closingsOf(situation, raises), opens: [] }),
            ...(raises.length === 0 ? [nothingLeft] : []),
          ],
          changesIf: [{ text: 'Nothing you aim for needs it: say “not for me” and it leaves this list.' }],
          blockedBy,
        },
      }),
    ]
  })
}
