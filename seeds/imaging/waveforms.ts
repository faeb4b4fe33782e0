/** Speed over one beat, in cm/s: pairs of part of the beat and speed. It closes upon itself. */
export type Beat = readonly (readonly [part: number, speed: number])[]

/** The speed at a part of the beat, on a smooth line that never leaves its points' range between two of them. */
export function speedAt(beat: Beat, part: number): number {
  const at = part - Math.floor(part)
  for (let i = 0; i < beat.length; i += 1) {
    const [from, before] = beat[i] ?? [0, 0]
    const [to, after] = beat[i + 1] ?? [1, beat[0]?.[1] ?? 0]
    if (at < from || at >= to) continue
    const t = (at - from) / (to - from)
    return before + (after - before) * t * t * (3 - 2 * t)
  }
  return beat[0]?.[1] ?? 0
}

/** Shapes as they are known by their names; speeds are typical ones. */
export const BEATS = {
  umbilicalNormal: [
    [0, 17],
    [0.06, 22],
    [0.17, 46],
    [0.24, 45],
    [0.5, 30],
    [0.8, 21],
  ],
  umbilicalAbsent: [
    [0, 0],
    [0.05, 5],
    [0.16, 42],
    [0.23, 41],
    [0.42, 18],
    [0.62, 1],
    [0.7, 0],
  ],
  umbilicalReversed: [
    [0, -10],
    [0.05, 0],
    [0.16, 40],
    [0.22, 39],
    [0.38, 15],
    [0.55, -2],
    [0.7, -12],
    [0.85, -13],
  ],
  umbilicalVein: [
    [0, -13],
    [0.5, -14],
  ],
  middleCerebral: [
    [0, 11],
    [0.04, 20],
    [0.12, 52],
    [0.17, 50],
    [0.35, 27],
    [0.6, 17],
    [0.85, 12],
  ],
  internalCarotid: [
    [0, 24],
    [0.04, 34],
    [0.14, 74],
    [0.2, 71],
    [0.3, 58],
    [0.38, 54],
    [0.42, 58],
    [0.6, 38],
    [0.85, 27],
  ],
  narrowedCarotid: [
    [0, 120],
    [0.05, 160],
    [0.17, 340],
    [0.25, 326],
    [0.42, 245],
    [0.7, 155],
    [0.9, 126],
  ],
  hepaticVein: [
    [0, 4],
    [0.08, 14],
    [0.16, 2],
    [0.34, -34],
    [0.42, -32],
    [0.56, -7],
    [0.62, -6],
    [0.76, -24],
    [0.82, -22],
    [0.94, -3],
  ],
  portalVein: [
    [0, 17],
    [0.3, 21],
    [0.7, 18],
  ],
  femoralTriphasic: [
    [0, 0],
    [0.03, 4],
    [0.12, 98],
    [0.16, 94],
    [0.27, 4],
    [0.33, -31],
    [0.37, -29],
    [0.47, 0],
    [0.55, 11],
    [0.62, 9],
    [0.74, 0],
    [0.9, -1],
  ],
  femoralDamped: [
    [0, 13],
    [0.08, 16],
    [0.28, 41],
    [0.36, 40],
    [0.7, 22],
    [0.9, 15],
  ],
  renal: [
    [0, 13],
    [0.05, 18],
    [0.13, 38],
    [0.2, 35],
    [0.45, 23],
    [0.8, 15],
  ],
} as const satisfies Record<string, Beat>

export type BeatName = keyof typeof BEATS
