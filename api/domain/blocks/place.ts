import type { Point, Region } from './figure.ts'

/**
 * Whether a place lies in an area; its border belongs to a round one.
 *
 * @param region in fractions of the figure's width and height, as is the point
 * @example isInRegion({ x: 0.5, y: 0.5 }, { shape: 'ELLIPSE', centre: { x: 0.5, y: 0.5 }, radiusX: 0.1, radiusY: 0.1 }) // true
 */
export function isInRegion({ x, y }: Point, region: Region): boolean {
  if (region.shape === 'ELLIPSE') {
    const { centre, radiusX, radiusY } = region
    return ((x - centre.x) / radiusX) ** 2 + ((y - centre.y) / radiusY) ** 2 <= 1
  }
  // A line from the place to the right crosses the border an odd number of times from the inside.
  const crossings = region.points.filter((to, index) => {
    const from = region.points.at(index - 1) ?? to
    return from.y > y !== to.y > y && x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)
  })
  return crossings.length % 2 === 1
}

/**
 * How far apart two places are, in the unit of the figure's size.
 *
 * @param size width and height of the whole figure, such as 120 by 90 mm
 * @example distanceBetween({ x: 0, y: 0 }, { x: 0.5, y: 0 }, { width: 120, height: 90 }) // 60
 */
export function distanceBetween(from: Point, to: Point, size: { readonly width: number; readonly height: number }) {
  return Math.hypot((to.x - from.x) * size.width, (to.y - from.y) * size.height)
}
