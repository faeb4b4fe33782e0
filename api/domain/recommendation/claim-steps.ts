import { draft, reason, type Draft } from './draft.ts'
import { domainOfModule } from './module-steps.ts'
import type { Situation } from './situation.ts'

/** Modules said to be done elsewhere ask for evidence; modules called too easy ask for a self-rating. */
export function claimSteps(situation: Situation): readonly Draft[] {
  return situation.planned.plan.steps.flatMap((step, position) => {
    const module = step.kind === 'CLAIM' ? situation.catalogue.modules.get(step.module ?? '') : undefined
    if (module === undefined) return []
    const isElsewhere = situation.problem.doneElsewhere.has(module.code)
    const kind = isElsewhere ? 'EVIDENCE' : 'SELF_RATING'
    const unlocks = situation.planned.plan.steps.filter(other => other.needs.includes(position))
    return [
      draft({
        domain: domainOfModule(situation, module),
        tailMinutes: step.tailMinutes,
        step: {
          id: `${kind}:${module.code}`,
          kind,
          title: isElsewhere ? `Add evidence for “${module.title}”` : `Rate yourself on “${module.title}”`,
          cost: isElsewhere ? '10 minutes to add what you have' : '5 minutes',
          module: module.code,
          capabilities: step.raises.map(({ capability }) => capability),
          reasons: [
            isElsewhere
              ? reason('DONE_ELSEWHERE', 'You said you learnt this elsewhere. Evidence lets others count on it.', {
                  basis: 'STATED',
                })
              : reason(
                  'TOO_EASY',
                  'You called this too easy. Your own rating settles it; then ask a colleague to confirm.',
                  { basis: 'STATED' },
                ),
          ],
          unlocks: unlocks.flatMap(({ module: code }) => code ?? []),
          changesIf: [{ text: 'If you withdraw that answer, the module comes back.' }],
        },
      }),
    ]
  })
}
