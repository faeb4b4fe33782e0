import type { ListLine } from './composables/usePeopleList.ts'

/** In the order in which they are looked at: what is amiss first. */
export const outcomes = ['REFUSED', 'UNMATCHED', 'CHANGED', 'ADDED', 'UNCHANGED'] as const
export type Outcome = (typeof outcomes)[number]

/** The lines of a list by what they come to, those that there are alone. */
export function byOutcome(lines: readonly ListLine[]): { outcome: Outcome; lines: ListLine[] }[] {
  return outcomes
    .map(outcome => ({ outcome, lines: lines.filter(line => line.outcome === outcome) }))
    .filter(({ lines: some }) => some.length > 0)
}

/** How many would be asked in, changed and invited. */
export function toDo(lines: readonly ListLine[], invitesUnmatched: boolean) {
  const count = (outcome: Outcome): number => lines.filter(line => line.outcome === outcome).length
  return { asked: count('ADDED'), changed: count('CHANGED'), invited: invitesUnmatched ? count('UNMATCHED') : 0 }
}
