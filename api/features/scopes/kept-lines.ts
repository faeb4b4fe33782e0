import type { StatementLine } from '../../domain/scopes/types.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { KeptLine } from './scope.entity.ts'

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
