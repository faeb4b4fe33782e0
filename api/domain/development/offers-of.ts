import type { CapabilityCode } from '../capability/types.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import type { Offer } from '../planning/offers.ts'
import { atPlace } from '../planning/operators.ts'
import type { Operator } from '../planning/task.ts'
import { sessionsFor, type Situation } from '../recommendation/situation.ts'

/**
 * Everything the catalogue has for a target as what may be taken, by operator of the plan's task. On a pathway the stages
 * stay the order: what lies in one waits for the plan's own steps of the stages before it.
 */
export function offersOf(situation: Situation): readonly Offer[] {
  const { planned, problem, learner } = situation
  const { factCount } = planned.task
  const days = new Map(learner.adopted?.notBefore.map(({ module, on }) => [module, on]))
  const stages = new Map(
    problem.target.pathway?.stages.flatMap(({ modules }, stage) => modules.map(code => [code, stage] as const)),
  )
  /** For each step of the plan that lies in a stage, the fact that it is taken. */
  const taken = new Map<string, number>()
  for (const [position, { id }] of planned.plan.steps.entries()) if (stages.has(id)) taken.set(id, factCount + position)
  return planned.operators.map(operator => {
    const own = taken.get(operator.id)
    return {
      minutes: operator.minutes,
      notBefore: days.get(operator.id) ?? null,
      sessions: operator.kind === 'MODULE' ? sessionsFor(situation, operator.id).map(({ on }) => on) : [],
      gains: gainsOf(situation, operator),
      needs: operator.needs,
      waits: earlierThan(situation, operator, { taken, stages }),
      stage: stages.get(operator.id) ?? -1,
      adds: own === undefined ? operator.adds : [...operator.adds, own],
      follows: operator.kind === 'LINK',
    }
  })
}

interface Stages {
  readonly taken: ReadonlyMap<string, number>
  readonly stages: ReadonlyMap<string, number>
}

/** Facts of the plan's steps that come before an operator on the pathway: for a step of the plan those it waits for. */
function earlierThan({ planned }: Situation, { id }: Operator, { taken, stages }: Stages): readonly number[] {
  const stage = stages.get(id)
  if (stage === undefined) return []
  const { steps } = planned.plan
  const own = steps.find(step => step.id === id)
  const before = own === undefined ? steps : own.after.flatMap(position => steps[position] ?? [])
  return before.flatMap(step => ((stages.get(step.id) ?? stage) < stage ? (taken.get(step.id) ?? []) : []))
}

/** Items to learn that an operator brings to what the target asks. */
function gainsOf({ catalogue, problem }: Situation, { adds }: Operator): readonly CapabilityCode[] {
  const { codes } = indexOf(catalogue)
  return adds.flatMap(fact => {
    const { capability, rating } = atPlace(fact)
    const code = codes[capability]
    return code !== undefined && problem.target.items.get(code) === rating ? code : []
  })
}
