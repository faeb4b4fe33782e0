import { beamAt, placesOf, type Beams } from './probe.ts'
import { hills } from './noise.ts'
import type { Grain, Phantom, Region, Tissue } from './phantom.ts'

/** What every sample of every beam lies in; the samples of a beam follow each other. */
export interface Field {
  readonly beams: Beams
  readonly xs: Float32Array
  readonly ys: Float32Array
  /** Brightness of what scatters, in dB. */
  readonly level: Float32Array
  readonly density: Float32Array
  /** dB per cm and MHz. */
  readonly attenuation: Float32Array
  /** Further dB lost on the way, at the sides of round things. */
  readonly loss: Float32Array
  /** Amplitude of what reflects. */
  readonly specular: Float32Array
  /** Haze below gas, in amplitude. */
  readonly haze: Float32Array
  /** Blood: towards the right and down, cm/s; null where nothing flows. */
  readonly flow: { readonly vx: Float32Array; readonly vy: Float32Array; readonly share: Float32Array }
  /** How far the tissue has moved, in beams and samples. */
  readonly movedLines: Int16Array
  readonly movedSamples: Int16Array
}

export const EMPTY = -70

export function fieldOf(phantom: Phantom, beams: Beams): Field {
  const field = emptyField(beams)
  const { ground } = phantom
  for (let i = 0; i < field.level.length; i += 1)
    field.level[i] = ground.level + grainOf(ground, field.xs[i] ?? 0, field.ys[i] ?? 0)
  field.density.fill(ground.density ?? 1)
  field.attenuation.fill(ground.attenuation)
  const scratch = new Float32Array(field.level.length)
  for (const region of phantom.regions) paint(field, region, scratch)
  return field
}

function emptyField(beams: Beams): Field {
  const size = beams.lines * beams.samples
  const numbers = (): Float32Array => new Float32Array(size)
  return {
    beams,
    ...placesOf(beams),
    level: numbers(),
    density: numbers(),
    attenuation: numbers(),
    loss: numbers(),
    specular: numbers(),
    haze: numbers(),
    flow: { vx: numbers(), vy: numbers(), share: numbers() },
    movedLines: new Int16Array(size),
    movedSamples: new Int16Array(size),
  }
}

const RADIANS = Math.PI / 180

function oneGrain({ along, across, turn = 0, contrast, ridges = false }: Grain, x: number, y: number): number {
  const cos = Math.cos(turn * RADIANS)
  const sin = Math.sin(turn * RADIANS)
  const value = hills((x * cos + y * sin) / along, (y * cos - x * sin) / across, 7)
  return ridges ? contrast * (1 - Math.min(1, Math.abs(value) * 2.5)) : contrast * value
}

function grainOf({ grains }: Tissue, x: number, y: number): number {
  if (grains === undefined) return 0
  let sum = 0
  for (const grain of grains) sum += oneGrain(grain, x, y)
  return sum
}

const FAR = 1e6

function paint(field: Field, region: Region, scratch: Float32Array): void {
  measure(field, region, scratch)
  const { tissue, edge = 0.4 } = region
  const [movedLines, movedSamples] = shiftOf(field.beams, region)
  for (let i = 0; i < scratch.length; i += 1) {
    const away = scratch[i] ?? FAR
    if (away > edge) continue
    const share = away < -edge ? 1 : 0.5 - away / (2 * edge)
    const level = tissue.level + grainOf(tissue, field.xs[i] ?? 0, field.ys[i] ?? 0)
    if (region.isTint === true) {
      field.level[i] = (field.level[i] ?? 0) + share * level
      continue
    }
    field.level[i] = (field.level[i] ?? 0) * (1 - share) + Math.max(EMPTY, level) * share
    field.specular[i] = (field.specular[i] ?? 0) * (1 - share)
    if (share < 0.5) continue
    field.attenuation[i] = tissue.attenuation
    field.density[i] = tissue.density ?? 1
    field.movedLines[i] = movedLines
    field.movedSamples[i] = movedSamples
    pour(field, region, i, away)
  }
  if (region.wall !== undefined || region.edgeShadow !== undefined) rim(field, region, scratch)
  if (region.dirty !== undefined) veil(field, region.dirty, scratch)
}

/** How far every sample lies outside the region, its uneven border included. */
function measure({ beams, xs, ys }: Field, { shape, uneven, edge = 0.4, wall }: Region, scratch: Float32Array): void {
  const margin = edge + 2 * (wall?.width ?? 0) + (uneven?.by ?? 0) * 2 + 2 * beams.step
  const { left, right, top, bottom } = shape.box
  for (let i = 0; i < scratch.length; i += 1) {
    const x = xs[i] ?? 0
    const y = ys[i] ?? 0
    if (x < left - margin || x > right + margin || y < top - margin || y > bottom + margin) {
      scratch[i] = FAR
      continue
    }
    const wave = uneven === undefined ? 0 : uneven.by * hills(x / uneven.over + 31, y / uneven.over + 17, 3)
    scratch[i] = shape.distance(x, y) + wave
  }
}

function shiftOf(beams: Beams, { moved, shape: { box } }: Region): readonly [number, number] {
  if (moved === undefined) return [0, 0]
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const [line, sample] = beamAt(beams, x, y)
  const [from, above] = beamAt(beams, x - moved.x, y - moved.y)
  return [Math.round(from - line), Math.round(above - sample)]
}

function pour(field: Field, { flow }: Region, i: number, away: number): void {
  if (flow === undefined) {
    field.flow.share[i] = 0
    return
  }
  const { x, y } = flow.velocity(field.xs[i] ?? 0, field.ys[i] ?? 0, -away)
  field.flow.vx[i] = x
  field.flow.vy[i] = y
  field.flow.share[i] = 1
}

/** The border: bright where the beam meets it, and a shadow where it grazes it. */
function rim(field: Field, { wall, edgeShadow = 0 }: Region, scratch: Float32Array): void {
  const { step, samples } = field.beams
  const height = wall === undefined ? 0 : 10 ** (wall.level / 20)
  const floor = 10 ** (-(wall?.fall ?? 14) / 20)
  const width = wall?.width ?? 0.5
  for (let i = 1; i + 1 < scratch.length; i += 1) {
    const away = scratch[i] ?? FAR
    if (Math.abs(away) > 2.5 * Math.max(width, 0.3)) continue
    const before = scratch[i - 1] ?? FAR
    const after = scratch[i + 1] ?? FAR
    if (before >= FAR || after >= FAR || i % samples === 0) continue
    const cosine = Math.min(1, Math.abs(after - before) / (2 * step))
    const meets = floor + (1 - floor) * cosine ** 3
    const bell = Math.exp(-0.5 * (away / width) ** 2)
    const uneven = Math.max(0.12, 0.62 + 0.42 * hills((field.xs[i] ?? 0) / 4, (field.ys[i] ?? 0) / 4, 9))
    if (height > 0) field.specular[i] = Math.max(field.specular[i] ?? 0, height * meets * bell * uneven)
    if (cosine < 0.35 && Math.abs(away) < 0.6)
      field.loss[i] = (field.loss[i] ?? 0) + edgeShadow * step * (1 - cosine / 0.35)
  }
}

/** Below the first place of a beam that lies in gas: haze that fades, in bands. */
function veil(field: Field, { level, bands }: { level: number; bands: number }, scratch: Float32Array): void {
  const { lines, samples, step } = field.beams
  for (let line = 0; line < lines; line += 1) {
    const start = line * samples
    let first = 0
    while (first < samples && (scratch[start + first] ?? FAR) > 0) first += 1
    for (let sample = first + 3; sample < samples; sample += 1) {
      const below = (sample - first) * step
      const wave = 3 * Math.cos((2 * Math.PI * below) / bands) * Math.exp(-below / (4 * bands))
      const uneven = 3 * hills(line / 9, sample / 60, 5)
      field.haze[start + sample] = 10 ** ((level + wave + uneven - below * 0.35) / 20)
    }
  }
}
