import { seeded } from '../seeded.ts'

export const TABLE_BITS = 10
const SIDE = 1 << TABLE_BITS

let table: Float32Array | null = null

/** A square of normally distributed numbers that repeats; speckle is read from it at the place of the tissue. */
export function normalTable(): Float32Array {
  if (table !== null) return table
  const next = seeded(20_471)
  const values = new Float32Array(SIDE * SIDE)
  for (let i = 0; i < values.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - next()))
    const angle = 2 * Math.PI * next()
    values[i] = radius * Math.cos(angle)
    values[i + 1] = radius * Math.sin(angle)
  }
  table = values
  return values
}

/** One of the numbers of the table, by a place that may lie anywhere. */
export function normalAt(u: number, v: number): number {
  return normalTable()[((u & (SIDE - 1)) << TABLE_BITS) | (v & (SIDE - 1))] ?? 0
}

const eased = (t: number): number => t * t * (3 - 2 * t)

/** Smooth noise of about -1.5 to 1.5, one hill per unit. */
export function hills(x: number, y: number, seed: number): number {
  const values = normalTable()
  const u = Math.floor(x)
  const v = Math.floor(y)
  const fu = eased(x - u)
  const fv = eased(y - v)
  const row = ((u + seed * 131) & (SIDE - 1)) << TABLE_BITS
  const next = ((u + 1 + seed * 131) & (SIDE - 1)) << TABLE_BITS
  const a = (v + seed * 57) & (SIDE - 1)
  const b = (v + 1 + seed * 57) & (SIDE - 1)
  const near = (values[row | a] ?? 0) * (1 - fv) + (values[row | b] ?? 0) * fv
  const far = (values[next | a] ?? 0) * (1 - fv) + (values[next | b] ?? 0) * fv
  return near * (1 - fu) + far * fu
}
