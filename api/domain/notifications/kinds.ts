import { formatDay } from '../capability/calendar.ts'
import type { Day } from '../capability/types.ts'

/** What a message of each kind says beside its fixed words. Names of items, days and counts: nothing else of anybody's record. */
export interface MessageValues {
  /** An educator looks after somebody: a note of their own, and what it is about. */
  NUDGE: { readonly note: string | null; readonly item: string | null }
  /** Something to do was given, by a day or without one. */
  ASSIGNED: { readonly item: string; readonly due: Day | null }
  /** The day of something given was moved, or taken away. */
  DUE_CHANGED: { readonly item: string; readonly due: Day | null }
  /** Something is asked, named so that it follows "You are asked". */
  ASKED: { readonly what: string }
  /** A meeting on a day, with the time as it is said ("14:30") and where. */
  MEETING: { readonly item: string; readonly on: Day; readonly at: string | null; readonly place: string | null }
  /** Free words. */
  MESSAGE: { readonly words: string }
  /** A file of people was read. */
  IMPORTED: { readonly added: number; readonly refused: number }
}

export type MessageKind = keyof MessageValues

/** How a kind of message is said. Letters are read on shared screens and stay in mailboxes: they hold nobody's own words. */
interface KindOfMessage<Values> {
  /** Whether it asks something of whoever gets it: those who want to be told at once are told of these. */
  readonly isAsked: boolean
  /** One line, in the product and in letters. */
  title(values: Values): string
  /** What somebody wrote, in the product alone; null = nothing. */
  words(values: Values): string | null
}

const by = (due: Day | null): string => (due === null ? '' : `, by ${formatDay(due)}`)
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** Every kind of message there is. */
export const messageKinds: { readonly [Kind in MessageKind]: KindOfMessage<MessageValues[Kind]> } = {
  NUDGE: {
    isAsked: true,
    title: ({ item }) => (item === null ? 'A note from your educator' : `A note from your educator: ${item}`),
    words: ({ note }) => note,
  },
  ASSIGNED: {
    isAsked: true,
    title: ({ item, due }) => `Given to you: ${item}${by(due)}`,
    words: () => null,
  },
  DUE_CHANGED: {
    isAsked: true,
    title: ({ item, due }) =>
      due === null ? `No longer due by a date: ${item}` : `New date for ${item}: ${formatDay(due)}`,
    words: () => null,
  },
  ASKED: {
    isAsked: true,
    title: ({ what }) => `You are asked ${what}`,
    words: () => null,
  },
  MEETING: {
    isAsked: true,
    title: ({ item, on, at, place }) =>
      `${item}: ${formatDay(on)}${at === null ? '' : ` at ${at}`}${place === null ? '' : `, ${place}`}`,
    words: () => null,
  },
  MESSAGE: {
    isAsked: false,
    title: () => 'A message for you',
    words: ({ words }) => words,
  },
  IMPORTED: {
    isAsked: false,
    title: ({ added, refused }) =>
      `Your file was read: ${people(added)} added${refused === 0 ? '' : `, ${people(refused)} not`}`,
    words: () => null,
  },
}

/** A message as one of its kinds. */
export type AnyMessage = {
  readonly [Kind in MessageKind]: { readonly kind: Kind; readonly values: MessageValues[Kind] }
}[MessageKind]

/** A message in words: its line, and what somebody wrote (null = nothing). @example sayMessage({ kind: 'MESSAGE', values: { words: 'Well done' } }).words // 'Well done' */
export function sayMessage<Kind extends MessageKind>(message: {
  readonly kind: Kind
  readonly values: MessageValues[Kind]
}): { readonly title: string; readonly words: string | null } {
  const { title, words } = messageKinds[message.kind]
  return { title: title(message.values), words: words(message.values) }
}
