import type { Range } from '../files/index.ts'

/**
 * The part of a file that a request asks for; null where it asks for all of it, or in a way nobody need follow (several
 * parts at once, another unit).
 *
 * @example rangeIn('bytes=0-99', 1000) // { first: 0, last: 99 }
 */
export const rangeIn = (header: string | undefined, size: number): Range | 'unsatisfiable' | null => {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [first, last] = [asked?.[1] ?? '', asked?.[2] ?? '']
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  if (last !== '' && Number(last) < Number(first)) return null
  if (Number(first) >= size) return 'unsatisfiable'
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
