import type { Day } from '../capability/types.ts'
import type { ShareItem } from './sharing.ts'

/** What a line of an educator's week can be about, in the order in which lines stand: see `rankOf`. */
export const weekKinds = [
  'STAGE',
  'TASK',
  'MEETING',
  'GOAL',
  'REQUEST',
  'HELP',
  'AWARD',
  'OBSERVERS',
  'REVIEW',
] as const
export type WeekKind = (typeof weekKinds)[number]

/** The one thing to do about a line. */
export type WeekAction = 'NUDGE' | 'BOOK' | 'EXTEND' | 'ASSIGN' | 'MOVE_ON' | 'OPEN_FOLDER' | 'ANSWER'

/** Somebody of a group, as far as a week needs to know them. */
export interface WeekMember {
  readonly memberId: string
  readonly name: string
  readonly isPaused: boolean
  /** What they share with this group. */
  readonly shares: readonly ShareItem[]
}

/** One thing of one member. */
export interface WeekItem {
  readonly kind: WeekKind
  readonly memberId: string
  /** What it is about, the same for everybody it is about: items of a kind with the same one become one line. */
  readonly thing: string
  /** What that is called, for people to read. */
  readonly title: string
  /** A date that slipped, when something was asked, or the day on which a review or meeting comes. */
  readonly on: Day
  /** Part of the personal record that it comes from; null = programme record, or asked of the viewer by its owner. */
  readonly from: ShareItem | null
  readonly action: WeekAction
  /** What the action opens where one person is meant: the id of a request, meeting or question; null = nothing. */
  readonly subject: string | null
}

export interface WeekPerson {
  readonly memberId: string
  readonly name: string
  readonly on: Day
  readonly subject: string | null
}

/** Something to do this week, for one person or for several at once. */
export interface WeekLine {
  /** The same as long as it is about the same thing. */
  readonly key: string
  readonly kind: WeekKind
  readonly title: string
  /** The earliest day of those it is about. */
  readonly on: Day
  /** Whether it is one day for all of them. */
  readonly isSameDay: boolean
  /** Whom it is about: those with the earliest day first, then by name; one or more. */
  readonly people: readonly WeekPerson[]
  readonly action: WeekAction
  /** Put off by the viewer until this day; null = not. */
  readonly hiddenUntil: Day | null
}

export interface Week {
  /** Ten lines at most. */
  readonly lines: readonly WeekLine[]
  /** All others, in the same order, those put off last: nothing is left out of both. */
  readonly rest: readonly WeekLine[]
}

export interface WeekRequest {
  readonly members: readonly WeekMember[]
  readonly items: readonly WeekItem[]
  /** Lines put off by the viewer, by key, until a day that is not over. */
  readonly hidden: ReadonlyMap<string, Day>
  readonly today: Day
}

const mostLines = 10
/** Reviews and meetings are told of this many days before. A review whose day is over is its owner's to see alone. */
const daysAhead = 6 * 7

/** Dates of a plan, which nobody slips while their dates wait. */
const dated: ReadonlySet<WeekKind> = new Set(['STAGE', 'TASK', 'MEETING', 'GOAL', 'REVIEW'])

/**
 * What needs an educator this week, by fixed rules and the same for the same input in whatever order:
 *
 * 1. dates that slipped, the longest ago first;
 * 2. what was asked and waits: requests, help, and awards after which somebody goes on elsewhere, the oldest first;
 * 3. observers missing, the most people first;
 * 4. reviews and meetings within six weeks, the soonest first.
 *
 * Ties go by name. Items about the same thing are one line, so that ten lines cover many people. What somebody does not
 * share is left out, and so is every date of somebody whose dates wait.
 *
 * @example weekOf({ members, items: [], hidden: new Map(), today }) // { lines: [], rest: [] }
 */
export function weekOf({ members, items, hidden, today }: WeekRequest): Week {
  const known = new Map(members.map(member => [member.memberId, member]))
  const groups = new Map<string, { readonly item: WeekItem; readonly people: Map<string, WeekPerson> }>()
  for (const item of items) {
    const member = known.get(item.memberId)
    if (member === undefined || !isSeen(item, member, today)) continue
    const key = `${item.kind}:${item.thing}`
    const group = groups.get(key) ?? { item, people: new Map() }
    if (!groups.has(key)) groups.set(key, group)
    const { memberId, on, subject } = item
    const before = group.people.get(memberId)
    if (before === undefined || on < before.on || (on === before.on && less(subject, before.subject)))
      group.people.set(memberId, { memberId, name: member.name, on, subject })
  }
  const all = [...groups].map(([key, { item, people }]) => lineOf(key, item, [...people.values()], hidden))
  const ordered = all.toSorted((a, b) => compare(a, b, today))
  const shown = ordered.filter(({ hiddenUntil }) => hiddenUntil === null)
  const putOff = ordered.filter(({ hiddenUntil }) => hiddenUntil !== null)
  return { lines: shown.slice(0, mostLines), rest: [...shown.slice(mostLines), ...putOff] }
}

/** Whether an item concerns the viewer at all: it is shared, its dates do not wait, and its day has come near. */
function isSeen({ kind, from, on }: WeekItem, { shares, isPaused }: WeekMember, today: Day): boolean {
  if (from !== null && !shares.includes(from)) return false
  if (!dated.has(kind)) return true
  if (isPaused) return false
  if (kind === 'REVIEW') return on >= today && on <= today + daysAhead
  return kind === 'MEETING' ? on <= today + daysAhead : on < today
}

function lineOf(
  key: string,
  { kind, title, action }: WeekItem,
  named: readonly WeekPerson[],
  hidden: ReadonlyMap<string, Day>,
): WeekLine {
  const people = named.toSorted(
    (a, b) => a.on - b.on || compareText(a.name, b.name) || compareText(a.memberId, b.memberId),
  )
  const on = people[0]?.on ?? 0
  const isSameDay = people.every(person => person.on === on)
  return { key, kind, title, on, isSameDay, people, action, hiddenUntil: hidden.get(key) ?? null }
}

/** What somebody asked, or what waits for a word of the educator's. */
const asked: ReadonlySet<WeekKind> = new Set(['REQUEST', 'AWARD', 'HELP'])

/** 0 = a date slipped, 1 = something asked waits, 2 = observers missing, 3 = a day comes. */
function rankOf({ kind, on }: WeekLine, today: Day): number {
  if (asked.has(kind)) return 1
  if (kind === 'OBSERVERS') return 2
  return on < today ? 0 : 3
}

function compare(a: WeekLine, b: WeekLine, today: Day): number {
  const byRank = rankOf(a, today) - rankOf(b, today)
  if (byRank !== 0) return byRank
  const byUrgency = a.kind === 'OBSERVERS' && b.kind === 'OBSERVERS' ? b.people.length - a.people.length : a.on - b.on
  return byUrgency || compareText(a.people[0]?.name ?? '', b.people[0]?.name ?? '') || compareText(a.key, b.key)
}

/** By code point, which no place and no language changes. */
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const less = (a: string | null, b: string | null): boolean => compareText(a ?? '', b ?? '') < 0
