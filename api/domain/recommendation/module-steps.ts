import type { Module, PlanStep } from '../planning/types.ts'
import { moduleStepId } from './answers.ts'
import { draft, type Draft } from './draft.ts'
import { closingsOf, lossReason, moduleReasons, type Closing } from './module-reasons.ts'
import { blockerOf, standingInTheWay } from './preconditions.ts'
import { domainOf, nameOf, preconditionsNow, sessionsFor, type Situation } from './situation.ts'
import { costOf, sittingMinutes } from './sitting.ts'
import type { Blocker, NextStep } from './types.ts'
import { fewOf, quoted } from './words.ts'

/** Modules of the plan: what can start now, what a precondition stops, and what only waits for earlier steps. */
export function moduleSteps(situation: Situation): readonly Draft[] {
  const { steps } = situation.planned.plan
  return steps.flatMap((step, position) => {
    const module = step.kind === 'MODULE' ? situation.catalogue.modules.get(step.module ?? '') : undefined
    if (module === undefined) return []
    const blockers = [...gateBlockers(situation, module), ...waitBlockers(situation, step)]
    return [plannedModule(situation, module, { step, position, blockers })]
  })
}

interface Place {
  readonly step: PlanStep
  readonly position: number
  readonly blockers: readonly Blocker[]
}

function plannedModule(situation: Situation, module: Module, { step, position, blockers }: Place): Draft {
  const { steps } = situation.planned.plan
  const isReady = step.after.length === 0
  const loss = isReady ? situation.planned.without(module.code) : { extraMinutes: 0, instead: [] }
  const closings = closingsOf(situation, step.raises)
  const opens = steps.filter(other => other.needs.includes(position))
  return draft({
    domain: domainOfModule(situation, module),
    dueOn: isReady ? (sessionsFor(situation, step.module)[0]?.applyBy ?? null) : null,
    startedOn: situation.learner.started.find(started => started.module === module.code)?.on ?? null,
    tailMinutes: step.tailMinutes,
    lossMinutes: loss?.extraMinutes ?? null,
    step: {
      ...faceOf(module),
      capabilities: capabilitiesOf(step, closings),
      reasons: [
        ...moduleReasons(situation, module, { closings, opens }),
        ...(isReady ? lossReason(situation, loss) : []),
      ],
      unlocks: opens.flatMap(({ module: code }) => code ?? []),
      changesIf: changesOf(closings),
      blockedBy: blockers,
      alternatives: loss?.instead ?? [],
    },
  })
}

/** What of a step is the module's own. */
export function faceOf(
  module: Module,
): Pick<NextStep, 'id' | 'kind' | 'title' | 'cost' | 'minutes' | 'sittingMinutes' | 'module'> {
  return {
    id: moduleStepId(module.code),
    kind: 'MODULE',
    title: module.title,
    cost: costOf(module),
    minutes: module.minutes,
    sittingMinutes: sittingMinutes(module),
    module: module.code,
  }
}

/** The area of a module, or for the shared core the pillar of most of what it develops. */
export function domainOfModule(situation: Situation, module: Module): string {
  if (module.area !== 'core' && module.area !== 'any') return module.area
  const counts = new Map<string, number>()
  for (const { capability } of module.develops) {
    const domain = domainOf(situation, capability)
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? module.area
}

/** Preconditions of the whole module that are not met, as blockers. */
export function gateBlockers(situation: Situation, module: Module): readonly Blocker[] {
  return standingInTheWay(preconditionsNow(situation, module)).map(blockerOf)
}

/** What has to come first: steps that supply what this one needs, else the stage of the pathway before it. */
function waitBlockers(situation: Situation, step: PlanStep): readonly Blocker[] {
  const { steps } = situation.planned.plan
  const needs = step.needs.flatMap(position => steps[position] ?? [])
  if (needs.length > 0) return neededFirst(needs.map(earlier => titleOfStep(situation, earlier)))
  const earlier = steps[step.after[0] ?? -1]
  const stage = situation.standpoint.target.pathway?.stages.find(one => one.modules.includes(earlier?.module ?? ''))
  if (stage === undefined) return []
  const text = `${quoted(stage.title)} comes first on your pathway.`
  const waysOn = [
    'Finish the earlier stage first',
    'If its list or course comes up now, you may start it from its page',
  ]
  return [{ code: 'EARLIER_STAGE', text, gate: null, waysOn }]
}

/** Waiting for earlier steps, by name. */
export function neededFirst(titles: readonly string[]): readonly Blocker[] {
  if (titles.length === 0) return []
  const text = `You need first: ${fewOf([...new Set(titles)], 'step')}.`
  const waysOn = ['Take the earlier step first', 'If you have done it elsewhere, say so on that step']
  return [{ code: 'PREREQUISITE', text, gate: null, waysOn }]
}

/** A step of a plan by name. */
export function titleOfStep({ catalogue }: Situation, step: PlanStep): string {
  if (step.kind !== 'CONFIRM') return quoted(catalogue.modules.get(step.module ?? '')?.title ?? step.id)
  const names = step.raises.map(({ capability }) => nameOf({ catalogue }, capability))
  return `someone to confirm ${quoted(names.join())}`
}

function capabilitiesOf(step: PlanStep, closings: readonly Closing[]): readonly string[] {
  const first = closings.map(({ capability }) => capability)
  return [...first, ...step.raises.map(({ capability }) => capability).filter(code => !first.includes(code))]
}

function changesOf(closings: readonly Closing[]): NextStep['changesIf'] {
  return [
    { text: 'If you have learnt this elsewhere, say so: it then asks for evidence, not for the time.' },
    ...(closings.length === 0
      ? []
      : [{ text: 'If you rate yourself at what it leads to, the step drops out and a confirmation takes its place.' }]),
  ]
}
