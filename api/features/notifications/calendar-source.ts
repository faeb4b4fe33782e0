import type { Transaction } from '../../platform/database/index.ts'

/** One entry of somebody's calendar: a day, or a time on it. */
export interface CalendarEntry {
  /** The same for the same thing whenever the feed is read: "goal-<id>". */
  readonly key: string
  /** The item's name and nothing of the person: a calendar is often shown to others. */
  readonly title: string
  /** '2026-11-23'. */
  readonly on: string
  /** When it begins and how long it lasts; null = the whole day. */
  readonly time: { readonly at: Date; readonly minutes: number } | null
  /** Where it leads, as a path of the web app. */
  readonly path: string
}

/**
 * What a feature adds to everybody's own calendar: one statement, in that person's name, of what falls from the day `from`
 * on ('2026-11-23').
 */
export type CalendarSource = (
  tx: Transaction,
  request: { readonly personId: string; readonly from: string },
) => Promise<readonly CalendarEntry[]>
