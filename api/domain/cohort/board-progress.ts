import type { FoldCatalogue } from '../capability/fold.ts'
import type { CapabilityCode, Day, Leave } from '../capability/types.ts'
import { heldOn, readRun } from './board-held.ts'
import { settledChoices, type BoardCounts, type BoardMember } from './board.ts'
import type { BoardItem, BoardTarget } from './board-target.ts'

/** A member as they are counted: their entries stay as they are written, and are read no further than a number needs. */
export interface CountedMember extends Omit<BoardMember, 'events'> {
  readonly entries: string | null
}

/** How many items of how many members stand where, of one stage. */
export interface StageCounts extends BoardCounts {
  /** Place of the stage, from 0; null = nothing dates what is asked. */
  readonly stage: number | null
}

/** How much was reached, and was to be reached by the dates of those who share, on one day. */
export interface ProgressPoint {
  readonly day: Day
  readonly held: number
  readonly expected: number
}

export interface Counting {
  readonly target: BoardTarget
  readonly catalogue: FoldCatalogue
  readonly day: Day
  /** Days to look back on, 31 at most. */
  readonly days: readonly Day[]
}

/** Whether an item is held on the day counted; and on which of the days looked back on, a bit each. */
interface Standing {
  readonly isHeld: boolean
  readonly onDays: number
}

/** Without a date, everything is counted at this place. */
const undated = -1

const stageKey = ({ stage }: BoardItem): number => stage ?? undated

type Tally = { -readonly [word in keyof BoardCounts]: number }

/**
 * Stage by stage, how the items of all members stand on a day: the same words, and the same numbers, as the letters of the
 * board; and progress against the plan over time. Where members do not aim for the same, only what is held or asked for is
 * counted by stage. Over time, expected are the items of stages that are over for members who share their ratings, of a
 * choice as many as are asked; nothing of anybody who does not share is in either number.
 */
export function countGroup(
  members: readonly CountedMember[],
  counting: Counting,
): { readonly stages: readonly StageCounts[]; readonly overTime: readonly ProgressPoint[] } {
  const { target, days } = counting
  const sizes = new Map<number, number>()
  for (const item of target.items) add(sizes, stageKey(item))
  const tallies = new Map<number, Tally>()
  for (const stage of [...sizes.keys()].toSorted((a, b) => a - b))
    tallies.set(stage, { held: 0, requested: 0, stillToDo: 0, later: 0, notShared: 0, notAsked: 0 })
  const items = new Map(target.items.map(item => [item.capability, item]))
  const standingOf = standingsOf(counting)
  const timesHeld = new Map<number, number>()
  for (const member of members) {
    const held: BoardItem[] = []
    for (const run of member.entries?.split(',') ?? []) {
      const item = items.get(run.slice(0, run.indexOf(' ')))
      if (item === undefined) continue
      const { isHeld, onDays } = standingOf(run, item, member.leave)
      if (isHeld) held.push(item)
      if (member.isShared && onDays !== 0) add(timesHeld, onDays)
    }
    addMember(tallies, sizes, { member, held, items }, counting)
  }
  return {
    stages: [...tallies].map(([stage, tally]) => ({ stage: stage === undated ? null : stage, ...tally })),
    overTime: days.map((day, place) => {
      let held = 0
      for (const [onDays, count] of timesHeld) if ((onDays & (1 << place)) !== 0) held += count
      return { day, held, expected: expectedOn(day, members, target) }
    }),
  }
}

const add = (counts: Map<number, number>, key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

/**
 * How an item stands by what is written of it. Most often that is one entry of what cannot lapse: held from its day on. All
 * else is for the fold, once for everybody of whom the same is written.
 */
function standingsOf({ catalogue, day, days }: Counting) {
  const settled = new Map<string, Standing>()
  const lapsing = new Set<CapabilityCode>()
  for (const { code, evidenceClass } of catalogue.capabilities.values())
    if (catalogue.evidenceClasses.get(evidenceClass)?.review.lapses === true) lapsing.add(code)
  const bits = (isOn: (day: Day) => boolean): number =>
    days.reduce((all, one, place) => (isOn(one) ? all | (1 << place) : all), 0)
  const since = new Map<Day, Standing>()

  const heldSince = (on: Day): Standing => {
    const known = since.get(on)
    if (known !== undefined) return known
    const standing = { isHeld: on <= day, onDays: bits(one => on <= one) }
    since.set(on, standing)
    return standing
  }
  const fold = (run: string, rating: number, leave: readonly Leave[]): Standing => {
    const [code, events] = readRun(run)
    const isHeldOn = (one: Day): boolean =>
      (heldOn({ events: new Map([[code, events]]), leave }, catalogue, one)(code) ?? 0) >= rating
    return { isHeld: isHeldOn(day), onDays: bits(isHeldOn) }
  }
  const foldOnce = (run: string, rating: number): Standing => {
    const known = settled.get(run)
    if (known !== undefined) return known
    const standing = fold(run, rating, [])
    settled.set(run, standing)
    return standing
  }

  return (run: string, { capability, rating }: BoardItem, leave: readonly Leave[]): Standing => {
    const start = capability.length + 1
    if (lapsing.has(capability)) return leave.length > 0 ? fold(run, rating, leave) : foldOnce(run, rating)
    if (run.includes(' ', start) || !givesByItself.has(run.charAt(start))) return foldOnce(run, rating)
    return Number(run.charAt(start + 1)) >= rating ? heldSince(Number(run.slice(start + 3))) : heldNever
  }
}

/** Kinds that give the rating they name, in a class that does not lapse. */
const givesByItself = new Set(['S', 'O', 'P'])
const heldNever: Standing = { isHeld: false, onDays: 0 }

interface Known {
  readonly member: CountedMember
  readonly held: readonly BoardItem[]
  readonly items: ReadonlyMap<CapabilityCode, BoardItem>
}

function addMember(
  tallies: ReadonlyMap<number, Tally>,
  sizes: ReadonlyMap<number, number>,
  { member, held, items }: Known,
  { target, day }: Counting,
): void {
  const [isHeld, requested, notAsked] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ]
  for (const item of held) add(isHeld, stageKey(item))
  if (target.choices.length > 0 || member.requested.size > 0) {
    const own = new Set(held)
    const settled = settledChoices(target, held)
    const isLeft = (item: BoardItem): boolean => item.choice !== null && settled.has(item.choice) && !own.has(item)
    for (const code of member.requested) {
      const item = items.get(code)
      if (item !== undefined && !own.has(item) && !isLeft(item)) add(requested, stageKey(item))
    }
    if (settled.size > 0) for (const item of target.items) if (isLeft(item)) add(notAsked, stageKey(item))
  }
  for (const [stage, tally] of tallies) {
    const counts = [isHeld, requested, notAsked].map(of => of.get(stage) ?? 0)
    const [ofHeld = 0, ofRequested = 0, ofNotAsked = 0] = counts
    const rest = (sizes.get(stage) ?? 0) - ofHeld - ofRequested - ofNotAsked
    tally.held += ofHeld
    tally.requested += ofRequested
    if (!target.isCommon) continue
    tally.notAsked += ofNotAsked
    if (!member.isShared) tally.notShared += rest
    else if (stage === undated || (member.dueDays[stage] ?? Infinity) < day) tally.stillToDo += rest
    else tally.later += rest
  }
}

function expectedOn(day: Day, members: readonly CountedMember[], target: BoardTarget): number {
  const asked = askedByStage(target)
  let expected = 0
  for (const { isShared, dueDays } of members)
    if (isShared) for (const [stage, due] of dueDays.entries()) if (due < day) expected += asked.get(stage) ?? 0
  return expected
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
