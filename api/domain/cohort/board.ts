import type { FoldCatalogue } from '../capability/fold.ts'
import type { CapabilityCode, Day, Rating } from '../capability/types.ts'
import { heldOn, type SharedRecord } from './board-held.ts'
import type { BoardItem, BoardTarget } from './board-target.ts'

/**
 * Where one cell stands, as the letter it is written with:
 *
 * - H held: rated by others as high as it is asked.
 * - R requested: an observation or a sign-off is asked for and not answered.
 * - S still to do: expected by today, by the member's own dates, and not held; everything not held where nothing is dated.
 * - L later: not held, and not expected yet.
 * - N not shared: the member shares no ratings, and it was not signed off in the group.
 * - `-` not asked of this member: another one of a choice is held, or the group aims for nothing together.
 */
export type BoardLetter = 'H' | 'R' | 'S' | 'L' | 'N' | '-'

/** A member as the board is made of. */
export interface BoardMember extends SharedRecord {
  readonly isShared: boolean
  /** Capabilities with an open request. */
  readonly requested: ReadonlySet<CapabilityCode>
  /** By place of the stage: the last day it is open for this member. */
  readonly dueDays: readonly Day[]
}

export interface BoardCell {
  readonly letter: BoardLetter
  /** The rating held, or for a line how many of its items are; null = none known. */
  readonly value: number | null
}

export type BoardRow = ReadonlyMap<CapabilityCode, BoardCell>

/**
 * One member against what the group asks, on a day. A stage is over on the day after its last: until then nothing of it is
 * still to do.
 *
 * @example boardRow(member, target, catalogue, today).get('OBS-04') // { letter: 'H', value: 3 }
 */
export function boardRow(member: BoardMember, target: BoardTarget, catalogue: FoldCatalogue, day: Day): BoardRow {
  const held = heldOn(member, catalogue, day)
  const values = new Map(target.items.map(item => [item.capability, held(item.capability)]))
  const isHeld = ({ capability, rating }: BoardItem): boolean => (values.get(capability) ?? 0) >= rating
  const settled = settledChoices(target, target.items.filter(isHeld))
  return new Map(
    target.items.map(item => {
      const value = values.get(item.capability) ?? null
      return [item.capability, { letter: letterOf(item, value, { member, target, settled, day }), value }]
    }),
  )
}

interface Known {
  readonly member: BoardMember
  readonly target: BoardTarget
  readonly settled: ReadonlySet<string>
  readonly day: Day
}

function letterOf(item: BoardItem, value: Rating | null, { member, target, settled, day }: Known): BoardLetter {
  if (value !== null && value >= item.rating) return 'H'
  if (item.choice !== null && settled.has(item.choice)) return '-'
  if (member.requested.has(item.capability)) return 'R'
  if (!member.isShared) return 'N'
  if (!target.isCommon) return '-'
  return item.stage === null || (member.dueDays[item.stage] ?? Infinity) < day ? 'S' : 'L'
}

/** Choices of which enough is held. */
export function settledChoices({ choices }: BoardTarget, held: readonly BoardItem[]): ReadonlySet<string> {
  const enough = choices.filter(({ code, atLeast }) => held.filter(({ choice }) => choice === code).length >= atLeast)
  return new Set(enough.map(({ code }) => code))
}

/**
 * A line from its cells: held where everything asked is; else still to do before requested, requested before not shared,
 * not shared before later, so that what needs somebody shows.
 */
export function lineCell(row: BoardRow, capabilities: readonly CapabilityCode[]): BoardCell {
  const letters = capabilities.map(code => row.get(code)?.letter ?? '-').filter(letter => letter !== '-')
  const value = letters.filter(letter => letter === 'H').length
  if (letters.length === 0) return { letter: '-', value: null }
  if (value === letters.length) return { letter: 'H', value }
  const letter = (['S', 'R', 'N', 'L'] as const).find(one => letters.includes(one)) ?? 'L'
  return { letter, value }
}

/** How many cells stand where; all of them together are the members. */
export interface BoardCounts {
  readonly held: number
  readonly requested: number
  readonly stillToDo: number
  readonly later: number
  readonly notShared: number
  readonly notAsked: number
}

/** @example countLetters(['H', 'S', 'H']).held // 2 */
export function countLetters(letters: Iterable<BoardLetter>): BoardCounts {
  const seen: Record<BoardLetter, number> = { H: 0, R: 0, S: 0, L: 0, N: 0, '-': 0 }
  for (const letter of letters) seen[letter] += 1
  return {
    held: seen.H,
    requested: seen.R,
    stillToDo: seen.S,
    later: seen.L,
    notShared: seen.N,
    notAsked: seen['-'],
  }
}

/** Up to 35 as one character, so that a row is a text as long as its columns. @example digit(12) // 'c' */
export const digit = (value: number | null): string => (value === null ? '.' : Math.min(value, 35).toString(36))

/** The stage a member is in on a day: the first one that is not over; as many as there are where all are. */
export const stageOn = (dueDays: readonly Day[], day: Day): number => dueDays.filter(due => due < day).length
