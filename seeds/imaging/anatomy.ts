import { band, blob, layer, type Pair, type Shape } from './geometry.ts'
import type { Region, Tissue, Wall } from './phantom.ts'
import { TISSUE } from './tissues.ts'

/** How a layer lies: straight under a linear probe, bent around a curved one, which presses it into that form. */
export interface Lie {
  /** Of the probe's face, in mm; none for a straight one. */
  readonly bend?: number
  readonly half?: number
}

const SWAY = [0.4, -0.8, 0.6, -0.5, 0.9, -0.6, 0.3, -0.4, 0.5]

/** The edge of a layer at a depth; it rises and falls a little. */
export function contour(
  depth: number,
  sway = 0.6,
  { bend, half = bend === undefined ? 60 : bend * 0.95 }: Lie = {},
): readonly Pair[] {
  return SWAY.map((wave, i): Pair => {
    const x = ((i * 2) / (SWAY.length - 1) - 1) * half
    const y = bend === undefined ? depth : Math.sqrt((bend + depth) ** 2 - x ** 2) - bend
    return [x, y + sway * wave]
  })
}

/** Skin, fat under it and a muscle, as thick as said in mm. */
export function wallOf(fat: number, muscle: number, lie: Lie = { bend: 60 }): readonly Region[] {
  const under = fat + 2
  return [
    { shape: layer(contour(-1, 0, lie), contour(2, 0.1, lie)), tissue: TISSUE.skin, edge: 0.3 },
    {
      shape: layer(contour(2, 0.1, lie), contour(under, 0.5, lie)),
      tissue: TISSUE.fat,
      wall: { level: 3, width: 0.4 },
    },
    {
      shape: layer(contour(under, 0.5, lie), contour(under + muscle, 0.7, lie)),
      tissue: TISSUE.muscle,
      wall: { level: 6, width: 0.45 },
    },
  ]
}

/** A piece of the body, in one line. */
export const part = (shape: Shape, tissue: Tissue, more: Omit<Region, 'shape' | 'tissue'> = {}): Region => ({
  shape,
  tissue,
  ...more,
})

export const rim = (level: number, width: number, fall = 14): Wall => ({ level, width, fall })

export interface Vessel {
  readonly tissue?: Tissue
  /** dB of its wall; none where it has no wall to be seen, as in a hepatic vein. */
  readonly wall?: number
}

export function vessel(
  width: number | ((t: number) => number),
  { wall, tissue = TISSUE.blood }: Vessel,
  ...line: Pair[]
): Region {
  return {
    shape: band(width, ...line),
    tissue,
    edge: 0.5,
    ...(wall === undefined ? {} : { wall: { level: wall, width: 0.45, fall: 10 } }),
  }
}

export interface KidneyPlace {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly width: number
  /** Degrees, clockwise on the screen. */
  readonly turn: number
}

const RADIANS = Math.PI / 180

/** From the kidney's own axes, in halves of its length and width, to mm. */
export function kidneyPoint({ x, y, length, width, turn }: KidneyPlace, u: number, v: number): Pair {
  const along = (u * length) / 2
  const across = (v * width) / 2
  const cos = Math.cos(turn * RADIANS)
  const sin = Math.sin(turn * RADIANS)
  return [x + along * cos - across * sin, y + along * sin + across * cos]
}

const BEAN: readonly Pair[] = [
  [-1, 0.05],
  [-0.85, -0.55],
  [-0.45, -0.92],
  [0, -1],
  [0.45, -0.93],
  [0.85, -0.58],
  [1, 0],
  [0.88, 0.55],
  [0.5, 0.92],
  [0, 0.98],
  [-0.5, 0.93],
  [-0.88, 0.6],
]
const SINUS: readonly Pair[] = [
  [-0.56, 0.02],
  [-0.4, -0.26],
  [-0.12, -0.33],
  [0.2, -0.3],
  [0.48, -0.22],
  [0.58, 0.04],
  [0.42, 0.3],
  [0.1, 0.38],
  [-0.3, 0.34],
]
const PYRAMIDS: readonly Pair[] = [
  [-0.7, -0.2],
  [-0.48, -0.55],
  [-0.12, -0.62],
  [0.22, -0.6],
  [0.55, -0.5],
  [0.74, -0.1],
  [0.6, 0.45],
  [0.2, 0.66],
  [-0.2, 0.66],
  [-0.58, 0.48],
]

export const kidneyOutline = (place: KidneyPlace): Shape => blob(...BEAN.map(([u, v]) => kidneyPoint(place, u, v)))

/** A kidney cut along its length: capsule, cortex, pyramids and the bright sinus. */
export function kidney(place: KidneyPlace): readonly Region[] {
  return [
    {
      shape: blob(...BEAN.map(([u, v]) => kidneyPoint(place, u * 1.06, v * 1.13))),
      tissue: TISSUE.brightFat,
      edge: 1.2,
    },
    { shape: kidneyOutline(place), tissue: TISSUE.cortex, edge: 0.6, wall: { level: 4, width: 0.5 }, edgeShadow: 0.35 },
    ...PYRAMIDS.map(([u, v]) => pyramid(place, u, v)),
    {
      shape: blob(...SINUS.map(([u, v]) => kidneyPoint(place, u, v))),
      tissue: TISSUE.sinus,
      edge: 1.4,
      uneven: { by: 1.2, over: 5 },
    },
  ]
}

function pyramid(place: KidneyPlace, u: number, v: number): Region {
  const tip = kidneyPoint(place, u * 0.72, v * 0.62)
  const length = Math.hypot(u, v)
  const wide = 0.1
  const side = (sign: number): Pair =>
    kidneyPoint(place, u - (sign * wide * v) / length, v * 1.08 + (sign * wide * 1.8 * u) / length)
  return {
    shape: blob(tip, side(1), kidneyPoint(place, u * 1.06, v * 1.16), side(-1)),
    tissue: TISSUE.pyramid,
    edge: 1.6,
  }
}
