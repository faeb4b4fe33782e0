import { EMPTY, type Field } from './field.ts'
import { hills } from './noise.ts'
import type { Echoes, Mirror } from './phantom.ts'
import { beamAt, beamSpacing, directionOf, placeOf } from './probe.ts'

/** What the machine takes for granted: dB per cm and MHz, made good by its time-gain compensation. */
const EXPECTED = 0.5

/** More than this nothing gains behind fluid, in dB. */
const MOST_GAIN = 11

/** dB of every sample against what the machine expects: shadows below zero, enhancement above. */
export function shade(field: Field, frequency: number): Float32Array {
  const { lines, samples, step } = field.beams
  const shadow = new Float32Array(field.level.length)
  for (let line = 0; line < lines; line += 1) {
    let gone = contact(line / lines)
    for (let sample = 0; sample < samples; sample += 1) {
      const i = line * samples + sample
      gone += (((field.attenuation[i] ?? 0) - EXPECTED) * frequency * 2 * step) / 10 + (field.loss[i] ?? 0)
      shadow[i] = Math.min(MOST_GAIN, -gone)
    }
  }
  return smoothAcross(shadow, field, 1.1)
}

/** The probe touches no skin evenly: some beams are a little weaker from their start. */
const contact = (part: number): number => 1.3 * hills(part * 11, 3, 21) + 0.7 * hills(part * 40, 8, 22)

/** A beam has a width: shadows have soft sides. */
function smoothAcross(values: Float32Array, { beams: { lines, samples } }: Field, spread: number): Float32Array {
  const reach = Math.ceil(spread * 2)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / spread) ** 2))
  const sum = kernel.reduce((a, b) => a + b, 0)
  const out = new Float32Array(values.length)
  for (let line = 0; line < lines; line += 1)
    for (let k = -reach; k <= reach; k += 1) {
      const weight = (kernel[k + reach] ?? 0) / sum
      const from = Math.max(0, Math.min(lines - 1, line + k)) * samples
      for (let sample = 0; sample < samples; sample += 1)
        out[line * samples + sample] = (out[line * samples + sample] ?? 0) + weight * (values[from + sample] ?? 0)
    }
  return out
}

/** Sound that a reflector turns away comes back as if it had gone straight on. */
export function reflect(field: Field, { shape, loss }: Mirror): void {
  const { beams } = field
  const before = field.level.slice()
  const bright = field.specular.slice()
  for (let line = 0; line < beams.lines; line += 1) {
    const hit = firstWithin(field, shape.distance, line)
    if (hit === null) continue
    const from = placeOf(beams, line, hit)
    const way = turned(shape.distance, from, directionOf(beams, line))
    for (let sample = hit + 4; sample < beams.samples; sample += 1) {
      const on = (sample - hit) * beams.step
      const [l, s] = beamAt(beams, from.x + way.x * on, from.y + way.y * on)
      const i = line * beams.samples + sample
      const source = Math.round(l) * beams.samples + Math.round(s)
      const isSeen = l >= 0 && s >= 0 && l <= beams.lines - 1 && s <= beams.samples - 1
      field.level[i] = isSeen ? (before[source] ?? EMPTY) - loss : EMPTY
      field.specular[i] = isSeen ? (bright[source] ?? 0) * 10 ** (-loss / 20) : 0
      field.attenuation[i] = EXPECTED
    }
  }
}

type Distance = (x: number, y: number) => number

function firstWithin(field: Field, distance: Distance, line: number): number | null {
  const { samples } = field.beams
  for (let sample = 0; sample < samples; sample += 1) {
    const i = line * samples + sample
    if (distance(field.xs[i] ?? 0, field.ys[i] ?? 0) < 0) return sample
  }
  return null
}

interface Vector {
  readonly x: number
  readonly y: number
}

/** The way sound goes on from a surface it meets. */
function turned(distance: Distance, { x, y }: Vector, way: Vector): Vector {
  const nx = distance(x + 5, y) - distance(x - 5, y)
  const ny = distance(x, y + 5) - distance(x, y - 5)
  const length = Math.hypot(nx, ny) || 1
  const into = (2 * (way.x * nx + way.y * ny)) / length
  return { x: way.x - (into * nx) / length, y: way.y - (into * ny) / length }
}

/** Adds a row of late echoes to what reflects. */
export function repeat(field: Field, { at, spacing, count, level, decay, halfWidth }: Echoes): void {
  const { beams } = field
  const [middle, start] = beamAt(beams, at.x, at.y)
  for (let k = 0; k < count; k += 1) {
    const sample = start + (k * spacing) / beams.step
    const reach = (halfWidth * (1 - (0.75 * k) / count)) / beamSpacing(beams, sample * beams.step)
    const height = 10 ** ((level - decay * k) / 20)
    for (let line = Math.floor(middle - 2 * reach); line <= middle + 2 * reach; line += 1)
      for (let s = Math.floor(sample - 2); s <= sample + 2; s += 1) {
        if (line < 0 || line >= beams.lines || s < 0 || s >= beams.samples) continue
        const bell = Math.exp(-0.5 * ((line - middle) / reach) ** 2 - 0.5 * (s - sample) ** 2)
        const i = line * beams.samples + s
        field.specular[i] = Math.max(field.specular[i] ?? 0, height * bell)
      }
  }
}
