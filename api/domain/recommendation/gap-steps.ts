import { plan } from '../planning/plan.ts'
import type { Module, Plan, PlanStep, Uncovered } from '../planning/types.ts'
import { domainWords } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import { grouped } from './grouping.ts'
import { closingsOf, moduleReasons } from './module-reasons.ts'
import { domainOfModule, faceOf, gateBlockers, neededFirst, titleOfStep } from './module-steps.ts'
import { domainOf, nameOf, type Bar, type Situation } from './situation.ts'
import type { Blocker } from './types.ts'
import { counted } from './words.ts'

/**
 * What the target asks and the plan does not reach: modules that would lead there but are refused or barred, and for
 * the rest the areas in which the library has no module.
 */
export function gapSteps(situation: Situation): readonly Draft[] {
  const { uncovered } = situation.planned.plan
  if (uncovered.length === 0 || situation.standpoint.isBeforeAward) return []
  if (situation.bars.size === 0) return contentGaps(situation, uncovered)
  const open = plan({ ...situation.problem, banned: situation.behind, withheld: new Set() }).plan
  return [...barredSteps(situation, open), ...contentGaps(situation, open.uncovered)]
}

/** Where the level is not known, what nobody has said anything about is a question and not yet a gap. */
function isKnown({ learner, standpoint }: Situation, { capability }: Uncovered): boolean {
  const state = standpoint.states.get(capability)
  return learner.practice.level !== null || (state !== undefined && (state.self !== null || state.held !== null))
}

/** Steps of the way that would be open without what bars it: those barred themselves, and those behind them. */
function barredSteps(situation: Situation, open: Plan): readonly Draft[] {
  const leads = leadsToMissed(situation, open)
  const planned = new Set(situation.planned.plan.steps.map(({ module }) => module))
  return open.steps.flatMap((step, position) => {
    const module = step.kind === 'MODULE' ? situation.catalogue.modules.get(step.module ?? '') : undefined
    if (module === undefined || planned.has(module.code) || leads[position] !== true) return []
    const needs = step.needs.flatMap(need => open.steps[need] ?? [])
    const opens = open.steps.filter(other => other.needs.includes(position))
    return [barredStep(situation, module, { step, needs, opens })]
  })
}

function leadsToMissed({ planned }: Situation, open: Plan): readonly boolean[] {
  const missed = new Set(planned.plan.uncovered.map(({ capability }) => capability))
  const leads = open.steps.map(({ raises }) => raises.some(({ capability }) => missed.has(capability)))
  for (let position = open.steps.length - 1; position >= 0; position -= 1) {
    if (leads[position] === true) for (const earlier of open.steps[position]?.needs ?? []) leads[earlier] = true
  }
  return leads
}

interface BarredPlace {
  readonly step: PlanStep
  readonly needs: readonly PlanStep[]
  /** Steps that wait for this one. */
  readonly opens: readonly PlanStep[]
}

function barredStep(situation: Situation, module: Module, { step, needs, opens }: BarredPlace): Draft {
  const own = ownBars[situation.bars.get(module.code) ?? 'GATE_NOT_MET']
  return draft({
    domain: domainOfModule(situation, module),
    tailMinutes: step.tailMinutes,
    lossMinutes: null,
    step: {
      ...faceOf(module),
      capabilities: step.raises.map(({ capability }) => capability),
      reasons: moduleReasons(situation, module, { closings: closingsOf(situation, step.raises), opens }),
      unlocks: opens.flatMap(({ module: code }) => code ?? []),
      changesIf: [{ text: own?.change ?? 'If what stands in the way changes, it is part of the plan again.' }],
      blockedBy: [
        ...(own === null ? [] : [own.blocker]),
        ...gateBlockers(situation, module),
        ...neededFirst(needs.map(need => titleOfStep(situation, need))),
      ],
    },
  })
}

/** Shown where what the person said leaves something of the goal without a way to it; null = they said nothing. */
const ownBars: Readonly<Record<Bar, { readonly blocker: Blocker; readonly change: string } | null>> = {
  GATE_NOT_MET: null,
  YOUR_RESPONSE: {
    change: 'If you undo your answer, it is part of the plan again.',
    blocker: {
      code: 'YOUR_RESPONSE',
      text: 'You said this is not for you, and nothing else in the library leads there.',
      gate: null,
      waysOn: ['Undo your answer', 'Change your goal'],
    },
  },
  YOUR_PLAN: {
    change: 'If you let it into your plan again, it takes its place.',
    blocker: {
      code: 'YOUR_PLAN',
      text: 'You left this out of your plan, and nothing else in the library leads there.',
      gate: null,
      waysOn: ['Let it into your plan again', 'Change your goal'],
    },
  },
}

function contentGaps(situation: Situation, uncovered: readonly Uncovered[]): readonly Draft[] {
  const known = uncovered.filter(one => isKnown(situation, one))
  const groups = grouped(known, ({ capability }) => domainOf(situation, capability))
  return groups.map(([domain, gaps]) =>
    draft({
      domain,
      lossMinutes: null,
      step: {
        id: `EVIDENCE:${domain}-GAP`,
        kind: 'EVIDENCE',
        title: `No module yet: ${domainWords(domain)}`,
        cost: 'supervised lists arranged in your department',
        capabilities: gaps.map(({ capability }) => capability),
        reasons: gaps.map(({ capability, target, reachable }) =>
          reason(
            'CONTENT_GAP',
            `${nameOf(situation, capability)}: your goal asks for ${target}; the library leads to ${reachable}.`,
            {
              capability,
              from: reachable,
              target,
            },
          ),
        ),
        changesIf: [{ text: 'When a module is published for it, it joins your plan.' }],
        blockedBy: [
          {
            code: 'CONTENT_GAP',
            text: `There is no module for ${counted(gaps.length, 'item')} of your goal.`,
            gate: null,
            waysOn: [
              'Arrange supervised lists and record what was observed',
              'Ask your educator to have a module written',
            ],
          },
        ],
      },
    }),
  )
}
