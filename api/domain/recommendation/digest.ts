import type { Catalogue } from '../planning/types.ts'
import type { Day } from '../capability/types.ts'
import type { Learner, Parameters } from './types.ts'

/**
 * Names everything that decides an answer: the person's histories whatever order they come in, the catalogue, the
 * parameters and the day. Equal inputs have equal digests; it is a name, not a seal.
 *
 * @returns 14 hexadecimal digits (53 bits)
 */
export function inputsDigest(learner: Learner, catalogue: Catalogue, parameters: Parameters, now: Day): string {
  return digestOf({ learner, catalogue: catalogue.hash, parameters, now })
}

/**
 * A name for any plain value, maps and sets among them. Lists are named without their order.
 *
 * @example digestOf({ a: [1, 2] }) === digestOf({ a: [2, 1] }) // true
 */
export function digestOf(value: unknown): string {
  return digest(canonical(value))
}

/** One text for one value: keys sorted, and lists sorted too, because no list of a learner's means anything by its order. */
function canonical(value: unknown): string {
  if (value instanceof Map || value instanceof Set) return canonical([...value])
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join()}}`
}

/** Two 32-bit multiplicative hashes side by side, mixed at the end (the public-domain cyrb53 scheme). */
function digest(text: string): string {
  let a = 0xde_ad_be_ef
  let b = 0x41_c6_ce_57
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position)
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
