import { formatDay } from '../capability/calendar.ts'
import type { LineChange, LineChoice, LineStanding, StatementLine } from './types.ts'

/**
 * The lines of a statement: those a person chose among the lines that stand, in the role's order, with their limits. A
 * line nobody said anything of stands in it. A line the record does not support never does, whatever was chosen.
 *
 * @example composeLines(standingLines(role, states), []).length // every line that stands
 */
export function composeLines(
  standings: readonly LineStanding[],
  choices: readonly LineChoice[],
): readonly StatementLine[] {
  const chosen = new Map(choices.map(choice => [choice.code, choice]))
  return standings.flatMap(({ code, title, basis, on, reviewOn, items }) => {
    const choice = chosen.get(code)
    if (basis === null || on === null || choice?.isIn === false) return []
    const callOn = basis === 'SUPPORTED' ? (choice?.callOn ?? null) : null
    return [{ code, title, basis, on, reviewOn, limits: choice?.limits ?? null, callOn, items }]
  })
}

/** What a line rests on, in words. @example basisWords({ basis: 'SIGN_OFF', on, callOn: null }) // 'Signed off on 12 March 2026' */
export function basisWords({ basis, on, callOn }: Pick<StatementLine, 'basis' | 'on' | 'callOn'>): string {
  if (basis === 'SIGN_OFF') return `Signed off on ${formatDay(on)}`
  if (basis === 'STARTING_POSITION') return `Confirmed in post on ${formatDay(on)}`
  return `Supported, with ${callOn ?? 'a named colleague'} to call on; last seen on ${formatDay(on)}`
}

/**
 * What is different between two sets of lines, line by line: those added and removed, and of those in both a new basis
 * or date, other limits, or another colleague to call on. Lines of `after` come first, in their order.
 *
 * @example compareLines(lines, lines) // []
 */
export function compareLines(before: readonly StatementLine[], after: readonly StatementLine[]): readonly LineChange[] {
  const earlier = new Map(before.map(line => [line.code, line]))
  const kept = new Set(after.map(({ code }) => code))
  const changed = after.flatMap(line => changesOf(earlier.get(line.code), line))
  const removed = before.filter(({ code }) => !kept.has(code))
  return [
    ...changed,
    ...removed.map(({ code, title }) => ({
      code,
      title,
      kind: 'REMOVED' as const,
      text: 'No longer in the statement.',
    })),
  ]
}

function changesOf(before: StatementLine | undefined, after: StatementLine): readonly LineChange[] {
  const { code, title } = after
  if (before === undefined) return [{ code, title, kind: 'ADDED', text: `Added: ${basisWords(after)}.` }]
  const changes: LineChange[] = []
  const isSameGround = before.basis === after.basis && before.on === after.on
  if (!isSameGround) {
    const text = `${basisWords(after)}; before: ${inSentence(basisWords(before))}.`
    changes.push({ code, title, kind: 'BASIS', text })
  }
  if (before.limits !== after.limits) {
    const text = after.limits === null ? `No limit any more; before: ${before.limits}.` : `Limits: ${after.limits}.`
    changes.push({ code, title, kind: 'LIMITS', text })
  }
  if (isSameGround && before.callOn !== after.callOn)
    changes.push({ code, title, kind: 'COLLEAGUE', text: `To call on: ${after.callOn ?? 'nobody named'}.` })
  return changes
}

function inSentence(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
