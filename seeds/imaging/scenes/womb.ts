import { contour, part, rim, wallOf } from '../anatomy.ts'
import { layer, type Pair, trail } from '../geometry.ts'
import type { Phantom, Region, Tissue } from '../phantom.ts'

export const AMNIOTIC: Tissue = { level: -33, attenuation: 0.02 }
export const MYOMETRIUM: Tissue = { level: -4, attenuation: 0.55, grains: [{ along: 12, across: 3, contrast: 2.5 }] }
export const PLACENTA: Tissue = { level: 3, attenuation: 0.5, grains: [{ along: 4, across: 3, contrast: 1.6 }] }
export const FETAL: Tissue = { level: -3, attenuation: 0.45, grains: [{ along: 4, across: 3, contrast: 2 }] }
export const BRAIN: Tissue = { level: -15, attenuation: 0.35, grains: [{ along: 6, across: 4, contrast: 2 }] }
export const SPINE: Tissue = { level: 13, attenuation: 6 }

const LIE = { bend: 50 }

/** A wall in front, the womb's own wall behind it, and fluid with what floats in it. */
export function womb(front: number, ...inside: readonly Region[]): Phantom {
  return {
    ground: AMNIOTIC,
    regions: [
      ...wallOf(6, 4, LIE),
      part(layer(contour(12, 0.5, LIE), contour(front, 0.8, LIE)), MYOMETRIUM, { edge: 0.6, wall: rim(4, 0.4) }),
      ...inside,
    ],
  }
}

/** The wall of the womb behind everything, from left to right. */
export const farWall = (...line: readonly Pair[]): Region =>
  part(layer(line, trail('-140,260 140,260')), MYOMETRIUM, { edge: 0.6, wall: rim(5, 0.5, 14) })
