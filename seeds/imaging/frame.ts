import type { Point } from './geometry.ts'
import type { Pixel } from './canvas.ts'
import { widthOf, type Probe } from './probe.ts'

/** Where millimetres lie on the canvas. */
export interface Frame {
  readonly mmPerPixel: number
  /** The pixel of the middle of the probe's face. */
  readonly origin: Pixel
  /** The part of the canvas that belongs to the picture. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** As large as the area allows, in the middle of it. */
export function frameOf(probe: Probe, depth: number, area: Area): Frame {
  const above = probe.kind === 'curved' ? probe.radius * (1 - Math.cos((probe.halfAngle * Math.PI) / 180)) : 0
  const mmPerPixel = Math.max(
    (depth + above) / (area.bottom - area.top),
    widthOf(probe, depth) / (area.right - area.left) / crop(probe),
  )
  const origin = { x: Math.round((area.left + area.right) / 2), y: Math.round(area.top + above / mmPerPixel) }
  return { mmPerPixel, origin, ...area, bottom: Math.min(area.bottom, Math.ceil(origin.y + depth / mmPerPixel) + 1) }
}

/** The sides of a wide fan may be cut off, for the sake of its middle. */
const crop = (probe: Probe): number => (probe.kind === 'linear' ? 1 : probe.halfAngle > 45 ? 1.32 : 1.12)

export const toPixel = ({ mmPerPixel, origin }: Frame, { x, y }: Point): Pixel => ({
  x: origin.x + x / mmPerPixel,
  y: origin.y + y / mmPerPixel,
})

export const toMm = ({ mmPerPixel, origin }: Frame, { x, y }: Pixel): Point => ({
  x: (x - origin.x) * mmPerPixel,
  y: (y - origin.y) * mmPerPixel,
})
