import { contour, vessel, wallOf } from '../anatomy.ts'
import { band, layer, type Pair, trail } from '../geometry.ts'
import type { Phantom, Region, Tissue } from '../phantom.ts'
import { TISSUE } from '../tissues.ts'

/** Where the diaphragm lies behind the liver, from left to right. */
const DIAPHRAGM: readonly Pair[] = [
  [-140, 84],
  [-100, 112],
  [-60, 128],
  [-10, 136],
  [40, 132],
  [90, 112],
  [130, 84],
]

export const diaphragm: Region = {
  shape: band(3, ...DIAPHRAGM),
  tissue: { level: 17, attenuation: 1, grains: [{ along: 9, across: 9, contrast: 3 }] },
  edge: 0.9,
}

/** Everything behind the diaphragm. */
export const beyondShape = layer([[-300, -40], ...DIAPHRAGM, [300, -40]], trail('-300,420 300,420'))

/** Beyond the diaphragm: lung, which shows nothing of its own but a haze. */
const beyond: Region = {
  shape: beyondShape,
  tissue: { level: -12, attenuation: 0.6, grains: [{ along: 20, across: 6, contrast: 4 }] },
  edge: 1,
}

/** Veins and portal branches as they are cut in three different planes. */
const PLANES: readonly (readonly Region[])[] = [
  [
    vessel(t => 1 + 6 * Math.sin(2.6 * t), {}, [-4, 38], [-26, 52], [-50, 76], [-66, 104]),
    vessel(t => 1 + 5 * Math.sin(2.5 * t), {}, [56, 46], [36, 66], [10, 92], [-12, 110]),
    vessel(t => 5 - 3.5 * t, { wall: 6 }, [-78, 58], [-52, 50], [-34, 46], [-16, 34]),
    vessel(t => 1 + 3 * Math.sin(3 * t), { wall: 5 }, [18, 34], [34, 38], [54, 36]),
    vessel(2.2, { wall: 4 }, [62, 72], [70, 80], [72, 90]),
  ],
  [
    vessel(t => 1 + 5 * Math.sin(2.5 * t), {}, [-60, 48], [-44, 70], [-26, 100], [-14, 118]),
    vessel(t => 1 + 4.5 * Math.sin(2.6 * t), { wall: 6 }, [20, 92], [40, 84], [66, 82], [84, 70]),
    vessel(2.5, { wall: 5 }, [-70, 78], [-62, 84], [-58, 94]),
    vessel(2, { wall: 4 }, [44, 40], [52, 44], [66, 44]),
  ],
  [
    vessel(t => 4 - 2.6 * t, { wall: 5 }, [-66, 90], [-50, 84], [-38, 74], [-30, 62]),
    vessel(t => 1 + 4.5 * Math.sin(2.5 * t), {}, [64, 50], [56, 74], [40, 100], [26, 118]),
    vessel(2, { wall: 4 }, [-40, 38], [-30, 40], [-22, 38]),
  ],
]

export interface Bed {
  readonly liver?: Tissue
  /** Which of the planes; none for a liver whose vessels cannot be seen. */
  readonly plane?: 0 | 1 | 2 | null
  /** mm of fat in the wall. */
  readonly fat?: number
}

/** A liver that fills the picture, and what lies in it. */
export function liverBed({ liver = TISSUE.liver, plane = 0, fat = 9 }: Bed, ...inside: readonly Region[]): Phantom {
  const lie = { bend: 60 }
  return {
    ground: liver,
    regions: [
      ...wallOf(fat, 6, lie),
      {
        shape: layer(contour(fat + 8, 0.7, lie), contour(fat + 10, 0.7, lie)),
        tissue: { ...liver, level: liver.level + 3 },
        edge: 1,
      },
      ...(plane === null ? [] : (PLANES[plane] ?? [])),
      beyond,
      diaphragm,
      ...inside,
    ],
  }
}
