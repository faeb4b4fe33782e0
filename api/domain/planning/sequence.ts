import { atPlace } from './operators.ts'
import type { CompiledProblem } from './compile.ts'
import type { Operator } from './task.ts'
import type { PlanProblem, PlanStep } from './types.ts'

interface Placed {
  readonly operator: Operator
  readonly stage: number | null
  readonly needs: readonly number[]
  readonly after: readonly number[]
}

/**
 * Puts chosen operators into an order that can be carried out, and says for each which earlier ones it waits for.
 *
 * On a pathway the stages are the order: a step waits for the steps of earlier stages that come before it. Within a
 * stage confirmations and claims come first, then modules in order of preference.
 */
export function inOrder(problem: PlanProblem, compiled: CompiledProblem, chosen: readonly number[]): PlanStep[] {
  const stages = stageOf(problem)
  const placed: Placed[] = []
  /** For each fact that became true, the steps it rests on. */
  const restsOn = new Map<number, ReadonlySet<number>>()
  let waiting = chosen.flatMap(position => compiled.task.operators[position] ?? [])
  while (waiting.length > 0) {
    waiting = followLinks(waiting, restsOn)
    const next = nextOf(waiting, stages, restsOn)
    if (next === null) break
    const stage = stages.get(next.id) ?? null
    const needs = new Set(next.needs.flatMap(fact => [...(restsOn.get(fact) ?? [])]))
    const after = new Set(needs)
    for (const [position, earlier] of placed.entries()) {
      if (stage !== null && earlier.stage !== null && earlier.stage < stage) after.add(position)
    }
    for (const fact of next.adds) if (!restsOn.has(fact)) restsOn.set(fact, new Set([placed.length]))
    placed.push({ operator: next, stage, needs: ascending(needs), after: ascending(after) })
    waiting = waiting.filter(operator => operator !== next)
  }
  return withTails(placed).map(({ step, tailMinutes }) => stepOf(compiled, step, tailMinutes))
}

function ascending(positions: ReadonlySet<number>): readonly number[] {
  return [...positions].toSorted((a, b) => a - b)
}

function stageOf(problem: PlanProblem): ReadonlyMap<string, number> {
  const stages = problem.target.pathway?.stages ?? []
  return new Map(stages.flatMap((stage, position) => stage.modules.map(module => [module, position] as const)))
}

/** Takes what follows by itself (everything a module leads to is prepared), until nothing more follows. */
function followLinks(waiting: readonly Operator[], restsOn: Map<number, ReadonlySet<number>>): Operator[] {
  let left = [...waiting]
  for (;;) {
    const link = left.find(operator => operator.kind === 'LINK' && operator.needs.every(fact => restsOn.has(fact)))
    if (link === undefined) return left
    const grounds = new Set(link.needs.flatMap(fact => [...(restsOn.get(fact) ?? [])]))
    for (const fact of link.adds) if (!restsOn.has(fact)) restsOn.set(fact, grounds)
    left = left.filter(operator => operator !== link)
  }
}

function nextOf(
  waiting: readonly Operator[],
  stages: ReadonlyMap<string, number>,
  restsOn: ReadonlyMap<number, ReadonlySet<number>>,
): Operator | null {
  const rank = (operator: Operator): number => (operator.kind === 'MODULE' ? (stages.get(operator.id) ?? -1) : -2)
  let next: Operator | null = null
  for (const operator of waiting) {
    if (!operator.needs.every(fact => restsOn.has(fact))) continue
    if (next === null || rank(operator) < rank(next)) next = operator
  }
  return next
}

function withTails(placed: readonly Placed[]): readonly { step: Placed; tailMinutes: number }[] {
  const tails = placed.map(step => step.operator.minutes)
  for (let position = placed.length - 1; position >= 0; position -= 1) {
    for (const earlier of placed[position]?.after ?? []) {
      const through = (placed[earlier]?.operator.minutes ?? 0) + (tails[position] ?? 0)
      if (through > (tails[earlier] ?? 0)) tails[earlier] = through
    }
  }
  return placed.map((step, position) => ({ step, tailMinutes: tails[position] ?? 0 }))
}

function stepOf(compiled: CompiledProblem, { operator, needs, after }: Placed, tailMinutes: number): PlanStep {
  return {
    id: operator.id,
    kind: operator.kind === 'LINK' ? 'CONFIRM' : operator.kind,
    module: operator.kind === 'CONFIRM' ? null : operator.id,
    raises: raisesOf(compiled, operator),
    minutes: operator.minutes,
    needs,
    after,
    tailMinutes,
  }
}

/** What an operator raises, capability by capability: from what is prepared today to the highest it adds. */
function raisesOf({ index, prepared }: CompiledProblem, operator: Operator): PlanStep['raises'] {
  const highest = new Map<number, PlanStep['raises'][number]>()
  for (const fact of operator.adds) {
    const { capability, rating } = atPlace(fact)
    const code = index.codes[capability]
    const today = prepared[capability]
    if (code === undefined || today === undefined || rating <= (highest.get(capability)?.rating ?? 0)) continue
    highest.set(capability, { capability: code, rating, from: today })
  }
  return [...highest.values()].toSorted((a, b) => (a.capability < b.capability ? -1 : 1))
}
