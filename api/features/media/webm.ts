import type { CleanClip } from './movie.ts'
import { Incoherent, type Octets } from './octets.ts'
import { Refused } from './upload-refusal.ts'
import {
  blockOf,
  elementAt,
  elementsIn,
  emptyElement,
  fractionOf,
  numberOf,
  voidId,
  wordsOf,
  type Element,
} from './webm-elements.ts'

const segmentId = '18538067'
const infoId = '1549a966'
const tracksId = '1654ae6b'
const trackId = 'ae'
const clusterId = '1f43b675'

/** Parts of the segment that playing it needs: where things are, what they are, and the pictures. */
const neededParts = new Set(['114d9b74', infoId, tracksId, '1c53bb6b', clusterId, voidId])
/** All that the segment can hold: in a cluster of unknown length the next of them is its end. */
const parts = new Set([...neededParts, '1254c367', '1043a770', '1941a469'])

/** Scale of time, duration, and the two names of programs that must be there, which are blanked. */
const neededOfInfo = new Set(['2ad7b1', '4489', '4d80', '5741', voidId])
const programs = new Set(['4d80', '5741'])
/** Number, id, kind, flags, codec, what the codec needs, times, and how pictures and sound are laid out. */
const neededOfTrack = new Set([
  'd7',
  '73c5',
  '83',
  'b9',
  '88',
  '55aa',
  '9c',
  '22b59c',
  '86',
  '63a2',
  '23e383',
  'e0',
  'e1',
  '56aa',
  '56bb',
  voidId,
])
const neededOfCluster = new Set(['e7', 'a3', 'a0', 'a7', 'ab', voidId])

const pictures = new Set(['V_VP8', 'V_VP9', 'V_AV1'])

/** What is found on the way through a file. */
interface Found {
  emptied: boolean
  hasSound: boolean
  /** Nanoseconds of one unit of time. */
  scale: number
  /** In units of time; 0 = not stated. */
  duration: number
  video: { number: number; width: number; height: number } | null
  frames: number
  lastTime: number
}

/** Keeps what is needed, and empties the rest; what was an empty element may hold anything, and is emptied too. */
const keepOnly = async (octets: Octets, elements: readonly Element[], needed: ReadonlySet<string>, found: Found) => {
  for (const element of elements) {
    if (needed.has(element.id) && element.id !== voidId) continue
    if (element.id !== voidId) found.emptied = true
    await emptyElement(octets, element)
  }
}

const readInfo = async (octets: Octets, info: Element, found: Found): Promise<void> => {
  const elements = await elementsIn(octets, info.from, info.to ?? info.from)
  for (const element of elements) {
    if (element.id === '2ad7b1') found.scale = await numberOf(octets, element)
    if (element.id === '4489') found.duration = await fractionOf(octets, element)
    if (programs.has(element.id)) await octets.blank(element.from, (element.to ?? element.from) - element.from)
  }
  await keepOnly(octets, elements, neededOfInfo, found)
}

const readTrack = async (octets: Octets, entry: Element, found: Found): Promise<void> => {
  const elements = await elementsIn(octets, entry.from, entry.to ?? entry.from)
  const of = (id: string) => elements.find(element => element.id === id)
  const [number, kind, codec, video] = [of('d7'), of('83'), of('86'), of('e0')]
  if (number === undefined || kind === undefined || codec === undefined) throw new Incoherent('A track of nothing')
  const isVideo = (await numberOf(octets, kind)) === 1
  if (!isVideo && (await numberOf(octets, kind)) !== 2)
    throw new Refused(
      422,
      'NOT_A_KIND_WE_TAKE',
      'This clip carries words or data beside its pictures: export it without',
    )
  if (isVideo) {
    const words = await wordsOf(octets, codec)
    if (!pictures.has(words))
      throw new Refused(
        415,
        'NOT_A_KIND_WE_TAKE',
        `This clip is packed as ${words}, which not every browser shows: export it as VP9`,
      )
    if (found.video !== null || video === undefined) throw new Incoherent('No film, or more than one')
    found.video = { number: await numberOf(octets, number), ...(await sizeOf(octets, video)) }
  } else found.hasSound = true
  await keepOnly(octets, elements, neededOfTrack, found)
}

const sizeOf = async (octets: Octets, video: Element): Promise<{ width: number; height: number }> => {
  const elements = await elementsIn(octets, video.from, video.to ?? video.from)
  const [width, height] = ['b0', 'ba'].map(id => elements.find(element => element.id === id))
  if (width === undefined || height === undefined) throw new Incoherent('Pictures without a size')
  return { width: await numberOf(octets, width), height: await numberOf(octets, height) }
}

const readTracks = async (octets: Octets, tracks: Element, found: Found): Promise<void> => {
  const elements = await elementsIn(octets, tracks.from, tracks.to ?? tracks.from)
  for (const element of elements.filter(({ id }) => id === trackId)) await readTrack(octets, element, found)
  await keepOnly(octets, elements, new Set([trackId, voidId]), found)
}

const countBlock = async (octets: Octets, block: Element, begin: number, found: Found): Promise<void> => {
  const { track, time } = await blockOf(octets, block)
  if (track !== found.video?.number) return
  found.frames += 1
  found.lastTime = Math.max(found.lastTime, begin + time)
}

/** Blocks of a cluster; where it ends, which its length may not say. */
const readCluster = async (octets: Octets, cluster: Element, end: number, found: Found): Promise<number> => {
  const to = cluster.to ?? end
  let begin = 0
  for (let at = cluster.from; at < to;) {
    const element = await elementAt(octets, at, to)
    if (cluster.to === null && parts.has(element.id) && element.id !== voidId) return at
    if (element.to === null) throw new Incoherent('An element without an end')
    if (element.id === 'e7') begin = await numberOf(octets, element)
    if (element.id === 'a3') await countBlock(octets, element, begin, found)
    if (element.id === 'a0') {
      const [block] = await elementsIn(octets, element.from, element.to)
      if (block?.id === 'a1') await countBlock(octets, block, begin, found)
    }
    if (!neededOfCluster.has(element.id) || element.id === voidId) await keepOnly(octets, [element], new Set(), found)
    at = element.to
  }
  return to
}

const readSegment = async (octets: Octets, segment: Element, found: Found): Promise<void> => {
  const end = segment.to ?? octets.size
  for (let at = segment.from; at < end;) {
    const part = await elementAt(octets, at, end)
    if (part.id === clusterId) {
      at = await readCluster(octets, part, end, found)
      continue
    }
    if (part.to === null) throw new Incoherent('An element without an end')
    if (part.id === infoId) await readInfo(octets, part, found)
    if (part.id === tracksId) await readTracks(octets, part, found)
    await keepOnly(octets, [part], neededParts, found)
    at = part.to
  }
}

const notesOf = ({ emptied, hasSound }: Found) => [
  ...(emptied
    ? [
        {
          code: 'CLIP_DATA',
          message: 'Removed what was written beside the pictures: titles, dates, attachments or tags',
        },
      ]
    : []),
  ...(hasSound
    ? [{ code: 'HAS_SOUND', message: 'This clip has sound: listen to all of it for names before you confirm it' }]
    : []),
]

/**
 * Takes everything out of a WebM but what playing it needs, in place: elements are emptied and keep their length, so that
 * what points into the file still does. Refuses one that ends before its elements do, as a cut one does.
 */
export const cleanWebm = async (octets: Octets): Promise<CleanClip> => {
  const header = await elementAt(octets, 0, octets.size)
  const segment = await elementAt(octets, header.to ?? 0, octets.size)
  if (header.to === null || segment.id !== segmentId) throw new Incoherent('No segment')
  if (segment.to !== null && segment.to < octets.size) throw new Incoherent('Something after the segment')
  const found: Found = {
    emptied: false,
    hasSound: false,
    scale: 1_000_000,
    duration: 0,
    video: null,
    frames: 0,
    lastTime: 0,
  }
  await readSegment(octets, segment, found)
  if (found.video === null || found.frames === 0) throw new Incoherent('No pictures')
  const { width, height } = found.video
  const milliseconds = ((found.duration || found.lastTime) * found.scale) / 1_000_000
  const durationMilliseconds = Math.max(1, Math.round(milliseconds))
  const framesPerSecond = Math.round((found.frames / durationMilliseconds) * 1_000_000) / 1000
  return { width, height, frames: found.frames, framesPerSecond, durationMilliseconds, notes: notesOf(found) }
}
