/** Whether a line rests on nobody, on one person, or on several. */
export type CoverStanding = 'NOBODY' | 'ONE_PERSON' | 'SEVERAL'

/** What is needed of a line to say what it rests on. */
export interface Held {
  readonly holders: readonly { readonly personId: string }[]
}

export interface CoverTotals {
  readonly lines: number
  readonly heldByNobody: number
  readonly heldByOne: number
}

/** How many hold a line once some people are gone; nobody is gone where none is named. @example heldWithout(line, new Set()) // 2 */
export function heldWithout({ holders }: Held, without: ReadonlySet<string>): number {
  return holders.filter(({ personId }) => !without.has(personId)).length
}

/** What a line rests on once some people are gone. @example standingWithout(line, new Set(['anjali'])) // 'NOBODY' */
export function standingWithout(line: Held, without: ReadonlySet<string>): CoverStanding {
  const count = heldWithout(line, without)
  if (count > 1) return 'SEVERAL'
  return count === 1 ? 'ONE_PERSON' : 'NOBODY'
}

/** Lines that would rest on fewer than two once some people are gone, and lose somebody by it. */
export function leftThin<Line extends Held>(lines: readonly Line[], without: ReadonlySet<string>): readonly Line[] {
  return lines.filter(
    line => heldWithout(line, without) < line.holders.length && standingWithout(line, without) !== 'SEVERAL',
  )
}

/** How many lines rest on nobody and on one person once some people are gone. */
export function coverTotals(lines: readonly Held[], without: ReadonlySet<string>): CoverTotals {
  const standings = lines.map(line => standingWithout(line, without))
  const count = (standing: CoverStanding): number => standings.filter(each => each === standing).length
  return { lines: lines.length, heldByNobody: count('NOBODY'), heldByOne: count('ONE_PERSON') }
}
