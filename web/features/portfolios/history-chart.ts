interface Point {
  readonly on: string
  readonly held: number | null
  readonly self: number | null
}

interface Entry {
  readonly on: string
  readonly kind: string
  readonly value: number | null
  readonly heldAfter: number | null
  readonly takenBackOn: string | null
}

/** What stood at the end of each day on which something was recorded; what was taken back stands on none. */
export function pointsOf(entries: readonly Entry[]): Point[] {
  const byDay = new Map<string, Point>()
  let self: number | null = null
  for (const { on, kind, value, heldAfter, takenBackOn } of entries) {
    if (takenBackOn !== null) continue
    if (kind === 'SELF') self = value
    byDay.set(on, { on, held: heldAfter, self })
  }
  return [...byDay.values()]
}

const dayOf = (on: string): number => Date.parse(on) / 86_400_000

/** A stepped line in a square of 100 by 100, 0 at the bottom and 4 at the top; empty where nothing was recorded. */
export function lineOf(points: readonly Point[], of: 'held' | 'self'): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const length = Math.max(dayOf(last.on) - dayOf(first.on), 1)
  const corners: string[] = []
  let level: number | null = null
  for (const point of points) {
    const x = ((dayOf(point.on) - dayOf(first.on)) / length) * 100
    if (level !== null) corners.push(`${x.toFixed(1)},${96 - level * 23}`)
    level = point[of]
    if (level !== null) corners.push(`${x.toFixed(1)},${96 - level * 23}`)
  }
  return corners.join(' ')
}
