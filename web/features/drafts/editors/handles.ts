import type { Point, Region } from '../../../../api/domain/blocks/browser.ts'

/** What is laid on an image and moved by its handles: an area, or something with two ends. */
export type Placed = Region | { readonly from: Point; readonly to: Point }

/** A point by which something is moved. */
export interface Handle {
  /** What moves with it, for its label. */
  readonly moves: 'whole' | 'width' | 'height' | 'corner' | 'from' | 'to'
  readonly at: Point
}

/** Nothing is smaller than this part of the image: it could not be grasped any more. */
const least = 0.01

const within = (value: number, low = 0): number => Math.min(1, Math.max(low, value))

/** The handles of something, always in the same order. */
export function handlesOf(placed: Placed): Handle[] {
  if ('from' in placed)
    return [
      { moves: 'from', at: placed.from },
      { moves: 'to', at: placed.to },
    ]
  if (placed.shape === 'POLYGON') return placed.points.map(at => ({ moves: 'corner', at }))
  const { centre, radiusX, radiusY } = placed
  return [
    { moves: 'whole', at: centre },
    { moves: 'width', at: { x: within(centre.x + radiusX), y: centre.y } },
    { moves: 'height', at: { x: centre.x, y: within(centre.y + radiusY) } },
  ]
}

/** The same thing with one handle put elsewhere; it stays within its image. */
export function withHandle<P extends Placed>(placed: P, index: number, at: Point): P {
  const place = { x: within(at.x), y: within(at.y) }
  if ('from' in placed) return { ...placed, [index === 0 ? 'from' : 'to']: place }
  if (placed.shape === 'POLYGON') return { ...placed, points: placed.points.with(index, place) }
  if (index === 0) return { ...placed, centre: place }
  const { centre } = placed
  return index === 1
    ? { ...placed, radiusX: within(Math.abs(place.x - centre.x), least) }
    : { ...placed, radiusY: within(Math.abs(place.y - centre.y), least) }
}
