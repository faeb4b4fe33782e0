import { boxesIn, boxesOfFile, contentOf, emptyBox, type Box } from './movie-boxes.ts'
import { findBox, readTrack, type Track } from './movie-tracks.ts'
import { Incoherent, type Octets } from './octets.ts'
import { Refused, type UploadNote } from './upload-refusal.ts'

/** A clip that holds together, as it is after cleaning. */
export interface CleanClip {
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly framesPerSecond: number
  readonly durationMilliseconds: number
  readonly notes: readonly UploadNote[]
}

/** Boxes that hold boxes. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts'])

/** All that playing a clip takes. Whatever else a program wrote is emptied: names, places, dates, previews. */
const needed = new Set([
  ...holders,
  'mvhd',
  'tkhd',
  'elst',
  'mdhd',
  'hdlr',
  'vmhd',
  'smhd',
  'nmhd',
  'dinf',
  'stsd',
  'stts',
  'ctts',
  'cslg',
  'stss',
  'stsc',
  'stsz',
  'stco',
  'co64',
  'sdtp',
  'sgpd',
  'sbgp',
])

/** What may stand in the description of samples. */
const neededOfCodec = new Set(['avcC', 'av1C', 'vpcC', 'esds', 'dOps', 'btrt', 'colr', 'pasp', 'clap'])

/** Boxes without anything in them to begin with: what is in them is nobody's business. */
const fillers = new Set(['free', 'skip', 'wide'])

/** Pictures that every browser of today shows, and sounds. */
const pictures = new Set(['avc1', 'avc3', 'av01', 'vp09'])

const largestIndex = 32 * 1024 * 1024

const times = new Set(['mvhd', 'tkhd', 'mdhd'])

/** Dates of an examination are dates of a patient. */
const forgetTimes = (content: Buffer): void => void content.fill(0, 4, content[0] === 1 ? 20 : 12)

/** A name that a program or a person gave to a track. */
const forgetName = (content: Buffer): void => void content.fill(0, 24)

const entriesAt = 8
const pictureEntry = 86
const soundEntry = 36

/** Empties what encoders write of themselves beside a codec. */
const cleanEntries = (octets: Buffer, stsd: Box, handler: string): void => {
  for (const entry of boxesIn(octets, stsd.at + stsd.header + entriesAt, stsd.at + stsd.size)) {
    if (handler === 'vide' && entry.size >= pictureEntry) octets.fill(0, entry.at + 50, entry.at + 82)
    const from = entry.at + (handler === 'vide' ? pictureEntry : soundEntry)
    for (const box of boxesIn(octets, from, entry.at + entry.size))
      if (!neededOfCodec.has(box.type)) emptyBox(octets, box)
  }
}

/** Empties what is not needed, in memory; the names of what was emptied. */
const clean = (octets: Buffer, parent: Box, emptied: Set<string>): void => {
  for (const box of boxesIn(octets, parent.at + parent.header, parent.at + parent.size)) {
    if (!needed.has(box.type)) {
      if (!fillers.has(box.type)) emptied.add(box.type)
      emptyBox(octets, box)
    } else if (holders.has(box.type)) clean(octets, box, emptied)
    else if (times.has(box.type)) forgetTimes(contentOf(octets, box))
    else if (box.type === 'hdlr') forgetName(contentOf(octets, box))
  }
}

const codecWords: Readonly<Record<string, string>> = {
  hvc1: 'H.265',
  hev1: 'H.265',
  mp4v: 'MPEG-4 part 2',
  jpeg: 'Motion JPEG',
}

const checkTracks = (tracks: readonly Track[], data: readonly Box[]): Track => {
  if (tracks.some(({ handler }) => handler !== 'vide' && handler !== 'soun'))
    throw new Refused(
      422,
      'NOT_A_KIND_WE_TAKE',
      'This clip carries words or data beside its pictures: export it without',
    )
  const [video, ...others] = tracks.filter(({ handler }) => handler === 'vide')
  if (video === undefined || others.length > 0 || video.samples === 0)
    throw new Refused(422, 'DAMAGED', 'This clip has no pictures, or more than one film in it: export it again')
  if (!pictures.has(video.codec)) {
    const words = codecWords[video.codec] ?? video.codec
    throw new Refused(
      415,
      'NOT_A_KIND_WE_TAKE',
      `This clip is packed as ${words}, which not every browser shows: export it as H.264`,
    )
  }
  for (const { chunks, isHere } of tracks) {
    if (!isHere) throw new Incoherent('Samples in another file')
    for (const { from, to } of chunks)
      if (!data.some(({ at, header, size }) => from >= at + header && to <= at + size))
        throw new Incoherent('Samples outside the data')
  }
  return video
}

const checkBoxes = (boxes: readonly Box[]): Box => {
  if (boxes.some(({ type }) => type === 'moof'))
    throw new Refused(
      415,
      'NOT_A_KIND_WE_TAKE',
      'This MP4 is cut into fragments for streaming: export it as an ordinary MP4',
    )
  const indexes = boxes.filter(({ type }) => type === 'moov')
  const [index] = indexes
  if (boxes[0]?.type !== 'ftyp' || index === undefined || indexes.length > 1 || index.size > largestIndex)
    throw new Incoherent('No index')
  return index
}

const notesOf = (emptied: ReadonlySet<string>, tracks: readonly Track[]): UploadNote[] => [
  ...(emptied.size > 0
    ? [{ code: 'CLIP_DATA', message: 'Removed what was written beside the pictures: titles, dates, places or device' }]
    : []),
  ...(tracks.some(({ handler }) => handler === 'soun')
    ? [{ code: 'HAS_SOUND', message: 'This clip has sound: listen to all of it for names before you confirm it' }]
    : []),
]

/** Empties boxes of the file itself that hold neither the index nor the data. */
const cleanFile = async (octets: Octets, boxes: readonly Box[], emptied: Set<string>): Promise<void> => {
  for (const { type, at, header, size } of boxes) {
    if (['ftyp', 'moov', 'mdat'].includes(type)) continue
    if (!fillers.has(type)) emptied.add(type)
    await octets.write(at + 4, Buffer.from('free', 'latin1'))
    await octets.blank(at + header, size - header)
  }
}

/**
 * Takes everything out of an MP4 but what playing it needs, in place: boxes are emptied and keep their length, so that what
 * points into the file still does. Refuses one whose tables point outside the data, as a cut one does.
 */
export const cleanMovie = async (octets: Octets): Promise<CleanClip> => {
  const boxes = await boxesOfFile(octets)
  const index = checkBoxes(boxes)
  const moov = Buffer.from(await octets.read(index.at, index.size))
  const root = { ...index, at: 0 }
  const trackBoxes = boxesIn(moov, root.header, root.size).filter(({ type }) => type === 'trak')
  const tracks = trackBoxes.map(box => readTrack(moov, box))
  const video = checkTracks(
    tracks,
    boxes.filter(({ type }) => type === 'mdat'),
  )
  const emptied = new Set<string>()
  clean(moov, root, emptied)
  for (const [at, box] of trackBoxes.entries()) {
    const stsd = findBox(moov, box, ['mdia', 'minf', 'stbl', 'stsd'])
    cleanEntries(moov, stsd, tracks[at]?.handler ?? '')
  }
  await octets.write(index.at, moov)
  await cleanFile(octets, boxes, emptied)
  const { width, height, samples: frames, seconds } = video
  if (seconds <= 0 || width === 0 || height === 0) throw new Incoherent('No time or no size')
  const framesPerSecond = Math.round((frames / seconds) * 1000) / 1000
  const durationMilliseconds = Math.round(seconds * 1000)
  return { width, height, frames, framesPerSecond, durationMilliseconds, notes: notesOf(emptied, tracks) }
}
