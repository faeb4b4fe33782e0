import { contour, part, rim } from '../anatomy.ts'
import { band, layer, point, type Pair } from '../geometry.ts'
import type { Flow, Region, Tissue } from '../phantom.ts'
import type { Stream } from '../spectrum.ts'
import { TISSUE } from '../tissues.ts'
import { speedAt, type Beat } from '../waveforms.ts'

/** Skin, fat and muscle under a linear probe. */
export function flatWall(fat: number, muscle: number): readonly Region[] {
  const lie = { half: 30 }
  return [
    part(layer(contour(-1, 0, lie), contour(1.2, 0.1, lie)), TISSUE.skin, { edge: 0.2 }),
    part(layer(contour(1.2, 0.1, lie), contour(1.2 + fat, 0.3, lie)), fineFat, { edge: 0.3 }),
    part(layer(contour(1.2 + fat, 0.3, lie), contour(1.2 + fat + muscle, 0.4, lie)), fineMuscle, {
      edge: 0.3,
      wall: rim(6, 0.12),
    }),
  ]
}

export const fineFat: Tissue = {
  level: -7,
  attenuation: 0.5,
  grains: [{ along: 6, across: 0.9, turn: 4, contrast: 9, ridges: true }],
}
const fineMuscle: Tissue = { level: -9, attenuation: 0.6, grains: [{ along: 9, across: 0.5, contrast: 5 }] }
export const softTissue: Tissue = { level: -3, attenuation: 0.5, grains: [{ along: 7, across: 1.6, contrast: 3.5 }] }

/** A vessel whose flow follows its line from the first point to the last, fastest in its middle. */
export function flowing(width: number | ((t: number) => number), speed: number, ...line: Pair[]): Region {
  const shape = band(width, ...line)
  const radius = (typeof width === 'number' ? width : width(0.5)) / 2
  const velocity: Flow['velocity'] = (x, y, inside) => {
    const share = speed * (1 - Math.max(0, 1 - inside / radius) ** 2)
    const way = shape.way(x, y)
    return point(share * way.x, share * way.y)
  }
  return { shape, tissue: TISSUE.blood, edge: 0.3, wall: rim(8, 0.16, 12), flow: { velocity } }
}

/** A vessel too small to be seen but by its flow. */
export const trickle = (
  tissue: Tissue,
  width: number | ((t: number) => number),
  speed: number,
  line: readonly Pair[],
): Region => {
  const { wall: _wall, ...rest } = flowing(width, speed, ...line)
  return { ...rest, tissue }
}

export interface Beating {
  readonly beat: Beat
  readonly seconds: number
  readonly window?: number
  readonly level?: number
  readonly broadening?: number
}

export const beating = ({ beat, seconds, window = 0.7, level: strength = 0, broadening = 0.05 }: Beating): Stream => ({
  peak: at => speedAt(beat, at / seconds),
  window,
  level: strength,
  broadening,
})
