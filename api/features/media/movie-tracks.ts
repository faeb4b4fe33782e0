import { boxesIn, contentOf, type Box } from './movie-boxes.ts'
import { Incoherent } from './octets.ts'

/** A stretch of octets of the file. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a track is made of, read from the tables that name its samples. */
export interface Track {
  /** 'vide' for pictures, 'soun' for sound, or something else. */
  readonly handler: string
  /** The kind of its samples, such as 'avc1'. */
  readonly codec: string
  readonly width: number
  readonly height: number
  readonly samples: number
  readonly seconds: number
  /** Where its samples lie in the file. */
  readonly chunks: readonly Stretch[]
  /** Whether its samples lie in this file rather than in another one. */
  readonly isHere: boolean
}

const mostSamples = 10_000_000

const need = (octets: Buffer, length: number): Buffer => {
  if (octets.length < length) throw new Incoherent('A box is shorter than what it holds')
  return octets
}

/** The first box on a path of names; an error where one is missing. */
export const findBox = (octets: Buffer, from: Box, path: readonly string[]): Box => {
  let box = from
  for (const type of path) {
    const next = boxesIn(octets, box.at + box.header, box.at + box.size).find(each => each.type === type)
    if (next === undefined) throw new Incoherent(`The box ${type} is missing`)
    box = next
  }
  return box
}

const secondsOf = (mdhd: Buffer): number => {
  const isLong = need(mdhd, 20)[0] === 1
  const scale = isLong ? need(mdhd, 32).readUInt32BE(20) : mdhd.readUInt32BE(12)
  const duration = isLong ? Number(mdhd.readBigUInt64BE(24)) : mdhd.readUInt32BE(16)
  if (scale === 0) throw new Incoherent('Time without a scale')
  return duration / scale
}

/** Sizes of all samples: one for each, or one for all. */
const sizesOf = (stsz: Buffer): { count: number; sizeOf: (sample: number) => number } => {
  const size = need(stsz, 12).readUInt32BE(4)
  const count = stsz.readUInt32BE(8)
  if (count > mostSamples) throw new Incoherent('More samples than a clip can have')
  if (size > 0) return { count, sizeOf: () => size }
  need(stsz, 12 + count * 4)
  return { count, sizeOf: sample => stsz.readUInt32BE(12 + sample * 4) }
}

/** Where chunks begin, in 32 or in 64 bits. */
const offsetsOf = (octets: Buffer, stbl: Box): number[] => {
  const boxes = boxesIn(octets, stbl.at + stbl.header, stbl.at + stbl.size)
  const box = boxes.find(({ type }) => type === 'stco' || type === 'co64')
  if (box === undefined) throw new Incoherent('Nothing says where its samples are')
  const content = need(contentOf(octets, box), 8)
  const count = content.readUInt32BE(4)
  const width = box.type === 'stco' ? 4 : 8
  need(content, 8 + count * width)
  return Array.from({ length: count }, (_, at) =>
    width === 4 ? content.readUInt32BE(8 + at * 4) : Number(content.readBigUInt64BE(8 + at * 8)),
  )
}

/** How many samples each chunk holds: runs of chunks alike. */
const samplesPerChunk = (stsc: Buffer, chunks: number): number[] => {
  const runs = need(stsc, 8).readUInt32BE(4)
  need(stsc, 8 + runs * 12)
  const counts: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const next = run + 1 < runs ? stsc.readUInt32BE(8 + (run + 1) * 12) - 1 : chunks
    const samples = stsc.readUInt32BE(8 + run * 12 + 4)
    while (counts.length < Math.min(next, chunks)) counts.push(samples)
  }
  if (counts.length < chunks) throw new Incoherent('Chunks without samples')
  return counts
}

const chunksOf = (octets: Buffer, stbl: Box): { samples: number; chunks: Stretch[] } => {
  const { count, sizeOf } = sizesOf(contentOf(octets, findBox(octets, stbl, ['stsz'])))
  const offsets = offsetsOf(octets, stbl)
  const counts = samplesPerChunk(contentOf(octets, findBox(octets, stbl, ['stsc'])), offsets.length)
  let sample = 0
  const chunks = offsets.map((from, at) => {
    let to = from
    const last = sample + (counts[at] ?? 0)
    if (last > count) throw new Incoherent('Fewer samples than its chunks hold')
    for (; sample < last; sample += 1) to += sizeOf(sample)
    return { from, to }
  })
  if (sample < count) throw new Incoherent('Samples in no chunk')
  return { samples: count, chunks }
}

const isSelfContained = (octets: Buffer, minf: Box): boolean => {
  const dref = findBox(octets, minf, ['dinf', 'dref'])
  const entries = boxesIn(octets, dref.at + dref.header + 8, dref.at + dref.size)
  return entries.every(entry => (need(contentOf(octets, entry), 4)[3] ?? 0) % 2 === 1)
}

const codecOf = (stsd: Buffer): { codec: string; width: number; height: number } => {
  const codec = need(stsd, 16).toString('latin1', 12, 16)
  // Width and height stand in entries of pictures alone.
  const isLong = stsd.length >= 44
  return { codec, width: isLong ? stsd.readUInt16BE(40) : 0, height: isLong ? stsd.readUInt16BE(42) : 0 }
}

/** What a track says of itself, held against itself. */
export const readTrack = (octets: Buffer, trak: Box): Track => {
  const minf = findBox(octets, trak, ['mdia', 'minf'])
  const stbl = findBox(octets, minf, ['stbl'])
  return {
    handler: need(contentOf(octets, findBox(octets, trak, ['mdia', 'hdlr'])), 12).toString('latin1', 8, 12),
    seconds: secondsOf(contentOf(octets, findBox(octets, trak, ['mdia', 'mdhd']))),
    isHere: isSelfContained(octets, minf),
    ...codecOf(contentOf(octets, findBox(octets, stbl, ['stsd']))),
    ...chunksOf(octets, stbl),
  }
}
