import type { Point } from './geometry.ts'

/** A row of elements: straight, or bent around a point behind the face. */
export type Probe =
  | { readonly kind: 'linear'; readonly width: number; readonly frequency: number }
  | { readonly kind: 'curved'; readonly radius: number; readonly halfAngle: number; readonly frequency: number }

/** Frequencies in MHz, lengths in mm, angles in degrees. */
export const PROBES = {
  abdominal: { kind: 'curved', radius: 60, halfAngle: 33, frequency: 3.5 },
  obstetric: { kind: 'curved', radius: 50, halfAngle: 35, frequency: 4.5 },
  endocavity: { kind: 'curved', radius: 11, halfAngle: 62, frequency: 7 },
  linear: { kind: 'linear', width: 40, frequency: 9 },
  wideLinear: { kind: 'linear', width: 54, frequency: 10 },
  highLinear: { kind: 'linear', width: 38, frequency: 13 },
} as const satisfies Record<string, Probe>

/** Beams side by side, each a row of samples from the face to the depth. */
export interface Beams {
  readonly probe: Probe
  readonly depth: number
  readonly lines: number
  readonly samples: number
  /** mm between two samples. */
  readonly step: number
}

export function beamsOf(probe: Probe, depth: number, size: { lines: number; samples: number }): Beams {
  return { probe, depth, ...size, step: depth / (size.samples - 1) }
}

const RADIANS = Math.PI / 180

/** Where a sample lies. */
export function placeOf({ probe, lines, step }: Beams, line: number, sample: number): Point {
  const across = (2 * line) / (lines - 1) - 1
  if (probe.kind === 'linear') return { x: (across * probe.width) / 2, y: sample * step }
  const angle = across * probe.halfAngle * RADIANS
  const r = probe.radius + sample * step
  return { x: r * Math.sin(angle), y: r * Math.cos(angle) - probe.radius }
}

export interface Places {
  readonly xs: Float32Array
  readonly ys: Float32Array
}

let last: (Places & { readonly key: string }) | null = null

/** Where all samples lie, beam after beam; worked out once for pictures after each other that share their geometry. */
export function placesOf(beams: Beams): Places {
  const key = JSON.stringify(beams)
  if (last?.key === key) return last
  const size = beams.lines * beams.samples
  const places = { key, xs: new Float32Array(size), ys: new Float32Array(size) }
  for (let i = 0; i < size; i += 1) {
    const { x, y } = placeOf(beams, Math.floor(i / beams.samples), i % beams.samples)
    places.xs[i] = x
    places.ys[i] = y
  }
  last = places
  return places
}

/** The line and sample of a place, with fractions; outside the beams they lie outside their ranges. */
export function beamAt({ probe, lines, step }: Beams, x: number, y: number): readonly [line: number, sample: number] {
  if (probe.kind === 'linear') return [((x / probe.width) * 2 + 1) * 0.5 * (lines - 1), y / step]
  const across = Math.atan2(x, y + probe.radius) / (probe.halfAngle * RADIANS)
  return [(across + 1) * 0.5 * (lines - 1), (Math.hypot(x, y + probe.radius) - probe.radius) / step]
}

/** mm between two beams at a depth. */
export function beamSpacing({ probe, lines }: Beams, depth: number): number {
  if (probe.kind === 'linear') return probe.width / (lines - 1)
  return ((probe.radius + depth) * 2 * probe.halfAngle * RADIANS) / (lines - 1)
}

/** Which way a beam runs. */
export function directionOf({ probe, lines }: Beams, line: number): Point {
  if (probe.kind === 'linear') return { x: 0, y: 1 }
  const angle = ((2 * line) / (lines - 1) - 1) * probe.halfAngle * RADIANS
  return { x: Math.sin(angle), y: Math.cos(angle) }
}

/** How wide the picture is at its widest, in mm. */
export function widthOf(probe: Probe, depth: number): number {
  if (probe.kind === 'linear') return probe.width
  return 2 * (probe.radius + depth) * Math.sin(Math.min(90, probe.halfAngle) * RADIANS)
}
