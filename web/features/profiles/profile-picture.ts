import type { MyProfileQuery } from '../../generated/profiles/graphql.ts'

type Point = MyProfileQuery['myProfile']['overTime'][number]

/** One row of a picture, and of the table beside it: the same numbers, under a name. */
export interface CountedRow {
  readonly key: string
  readonly name: string
  readonly held: number
  readonly toConfirm: number
  readonly toLearn: number
}

/** Two areas, one upon the other, in a box of 100 by 100 whose origin is at the top left. */
export interface Areas {
  /** Outline of what is held, from the bottom up. */
  readonly held: string
  /** Outline of what is to confirm, upon what is held. */
  readonly toConfirm: string
  /** The most items asked for on any of the days; the height of the box. */
  readonly most: number
}

const dayOf = ({ on }: Point): number => Date.parse(on) / 86_400_000
const round = (value: number): number => Math.round(value * 100) / 100

/** What is held and to confirm over time, true to the length of time between two days. Nothing where there is but one day. */
export function areasOf(points: readonly Point[]): Areas | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || dayOf(first) === dayOf(last)) return null
  const most = Math.max(1, ...points.map(({ held, toConfirm, toLearn }) => held + toConfirm + toLearn))
  const span = dayOf(last) - dayOf(first)
  const x = (point: Point): number => round(((dayOf(point) - dayOf(first)) / span) * 100)
  const y = (count: number): number => round(100 - (count / most) * 100)
  const top = points.map(point => `${x(point)},${y(point.held)}`)
  const upper = points.map(point => `${x(point)},${y(point.held + point.toConfirm)}`)
  return {
    held: ['0,100', ...top, '100,100'].join(' '),
    toConfirm: [...upper, ...top.toReversed()].join(' '),
    most,
  }
}
