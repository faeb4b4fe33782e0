import type { FoldCatalogue } from '../capability/fold.ts'
import type { CapabilityCode, Day } from '../capability/types.ts'
import { heldOn } from './board-held.ts'
import { settledChoices, type BoardCounts, type BoardMember } from './board.ts'
import type { BoardItem, BoardTarget } from './board-target.ts'

/** A member with what is counted already, by place of the stage: those the fold has to settle are not among it. */
export interface CountedMember extends BoardMember {
  readonly reached: ReadonlyMap<number, number>
}

/** How many items of how many members stand where, of one stage. */
export interface StageCounts extends BoardCounts {
  /** Place of the stage, from 0; null = nothing dates what is asked. */
  readonly stage: number | null
}

/** Without a date, everything is counted at this place. */
export const undated = -1

const stageKey = ({ stage }: BoardItem): number => stage ?? undated

interface Tally {
  held: number
  requested: number
  stillToDo: number
  later: number
  notShared: number
  notAsked: number
}

/**
 * Stage by stage, how the items of all members stand on a day: the same words, and the same numbers, as the letters of the
 * board. Where members do not aim for the same, only what is held or asked for is counted.
 */
export function countStages(
  members: readonly CountedMember[],
  target: BoardTarget,
  catalogue: FoldCatalogue,
  day: Day,
): readonly StageCounts[] {
  const tallies = new Map<number, Tally>()
  const perStage = new Map<number, number>()
  for (const item of target.items) perStage.set(stageKey(item), (perStage.get(stageKey(item)) ?? 0) + 1)
  for (const stage of [...perStage.keys()].toSorted((a, b) => a - b))
    tallies.set(stage, { held: 0, requested: 0, stillToDo: 0, later: 0, notShared: 0, notAsked: 0 })
  const items = new Map(target.items.map(item => [item.capability, item]))
  for (const member of members) {
    const folded = foldedOf(member, { target, items, catalogue, day })
    for (const [stage, size] of perStage) addMember(tallies, { member, stage, size, folded, target, day })
  }
  return [...tallies].map(([stage, tally]) => ({ stage: stage === undated ? null : stage, ...tally }))
}

interface Folding {
  readonly target: BoardTarget
  readonly items: ReadonlyMap<CapabilityCode, BoardItem>
  readonly catalogue: FoldCatalogue
  readonly day: Day
}

interface Folded {
  readonly held: ReadonlyMap<number, number>
  readonly requested: ReadonlyMap<number, number>
  readonly notAsked: ReadonlyMap<number, number>
}

/** What only the fold can tell of a member, by stage. */
function foldedOf(member: CountedMember, { target, items, catalogue, day }: Folding): Folded {
  const held = new Map<number, number>()
  const requested = new Map<number, number>()
  const notAsked = new Map<number, number>()
  if (member.events.size === 0 && member.requested.size === 0) return { held, requested, notAsked }
  const valueOf = heldOn(member, catalogue, day)
  const values = new Map([...member.events.keys()].map(code => [code, valueOf(code)]))
  const settled = settledChoices(target, values)
  const isHeld = ({ capability, rating }: BoardItem): boolean => (values.get(capability) ?? 0) >= rating
  const isLeft = (item: BoardItem): boolean => item.choice !== null && settled.has(item.choice) && !isHeld(item)
  for (const code of values.keys()) {
    const item = items.get(code)
    if (item !== undefined && isHeld(item)) add(held, stageKey(item))
  }
  for (const code of member.requested) {
    const item = items.get(code)
    if (item !== undefined && !isHeld(item) && !isLeft(item)) add(requested, stageKey(item))
  }
  if (settled.size > 0) for (const item of target.items) if (isLeft(item)) add(notAsked, stageKey(item))
  return { held, requested, notAsked }
}

const add = (counts: Map<number, number>, key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

interface Share {
  readonly member: CountedMember
  readonly stage: number
  readonly size: number
  readonly folded: Folded
  readonly target: BoardTarget
  readonly day: Day
}

function addMember(tallies: ReadonlyMap<number, Tally>, { member, stage, size, folded, target, day }: Share): void {
  const tally = tallies.get(stage)
  if (tally === undefined) return
  const held = (member.reached.get(stage) ?? 0) + (folded.held.get(stage) ?? 0)
  const requested = folded.requested.get(stage) ?? 0
  const notAsked = folded.notAsked.get(stage) ?? 0
  const rest = size - held - requested - notAsked
  tally.held += held
  tally.requested += requested
  if (!target.isCommon) return
  tally.notAsked += notAsked
  if (!member.isShared) tally.notShared += rest
  else if (stage === undated || (member.dueDays[stage] ?? Infinity) < day) tally.stillToDo += rest
  else tally.later += rest
}

/** How much was reached, and was to be reached by the dates of those who share, on one day. */
export interface ProgressPoint {
  readonly day: Day
  readonly held: number
  readonly expected: number
}

/** By stage and day, how many items were reached on it, without those the fold has to settle. */
export type Reached = readonly { readonly stage: number; readonly day: Day; readonly count: number }[]

/**
 * Progress against the plan over time. Expected are the items of stages that are over for members who share their ratings;
 * of a choice as many as are asked. Nothing of anybody who does not share is in either number.
 */
export function progressOver(
  days: readonly Day[],
  members: readonly CountedMember[],
  { reached, target, catalogue }: { reached: Reached; target: BoardTarget; catalogue: FoldCatalogue },
): readonly ProgressPoint[] {
  const items = new Map(target.items.map(item => [item.capability, item]))
  const asked = askedByStage(target)
  const folding = members.filter(({ isShared, events }) => isShared && events.size > 0)
  return days.map(day => {
    let held = 0
    for (const one of reached) if (one.day <= day) held += one.count
    for (const member of folding) {
      const valueOf = heldOn(member, catalogue, day)
      for (const code of member.events.keys()) if ((valueOf(code) ?? 0) >= (items.get(code)?.rating ?? 5)) held += 1
    }
    let expected = 0
    for (const { isShared, dueDays } of members)
      if (isShared) for (const [stage, due] of dueDays.entries()) if (due < day) expected += asked.get(stage) ?? 0
    return { day, held, expected }
  })
}

function askedByStage({ items, choices }: BoardTarget): ReadonlyMap<number, number> {
  const asked = new Map<number, number>()
  for (const item of items) if (item.choice === null) add(asked, stageKey(item))
  for (const { code, atLeast } of choices) {
    const stages = items.filter(({ choice }) => choice === code).map(stageKey)
    for (const stage of stages.toSorted((a, b) => a - b).slice(-atLeast)) add(asked, stage)
  }
  return asked
}

/** Days to look back on: the first one, the last one, and evenly between; as many as there are where that is fewer. */
export function daysToLookBackOn(from: Day, to: Day, most: number): readonly Day[] {
  if (to <= from) return [to]
  const steps = Math.min(most - 1, to - from)
  return Array.from({ length: steps + 1 }, (_, step) => from + Math.round(((to - from) * step) / steps))
}
