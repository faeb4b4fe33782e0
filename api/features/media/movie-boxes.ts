import { Incoherent, type Octets } from './octets.ts'

/** A box of an MP4 file: a length, a name of four letters, and what is in it (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string
  /** Where it begins. */
  readonly at: number
  /** Octets of its length and name. */
  readonly header: number
  /** Octets in all. */
  readonly size: number
}

const boxAt = (head: Buffer, at: number, end: number): Box => {
  if (head.length < 8) throw new Incoherent('A box without a name')
  const type = head.toString('latin1', 4, 8)
  const short = head.readUInt32BE(0)
  const isLong = short === 1
  if (isLong && head.length < 16) throw new Incoherent('A box without a length')
  const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short
  const header = isLong ? 16 : 8
  if (size < header || at + size > end) throw new Incoherent(`The box ${type} ends outside`)
  return { type, at, header, size }
}

/** Boxes of a file, one after the other up to its last octet. */
export const boxesOfFile = async (octets: Octets): Promise<Box[]> => {
  const boxes: Box[] = []
  for (let at = 0; at < octets.size;) {
    const box = boxAt(await octets.read(at, Math.min(16, octets.size - at)), at, octets.size)
    boxes.push(box)
    at += box.size
  }
  return boxes
}

/** Boxes within octets that are in memory, from one place up to another. */
export const boxesIn = (octets: Buffer, from: number, to: number): Box[] => {
  const boxes: Box[] = []
  for (let at = from; at < to;) {
    // Four octets of zero end a list of boxes in some files.
    if (to - at < 8) break
    const box = boxAt(octets.subarray(at, Math.min(at + 16, to)), at, to)
    boxes.push(box)
    at += box.size
  }
  return boxes
}

/** What is in a box, with the places it holds. */
export const contentOf = (octets: Buffer, { at, header, size }: Box): Buffer => octets.subarray(at + header, at + size)

/** Makes a box one that everybody skips, and empties it: everything after it stays where it was. */
export const emptyBox = (octets: Buffer, box: Box): void => {
  octets.write('free', box.at + 4, 'latin1')
  contentOf(octets, box).fill(0)
}
