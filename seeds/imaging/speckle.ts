import type { Field } from './field.ts'
import { normalAt, normalTable, TABLE_BITS } from './noise.ts'
import { beamSpacing, type Beams } from './probe.ts'

/** How sharp the picture is. */
export interface Focus {
  /** mm. */
  readonly depth: number
  /** MHz. */
  readonly frequency: number
  /** How quickly the beam opens away from the focus; 1 is usual. */
  readonly spread?: number
  /** Strength of the beam beside the beam, 0 for none: echoes smeared sideways. */
  readonly sideLobe?: number
  readonly seed: number
}

/** Pictures of the same place with other speckle, averaged as a machine does that steers its beams. */
const LOOKS = 2

/**
 * The envelope of what comes back: scatterers at random phases times their brightness, blurred by the pulse along the
 * beam and by the beam's width across it. What reflects keeps its phase, so that it stands out as a line.
 */
export function echoesOf(field: Field, shadow: Float32Array, focus: Focus): Float32Array {
  const strength = strengthOf(field, shadow)
  const power = new Float32Array(strength.length)
  for (let look = 0; look < LOOKS; look += 1)
    for (const part of [0, 1]) {
      const wave = scattered(field, strength, focus.seed * 4 + look * 2 + part)
      if (part === 0) addReflected(wave, field, shadow)
      addPower(power, acrossBeams(alongBeam(wave, field, focus), field, focus))
    }
  return withTails(power, field)
}

function addPower(power: Float32Array, wave: Float32Array): void {
  for (let i = 0; i < power.length; i += 1) {
    const each = wave[i] ?? 0
    power[i] = (power[i] ?? 0) + (each * each) / (2 * LOOKS)
  }
}

/** Sound that went to and fro on its way comes late: behind what is bright lies a faint haze, seen where it should be black. */
function withTails(power: Float32Array, { beams: { samples }, haze }: Field): Float32Array {
  let tail = 0
  return power.map((each, i) => {
    const echo = Math.sqrt(each)
    tail = i % samples === 0 ? 0 : tail * 0.955 + 0.0016 * echo
    return echo + tail * (0.4 + Math.abs(normalAt(i >> 10, i * 3))) + (haze[i] ?? 0)
  })
}

function strengthOf(field: Field, shadow: Float32Array): Float32Array {
  const strength = new Float32Array(shadow.length)
  for (let i = 0; i < strength.length; i += 1)
    strength[i] = Math.exp(((field.level[i] ?? 0) + (shadow[i] ?? 0)) * (Math.LN10 / 20))
  return strength
}

const MASK = (1 << TABLE_BITS) - 1

function scattered(field: Field, strength: Float32Array, seed: number): Float32Array {
  const { lines, samples } = field.beams
  const table = normalTable()
  const wave = new Float32Array(strength.length)
  for (let line = 0, i = 0; line < lines; line += 1)
    for (let sample = 0; sample < samples; sample += 1, i += 1) {
      const u = (line + (field.movedLines[i] ?? 0) + seed * 389) & MASK
      const v = (sample + (field.movedSamples[i] ?? 0) + seed * 157) & MASK
      const value = table[(u << TABLE_BITS) | v] ?? 0
      const density = field.density[i] ?? 1
      wave[i] = (strength[i] ?? 0) * (density < 1 ? sparse(value, density) : value)
    }
  return wave
}

/** Few and strong instead of many: the same power in a share of the scatterers. */
const sparse = (value: number, density: number): number =>
  Math.abs(value) > 2.6 * (1 - density) ? value / density : value * density

/** A line of the border has the height its level says once it is blurred along the beam. */
const LINE_GAIN = 1.6

function addReflected(wave: Float32Array, field: Field, shadow: Float32Array): void {
  for (let i = 0; i < wave.length; i += 1) {
    const line = field.specular[i] ?? 0
    if (line > 0) wave[i] = (wave[i] ?? 0) + LINE_GAIN * line * Math.exp((shadow[i] ?? 0) * (Math.LN10 / 20))
  }
}

/** Weights of a bell, of unit power for noise. */
function bell(breadth: number): Float32Array {
  const reach = Math.max(1, Math.ceil(breadth * 2.5))
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / breadth) ** 2))
  const power = Math.sqrt(kernel.reduce((sum, each) => sum + each * each, 0))
  return kernel.map(each => each / power)
}

function alongBeam(wave: Float32Array, { beams }: Field, { frequency }: Focus): Float32Array {
  const kernel = bell(Math.max(0.8, 0.95 / frequency / beams.step))
  const reach = (kernel.length - 1) / 2
  const out = new Float32Array(wave.length)
  for (let line = 0; line < beams.lines; line += 1) {
    const start = line * beams.samples
    for (let sample = 0; sample < beams.samples; sample += 1) {
      let sum = 0
      const first = Math.max(-reach, -sample)
      const last = Math.min(reach, beams.samples - 1 - sample)
      for (let k = first; k <= last; k += 1) sum += (kernel[k + reach] ?? 0) * (wave[start + sample + k] ?? 0)
      out[start + sample] = sum
    }
  }
  return out
}

/** mm, as the standard deviation of the beam's profile. */
function beamWidth({ depth, frequency, spread = 1 }: Focus, at: number): number {
  const narrow = Math.max(0.18, 1.75 / frequency)
  return narrow * Math.sqrt(1 + (spread * (at - depth)) ** 2 / (depth * 0.9) ** 2)
}

/** Samples that share the width of their beam. */
const BLOCK = 16

function acrossBeams(wave: Float32Array, { beams }: Field, focus: Focus): Float32Array {
  const out = new Float32Array(wave.length)
  for (let first = 0; first < beams.samples; first += BLOCK) {
    const at = (first + BLOCK / 2) * beams.step
    const kernel = bell(Math.max(0.6, beamWidth(focus, at) / beamSpacing(beams, at)))
    smear(out, wave, beams, { kernel, first, last: Math.min(beams.samples, first + BLOCK) })
  }
  if ((focus.sideLobe ?? 0) > 0) addSideLobes(out, wave, beams, focus.sideLobe ?? 0)
  return out
}

interface Stretch {
  readonly kernel: Float32Array
  readonly first: number
  readonly last: number
}

function smear(
  out: Float32Array,
  wave: Float32Array,
  { lines, samples }: Beams,
  { kernel, first, last }: Stretch,
): void {
  const reach = (kernel.length - 1) / 2
  for (let line = 0; line < lines; line += 1)
    for (let k = Math.max(-reach, -line); k <= Math.min(reach, lines - 1 - line); k += 1) {
      const weight = kernel[k + reach] ?? 0
      const from = (line + k) * samples
      const to = line * samples
      for (let sample = first; sample < last; sample += 1)
        out[to + sample] = (out[to + sample] ?? 0) + weight * (wave[from + sample] ?? 0)
    }
}

/** A reflector far to the side is still met by a little of the beam, and shown as if it lay in its middle. */
function addSideLobes(out: Float32Array, wave: Float32Array, { lines, samples }: Beams, strength: number): void {
  for (let line = 0; line < lines; line += 1)
    for (let other = Math.max(0, line - 40); other <= Math.min(lines - 1, line + 40); other += 1) {
      const weight = strength * Math.exp(-Math.abs(other - line) / 16)
      for (let sample = 0; sample < samples; sample += 1) {
        const i = line * samples + sample
        out[i] = (out[i] ?? 0) + weight * (wave[other * samples + sample] ?? 0)
      }
    }
}
