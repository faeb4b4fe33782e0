import { describe, expect, it } from 'vitest'
import { shade } from './beam.ts'
import { wrapped } from './colour-flow.ts'
import { fieldOf } from './field.ts'
import { blob, circle, ellipse, point } from './geometry.ts'
import type { Phantom, Region } from './phantom.ts'
import { beamAt, beamsOf, placeOf, PROBES, type Beams } from './probe.ts'
import { echoesOf } from './speckle.ts'
import { TISSUE } from './tissues.ts'
import { BEATS, speedAt } from './waveforms.ts'

const beams = beamsOf(PROBES.linear, 60, { lines: 128, samples: 256 })
const tissueWith = (...regions: readonly Region[]): Phantom => ({ ground: { level: 0, attenuation: 0.5 }, regions })

const meanBetween = (
  values: Float32Array,
  { samples }: Beams,
  lines: readonly [number, number],
  depth: readonly [number, number],
): number => {
  let sum = 0
  let count = 0
  for (let line = lines[0]; line < lines[1]; line += 1)
    for (let sample = depth[0]; sample < depth[1]; sample += 1) {
      sum += values[line * samples + sample] ?? 0
      count += 1
    }
  return sum / count
}

const echoes = (phantom: Phantom): Float32Array => {
  const field = fieldOf(phantom, beams)
  return echoesOf(field, shade(field, 9), { depth: 30, frequency: 9, seed: 5 })
}

describe('The beams', () => {
  it.each(Object.keys(PROBES) as (keyof typeof PROBES)[])('of the %s probe know where their samples lie', name => {
    const own = beamsOf(PROBES[name], 80, { lines: 96, samples: 200 })
    for (const [line, sample] of [
      [0, 0],
      [10, 150],
      [95, 199],
      [48, 100],
    ] as const) {
      const { x, y } = placeOf(own, line, sample)
      const [l, s] = beamAt(own, x, y)
      expect(Math.abs(l - line) + Math.abs(s - sample)).toBeLessThan(1e-6)
    }
  })
})

describe('The physics', () => {
  it('makes speckle whose brightness spreads as interference does, less for two looks', () => {
    const field = fieldOf(tissueWith(), beams)
    const values = echoesOf(field, new Float32Array(field.level.length), { depth: 30, frequency: 9, seed: 5 })
    const inside = Array.from(
      { length: 100 * 200 },
      (_, i) => values[(14 + Math.floor(i / 200)) * 256 + 28 + (i % 200)] ?? 0,
    )
    const mean = inside.reduce((sum, each) => sum + each, 0) / inside.length
    const spread = Math.sqrt(inside.reduce((sum, each) => sum + (each - mean) ** 2, 0) / inside.length)
    // One look of full speckle has 1.91; two, averaged in power, about 2.8.
    expect(mean / spread).toBeGreaterThan(2.4)
    expect(mean / spread).toBeLessThan(3.2)
  })

  it('darkens what lies behind a stone and lightens what lies behind fluid', () => {
    const plain = meanBetween(echoes(tissueWith()), beams, [58, 70], [180, 220])
    const stone = meanBetween(
      echoes(tissueWith({ shape: circle(0, 25, 6), tissue: TISSUE.stone })),
      beams,
      [58, 70],
      [180, 220],
    )
    const fluid = meanBetween(
      echoes(tissueWith({ shape: circle(0, 25, 6), tissue: TISSUE.fluid })),
      beams,
      [58, 70],
      [180, 220],
    )
    expect(stone).toBeLessThan(plain / 10)
    expect(fluid).toBeGreaterThan(plain * 1.6)
  })

  it('reflects most where the beam meets a border at a right angle', () => {
    const field = fieldOf(
      tissueWith({ shape: circle(0, 30, 12), tissue: TISSUE.fluid, wall: { level: 12, width: 0.4 } }),
      beams,
    )
    const brightness = (degrees: number): number => {
      const angle = (degrees * Math.PI) / 180
      const [line, sample] = beamAt(beams, 12 * Math.cos(angle), 30 + 12 * Math.sin(angle))
      const around = Math.round(line) * beams.samples + Math.round(sample)
      return Math.max(...[-2, -1, 0, 1, 2].map(by => field.specular[around + by] ?? 0))
    }
    const sum = (...degrees: readonly number[]): number => degrees.reduce((all, each) => all + brightness(each), 0)
    expect(sum(-110, -100, -90, -80, -70)).toBeGreaterThan(1.5 * sum(-20, -10, 0, 170, 160))
  })

  it('turns speeds beyond the scale over to the other side', () => {
    expect(wrapped(0.4)).toBeCloseTo(0.4)
    expect(wrapped(1.3)).toBeCloseTo(-0.7)
    expect(wrapped(-1.2)).toBeCloseTo(0.8)
    expect(wrapped(2.5)).toBeCloseTo(0.5)
  })
})

describe('Shapes', () => {
  it.each([
    ['an ellipse', ellipse(point(3, 20), 14, 9, 25)],
    ['a blob', blob([-12, 20], [0, 10], [14, 18], [10, 30], [-6, 32])],
  ])('know inside from outside, and their border: %s', (_name, shape) => {
    for (const { x, y } of shape.outline) expect(Math.abs(shape.distance(x, y))).toBeLessThan(0.25)
    expect(shape.distance(3, 21)).toBeLessThan(-5)
    expect(shape.distance(60, 60)).toBeGreaterThan(1)
  })
})

describe('Waveforms', () => {
  it.each(Object.entries(BEATS))('%s closes upon itself without a jump', (_name, beat) => {
    for (let at = 0; at < 2; at += 0.001)
      expect(Math.abs(speedAt(beat, at + 0.001) - speedAt(beat, at))).toBeLessThan(12)
  })

  it('tell the three umbilical arteries apart by the end of diastole', () => {
    const end = (beat: (typeof BEATS)[keyof typeof BEATS]): number => speedAt(beat, 0.98)
    expect(end(BEATS.umbilicalNormal)).toBeGreaterThan(10)
    expect(end(BEATS.umbilicalAbsent)).toBeCloseTo(0, 0)
    expect(end(BEATS.umbilicalReversed)).toBeLessThan(-5)
  })
})
