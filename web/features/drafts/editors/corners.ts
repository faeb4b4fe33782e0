import type { Point, Polygon } from '../../../../api/domain/blocks/browser.ts'

const fewestCorners = 3
const mostCorners = 200

const isSame = (one: Point, other: Point | undefined): boolean => one.x === other?.x && one.y === other.y

/** One corner more, after the others; none where it is where the last one is, as two quick presses make it. */
export function withCorner(points: readonly Point[], at: Point): readonly Point[] {
  return points.length >= mostCorners || isSame(at, points.at(-1)) ? points : [...points, at]
}

/** A corner by shares of a hundred, from the left and from the top. @example cornerAt(50, 25) // { x: 0.5, y: 0.25 } */
export function cornerAt(across: number, down: number): Point {
  return { x: across / 100, y: down / 100 }
}

/** The area between corners; null = there are too few of them. */
export function areaOf(points: readonly Point[]): Polygon | null {
  return points.length < fewestCorners ? null : { shape: 'POLYGON', points: [...points] }
}
