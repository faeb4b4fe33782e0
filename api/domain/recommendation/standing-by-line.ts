import type { CapabilityCode, Standing } from '../capability/types.ts'
import type { ScopeLine } from '../planning/types.ts'

/** How many of some items are held, to confirm and to learn. */
export interface StandingCounts {
  readonly held: number
  readonly toConfirm: number
  readonly toLearn: number
}

/** The counts of one scope line; line null = items that stand in no line. */
export interface LineCounts extends StandingCounts {
  readonly line: string | null
}

interface Placed {
  readonly capability: CapabilityCode
  readonly standing: Standing
}

/** Counts items by where they stand. @example countStandings([{ capability, standing: 'HELD' }]).held // 1 */
export function countStandings(items: readonly Placed[]): StandingCounts {
  const count = (standing: Standing): number => items.filter(item => item.standing === standing).length
  return { held: count('HELD'), toConfirm: count('TO_CONFIRM'), toLearn: count('TO_LEARN') }
}

/**
 * Counts the items of a target by the lines a department signs off, in the order of the lines. An item of several lines
 * counts in each; what stands in no line comes last, under line null. A line without any of the items is left out.
 *
 * @example standingByLine(items, role.scopeLines)[0] // { line: 'growth', held: 2, toConfirm: 1, toLearn: 0 }
 */
export function standingByLine(items: readonly Placed[], lines: readonly ScopeLine[]): readonly LineCounts[] {
  const inLine = new Set(lines.flatMap(({ capabilities }) => capabilities))
  const groups = [
    ...lines.map(({ code, capabilities }) => {
      const own = new Set(capabilities)
      return { line: code, own: items.filter(({ capability }) => own.has(capability)) }
    }),
    { line: null, own: items.filter(({ capability }) => !inLine.has(capability)) },
  ]
  return groups.filter(({ own }) => own.length > 0).map(({ line, own }) => ({ line, ...countStandings(own) }))
}
