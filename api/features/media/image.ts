import sharp, { type Metadata, type Sharp, type WebpOptions } from 'sharp'
import type { Workbench } from '../../platform/files/index.ts'
import { findPatientIdentifiers } from '../../domain/privacy/identifiers.ts'
import type { MadeFile } from './media-files.ts'
import { madeFile } from './media-files.ts'
import { Refused, type UploadNote } from './upload-refusal.ts'

/** Pixels of an image that is taken and scaled down; one with more is refused before it is unpacked. */
const mostPixels = 50_000_000
/** Longest side of the largest size that is kept. */
const longestSide = 2048
/** Widths at which an image is kept besides. */
const smallerWidths = [960, 480] as const
/** Least side of something that can be learnt from. */
const leastSide = 16

/** Speckle must stay speckle: little is thrown away. */
const largest = { quality: 92, effort: 4, smartSubsample: true }
/** For what was scaled and packed by a service like this one already: its pixels stay as they are. */
const asItIs = { lossless: true, effort: 4 }
const smaller = { quality: 82, effort: 4, smartSubsample: true }

// What is decoded is looked at once; what libvips would keep of it is memory that somebody else's image needs.
sharp.cache(false)

/** One image at a time in a process: so many pixels, whoever comes at once. */
let lane: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = lane.then(work, work)
  lane = turn.catch(() => {})
  return turn
}

const damaged = (): Refused =>
  new Refused(422, 'DAMAGED', 'This image is damaged or not whole: export it again from where it came from')

/** Reads row by row, so that memory stays small whatever the image; a damaged one is an error rather than half an image. */
const opened = (path: string): Sharp =>
  sharp(path, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'warning' })

const hidden = [
  ['exif', 'EXIF', 'camera data (EXIF)'],
  ['xmp', 'XMP', 'edit data (XMP)'],
  ['iptc', 'IPTC', 'caption data (IPTC)'],
  ['comments', 'COMMENTS', 'comments'],
] as const

/** Runs of letters in octets, as names and numbers stand in them; in UTF-16, as some programs write them, too. */
const wordsIn = (octets: Uint8Array): string =>
  Buffer.from(octets)
    .toString('latin1')
    .replaceAll('\0', '')
    .replaceAll(/[^\x20-\x7e\xa0-\xff]+/g, ' ; ')

/** A name as devices write it: "SMITH^JANE", or after a word that says whose it is. */
const namePattern = /[A-Z][A-Za-z'-]+\^[A-Z][A-Za-z'-]*|patient'?s?[ _-]?name/i

const isPersonal = (text: string): boolean => namePattern.test(text) || findPatientIdentifiers(text).length > 0

/** What was in the file besides its pixels. All of it is left behind when the image is written anew. */
const notesOn = (metadata: Metadata): UploadNote[] => {
  const found = hidden.filter(([part]) => metadata[part] !== undefined)
  const notes: UploadNote[] = found.map(([, code, words]) => ({ code, message: `Removed ${words} from the file` }))
  const text = found
    .map(([part]) => {
      const value = metadata[part]
      return value instanceof Uint8Array ? wordsIn(value) : JSON.stringify(value)
    })
    .join(' ; ')
  if (isPersonal(text))
    notes.push({
      code: 'PATIENT_DETAILS',
      message:
        'Removed what looked like a name or number of a patient from the data around the image. Look whether it is in the picture too',
    })
  return notes
}

const describe = async (path: string): Promise<Metadata> => {
  try {
    return await sharp(path, { limitInputPixels: false }).metadata()
  } catch {
    throw damaged()
  }
}

const check = ({ width, height, pages = 1 }: Metadata): void => {
  if (width * height * pages > mostPixels && pages === 1) {
    const millions = Math.round((width * height) / 1_000_000)
    throw new Refused(
      413,
      'TOO_MANY_PIXELS',
      `This image has ${millions} million pixels, and at most ${mostPixels / 1_000_000} million are taken: save it smaller`,
    )
  }
  if (pages > 1)
    throw new Refused(
      415,
      'NOT_A_KIND_WE_TAKE',
      'This is several images in one file: send a clip as MP4 or WebM, or each image by itself',
    )
  if (width < leastSide || height < leastSide)
    throw new Refused(422, 'DAMAGED', `This image is ${width} by ${height} pixels: there is nothing to see in it`)
}

/** A rectangle within an image, in fractions of its width and height from the upper left corner. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MadeImage {
  /** Pixels of what came, across, for one pixel of what is kept. */
  readonly scale: number
  readonly width: number
  readonly height: number
  readonly files: readonly MadeFile[]
  readonly notes: readonly UploadNote[]
}

const write = async (image: Sharp, path: string): Promise<{ width: number; height: number }> => {
  try {
    const { width, height } = await image.toFile(path)
    return { width, height }
  } catch {
    throw damaged()
  }
}

const writeSizes = async (
  source: Sharp,
  bench: Workbench,
  packing: WebpOptions = largest,
): Promise<Omit<MadeImage, 'notes' | 'scale'>> => {
  const path = bench.pathOf('full.webp')
  const fit = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
  const { width, height } = await write(source.resize(fit).toColourspace('srgb').webp(packing), path)
  const files = [await madeFile({ size: 'full', path, contentType: 'image/webp', width, height })]
  for (const smallerWidth of smallerWidths.filter(each => each < width)) {
    const size = String(smallerWidth)
    const target = bench.pathOf(`${size}.webp`)
    const made = await write(sharp(path).resize({ width: smallerWidth }).webp(smaller), target)
    files.push(await madeFile({ size, path: target, contentType: 'image/webp', ...made }))
  }
  return { width, height, files }
}

/** Writes an image anew, upright and with nothing but its pixels, in the sizes that are kept. */
export const makeImage = (path: string, bench: Workbench, { isLossless = false } = {}): Promise<MadeImage> =>
  inTurn(async () => {
    const metadata = await describe(path)
    check(metadata)
    const made = await writeSizes(opened(path).autoOrient(), bench, isLossless ? asItIs : largest)
    const scale = Math.max(metadata.width, metadata.height) / Math.max(made.width, made.height)
    return { ...made, scale, notes: notesOn(metadata) }
  })

const inPixels = ({ x, y, width, height }: Rectangle, size: { readonly width: number; readonly height: number }) => {
  const left = Math.min(Math.floor(x * size.width), size.width - 1)
  const top = Math.min(Math.floor(y * size.height), size.height - 1)
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.ceil(width * size.width), size.width - left)),
    height: Math.max(1, Math.min(Math.ceil(height * size.height), size.height - top)),
  }
}

export interface ImageEdit {
  /** What is kept; null = all. */
  readonly crop: Rectangle | null
  /** What is painted over, in fractions of the image before it is cropped. */
  readonly masks: readonly Rectangle[]
}

/** Paints over parts of an image and cuts it, in its pixels, then writes it anew: what was there is in no octet of it. */
export const editImage = (path: string, bench: Workbench, { crop, masks }: ImageEdit): Promise<MadeImage> =>
  inTurn(async () => {
    const { width, height } = await describe(path)
    const painted = bench.pathOf('painted.png')
    const patches = masks.map(mask => {
      const { left, top, ...patch } = inPixels(mask, { width, height })
      return { left, top, input: { create: { ...patch, channels: 3 as const, background: '#000000' } } }
    })
    await write(
      opened(path).flatten({ background: '#000000' }).composite(patches).png({ compressionLevel: 1 }),
      painted,
    )
    const source = opened(painted)
    const cut = crop === null ? source : source.extract(inPixels(crop, { width, height }))
    return { ...(await writeSizes(cut, bench)), scale: 1, notes: [] }
  })
