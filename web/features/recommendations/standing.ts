import type { MyStandingQuery } from '../../generated/recommendations/graphql.ts'

type Row = MyStandingQuery['myCapabilities'][number]
export type LineStanding = { code: string; title: string | null; held: number; toConfirm: number; toLearn: number }
export type ReviewDue = { code: string; name: string; on: string | null; state: 'due' | 'noRecent' | 'lapsed' }

const counters = { HELD: 'held', TO_CONFIRM: 'toConfirm', TO_LEARN: 'toLearn' } as const

/**
 * Counts what is asked for by the lines a department signs off. What belongs to several lines counts in each; what
 * belongs to none comes last, under no title.
 */
export function standingByLine(rows: readonly Row[]): LineStanding[] {
  const lines = new Map<string, LineStanding>()
  const rest: LineStanding = { code: '', title: null, held: 0, toConfirm: 0, toLearn: 0 }
  for (const { standing, scopeLines } of rows) {
    if (!standing) continue
    for (const { code, title } of scopeLines) {
      const line = lines.get(code) ?? { code, title, held: 0, toConfirm: 0, toLearn: 0 }
      line[counters[standing]] += 1
      lines.set(code, line)
    }
    if (scopeLines.length === 0) rest[counters[standing]] += 1
  }
  const hasRest = rest.held + rest.toConfirm + rest.toLearn > 0
  return hasRest ? [...lines.values(), rest] : [...lines.values()]
}

const reviewStates = { REVIEW_DUE: 'due', NO_RECENT_RECORD: 'noRecent', LAPSED: 'lapsed' } as const

/** What has lapsed, is due for review or has no recent record: in this order, the oldest date first. */
export function reviewsDue(rows: readonly Row[]): ReviewDue[] {
  const due = rows.flatMap(({ capability, review, reviewOn }) => {
    if (review === null || review === 'REVIEWED' || reviewOn === null) return []
    return [{ code: capability.code, name: capability.shortName, on: reviewOn, state: reviewStates[review] }]
  })
  const rank = { lapsed: 0, due: 1, noRecent: 2 }
  return due.sort((a, b) => rank[a.state] - rank[b.state] || a.on.localeCompare(b.on) || a.code.localeCompare(b.code))
}
