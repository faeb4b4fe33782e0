/** A set of learners: bit `position % 32` of word `position / 32` stands for the learner at that position. */
export type Bitmap = Uint32Array

/** A set of nobody with room for `count` learners. @example emptyBitmap(33).length // 2 */
export function emptyBitmap(count: number): Bitmap {
  return new Uint32Array((count + 31) >>> 5)
}

/** A set of the first `count` learners; the bits behind the last one stay 0. @example fullBitmap(3)[0] // 7 */
export function fullBitmap(count: number): Bitmap {
  const bitmap = emptyBitmap(count).fill(0xff_ff_ff_ff)
  if ((count & 31) !== 0) bitmap[bitmap.length - 1] = (1 << (count & 31)) - 1
  return bitmap
}

/** Takes somebody in where they are out, and out where they are in. @example flipBit(bitmap, 2) twice leaves it as it was */
export function flipBit(draft: Bitmap, position: number): void {
  draft[position >>> 5] = (draft[position >>> 5] ?? 0) ^ (1 << (position & 31))
}

/** How many belong to a set. @example countBits(fullBitmap(40)) // 40 */
export function countBits(bitmap: Bitmap): number {
  let total = 0
  for (let word = 0; word < bitmap.length; word += 1) total += bitsIn(bitmap[word] ?? 0)
  return total
}

/** How many belong to both sets. @example countBoth(fullBitmap(3), fullBitmap(2)) // 2 */
export function countBoth(a: Bitmap, b: Bitmap): number {
  let total = 0
  for (let word = 0; word < a.length; word += 1) total += bitsIn((a[word] ?? 0) & (b[word] ?? 0))
  return total
}

/** Keeps in a set whom the other set has too. @example {0, 1} and {1, 2} → {1} */
export function keepBoth(draft: Bitmap, other: Bitmap): void {
  for (let word = 0; word < draft.length; word += 1) draft[word] = (draft[word] ?? 0) & (other[word] ?? 0)
}

/** Takes into a set whom the other set has. @example {0, 1} and {1, 2} → {0, 1, 2} */
export function takeIn(draft: Bitmap, other: Bitmap): void {
  for (let word = 0; word < draft.length; word += 1) draft[word] = (draft[word] ?? 0) | (other[word] ?? 0)
}

/** Leaves out of a set whom the other set has. @example {0, 1} and {1, 2} → {0} */
export function leaveOut(draft: Bitmap, other: Bitmap): void {
  for (let word = 0; word < draft.length; word += 1) draft[word] = (draft[word] ?? 0) & ~(other[word] ?? 0)
}

/** Positions in a set, ascending. @example positionsIn(fullBitmap(3)) // [0, 1, 2] */
export function positionsIn(bitmap: Bitmap): number[] {
  const positions: number[] = []
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let rest = bitmap[word] ?? 0; rest !== 0; rest &= rest - 1) {
      positions.push(word * 32 + 31 - Math.clz32(rest & -rest))
    }
  }
  return positions
}

/** The first who is in `a` and in `b`; -1 where nobody is. @example firstOfBoth(fullBitmap(3), fullBitmap(9)) // 0 */
export function firstOfBoth(a: Bitmap, b: Bitmap): number {
  for (let word = 0; word < a.length; word += 1) {
    const both = (a[word] ?? 0) & (b[word] ?? 0)
    if (both !== 0) return word * 32 + 31 - Math.clz32(both & -both)
  }
  return -1
}

/** Bits set in a word, added up in parallel: pairs, fours, eights, then all at once. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55)
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33)
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}
