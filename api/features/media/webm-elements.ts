import { Incoherent, type Octets } from './octets.ts'

/** An element of a WebM file: a name, a length, and what is in it (RFC 8794). */
export interface Element {
  /** In hexadecimal, as it stands in the file. */
  readonly id: string
  readonly at: number
  /** Where what is in it begins. */
  readonly from: number
  /** Where it ends; null = its length was not known when it was written. */
  readonly to: number | null
}

/** How many octets a number takes, by the first of them: its leading zeros. */
const widthOf = (first: number): number => {
  const width = Math.clz32(first) - 23
  if (width > 8) throw new Incoherent('A number that is none')
  return width
}

/** A number as lengths are written; null where it says that it is not known. */
const lengthIn = (octets: Buffer, at: number): { value: number | null; width: number } => {
  const first = octets[at]
  if (first === undefined) throw new Incoherent('A length that is missing')
  const width = widthOf(first)
  if (at + width > octets.length) throw new Incoherent('A length that is cut')
  const mark = 2 ** (8 - width)
  let value = first % mark
  let isUnknown = value === mark - 1
  for (const octet of octets.subarray(at + 1, at + width)) {
    value = value * 256 + octet
    isUnknown &&= octet === 0xff
  }
  return { value: isUnknown ? null : value, width }
}

/** The element that begins at a place, within what ends at another. */
export const elementAt = async (octets: Octets, at: number, end: number): Promise<Element> => {
  const head = await octets.read(at, Math.min(12, end - at))
  const idWidth = widthOf(head[0] ?? 0)
  if (idWidth > 4 || head.length < idWidth) throw new Incoherent('A name that is none')
  const { value, width } = lengthIn(head, idWidth)
  const from = at + idWidth + width
  const to = value === null ? null : from + value
  if (to !== null && to > end) throw new Incoherent('An element ends outside')
  return { id: head.toString('hex', 0, idWidth), at, from, to }
}

/** Elements one after the other; each is of a known length. */
export const elementsIn = async (octets: Octets, from: number, end: number): Promise<Element[]> => {
  const elements: Element[] = []
  for (let at = from; at < end;) {
    const element = await elementAt(octets, at, end)
    if (element.to === null) throw new Incoherent('An element without an end')
    elements.push(element)
    at = element.to
  }
  return elements
}

/** An element that everybody skips. */
export const voidId = 'ec'

/** Makes an element one that everybody skips, and empties it: everything after it stays where it was. */
export const emptyElement = async (octets: Octets, { at, to }: Element): Promise<void> => {
  if (to === null) throw new Incoherent('An element without an end')
  const size = to - at
  const isLong = size >= 9
  const head = Buffer.alloc(isLong ? 9 : 2)
  head[0] = 0xec
  if (isLong) {
    head.writeBigUInt64BE(BigInt(size - 9), 1)
    head[1] = 0x01
  } else head[1] = 0x80 + size - 2
  await octets.write(at, head)
  await octets.blank(at + head.length, size - head.length)
}

/** A whole number, in as many octets as it takes. */
export const numberOf = async (octets: Octets, { from, to }: Element): Promise<number> => {
  let value = 0
  for (const octet of await octets.read(from, Math.min((to ?? from) - from, 8))) value = value * 256 + octet
  return value
}

/** A number with a fraction, in four or eight octets. */
export const fractionOf = async (octets: Octets, { from, to }: Element): Promise<number> => {
  const content = await octets.read(from, (to ?? from) - from)
  return content.length === 4 ? content.readFloatBE() : content.length === 8 ? content.readDoubleBE() : 0
}

export const wordsOf = async (octets: Octets, { from, to }: Element): Promise<string> =>
  (await octets.read(from, Math.min((to ?? from) - from, 64))).toString('latin1').replaceAll('\0', '')

/** Which track a block is of, and when it is shown after its cluster begins. */
export const blockOf = async (octets: Octets, { from, to }: Element): Promise<{ track: number; time: number }> => {
  const head = await octets.read(from, Math.min((to ?? from) - from, 12))
  const { value, width } = lengthIn(head, 0)
  if (value === null || head.length < width + 3) throw new Incoherent('A block of nothing')
  return { track: value, time: head.readInt16BE(width) }
}
