/** Figures and letters in the order in which databases and programs sort their codes. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length

/**
 * A place between two others, as the digits behind the point of a fraction: what is moved takes a new place, and nothing
 * else has to. Never ends in the lowest digit, so that there is always room before it.
 *
 * @param before the place it comes after; null = it comes first
 * @param next the place it comes before; null = it comes last. Where both are the same, it comes after both.
 * @example placeBetween(null, null) // 'V'
 * @example placeBetween('V', 'W') // 'VV'
 */
export function placeBetween(before: string | null, next: string | null): string {
  const lower = before ?? ''
  const upper = next !== null && next > lower ? next : null
  return between(lower, upper)
}

/** Once the digits differ by one, whatever comes behind the lower one is below the upper one, which bounds it no more. */
function between(lower: string, upper: string | null): string {
  let shared = ''
  let bound = upper
  for (;;) {
    const low = digitAt(lower, shared.length)
    const high = bound === null ? BASE : digitAt(bound, shared.length)
    if (high - low > 1) return shared + (DIGITS[Math.floor((low + high) / 2)] ?? '')
    shared += DIGITS[low] ?? ''
    if (high !== low) bound = null
  }
}

const digitAt = (place: string, index: number): number => Math.max(DIGITS.indexOf(place[index] ?? '0'), 0)

/** So many places, one after another, with room between any two. @example placesInOrder(2) // ['K', 'f'] */
export function placesInOrder(count: number): readonly string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(BASE)))
  const step = Math.floor(BASE ** width / (count + 1))
  return Array.from({ length: count }, (_, index) => digitsOf((index + 1) * step, width))
}

function digitsOf(value: number, width: number): string {
  const digits = Array.from({ length: width }, (_, index) => Math.floor(value / BASE ** (width - 1 - index)) % BASE)
  return digits
    .map(digit => DIGITS[digit] ?? '')
    .join('')
    .replace(/0+$/, '')
}
