import type { AssessedBasis, Rating } from '../../domain/capability/types.ts'
import type { LineBasis, StatementLine } from '../../domain/scopes/types.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'

/** A line as a statement keeps it: days as people write them, so that a copy of it can be read. */
export interface KeptLine {
  readonly code: string
  readonly title: string
  readonly basis: LineBasis
  readonly on: string
  readonly reviewOn: string | null
  readonly limits: string | null
  readonly callOn: string | null
  readonly items: readonly {
    readonly capability: string
    readonly asks: Rating
    readonly held: Rating
    readonly basis: AssessedBasis
    readonly on: string
  }[]
}

export function toKeptLine({ on, reviewOn, items, ...line }: StatementLine): KeptLine {
  return {
    ...line,
    on: isoFromDay(on),
    reviewOn: reviewOn === null ? null : isoFromDay(reviewOn),
    items: items.map(item => ({ ...item, on: isoFromDay(item.on) })),
  }
}

export function fromKeptLine({ on, reviewOn, items, ...line }: KeptLine): StatementLine {
  return {
    ...line,
    on: dayFromIso(on),
    reviewOn: reviewOn === null ? null : dayFromIso(reviewOn),
    items: items.map(item => ({ ...item, on: dayFromIso(item.on) })),
  }
}
