import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { Refused } from './upload-refusal.ts'

/** Types that are taken. */
export type TakenType = keyof typeof takenTypes

export const takenTypes = {
  'image/jpeg': 'IMAGE',
  'image/png': 'IMAGE',
  'image/webp': 'IMAGE',
  'image/tiff': 'IMAGE',
  'video/mp4': 'CLIP',
  'video/webm': 'CLIP',
  'application/pdf': 'FILE',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'FILE',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'FILE',
  'text/csv': 'FILE',
} as const

const isTaken = (type: string): type is TakenType => Object.hasOwn(takenTypes, type)

const megabyte = 1024 * 1024
const mostOctets = { IMAGE: 40 * megabyte, CLIP: 200 * megabyte, FILE: 25 * megabyte } as const
const kindWords = { IMAGE: 'An image', CLIP: 'A clip', FILE: 'A file to download' } as const

/** What beginnings of clips have in common: "ftyp" after a length, or the first element of Matroska. */
const looksLikeClip = (head: Buffer): boolean =>
  head.toString('latin1', 4, 8) === 'ftyp' || head.subarray(0, 4).toString('hex') === '1a45dfa3'

/** The most octets that are taken of a file that begins like this. */
export const mostOf = (head: Buffer): number => (looksLikeClip(head) ? mostOctets.CLIP : mostOctets.IMAGE)

const tooLarge = (kind: keyof typeof mostOctets): Refused =>
  new Refused(
    413,
    'TOO_LARGE',
    `${kindWords[kind]} may have ${mostOctets[kind] / megabyte} MB at most: this one has more`,
  )

/** The refusal of a file that was more than its beginning lets pass. */
export const tooLargeAs = (most: number): Refused => tooLarge(most === mostOctets.CLIP ? 'CLIP' : 'IMAGE')

const dicom = new Refused(
  415,
  'DICOM',
  'This is a DICOM file: it carries the name and numbers of a patient beside the picture. In the viewer or on the scanner, ' +
    'switch patient details off, export the picture as PNG or JPEG or the clip as MP4, and send that',
)

const ways = 'Send an image as JPEG, PNG, WebP or TIFF, a clip as MP4 or WebM, or a file as PDF, Word, Excel or CSV'

const words: Readonly<Record<string, string>> = {
  'application/zip': 'a ZIP archive',
  'application/gzip': 'a packed file',
  'application/xml': 'an XML file',
  'image/svg+xml': 'an SVG drawing, which can carry scripts',
  'image/gif': 'a GIF',
  'image/bmp': 'a BMP image: save it as PNG',
  'image/heic': 'a HEIC photograph: save it as JPEG',
  'video/quicktime': 'a QuickTime movie: export it as MP4',
  'video/x-msvideo': 'an AVI: export it as MP4',
  'video/matroska': 'a Matroska film: export it as MP4 or WebM',
  'application/x-msdownload': 'a program',
  'application/x-elf': 'a program',
  'text/html': 'a web page, which can carry scripts',
}

const notTaken = (type: string | null): Refused => {
  const found = type === null ? 'nothing we know' : (words[type] ?? `a file of the type ${type}`)
  return new Refused(415, 'NOT_A_KIND_WE_TAKE', `This is ${found}, whatever its name says. ${ways}`)
}

const beginningOf = async (path: string, length: number): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Text is told by what it begins with: a page, a drawing, or a table of values parted by commas. */
const textTypeOf = (beginning: Buffer): string | null => {
  const text = beginning
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (/<svg[\s>]/.test(text)) return 'image/svg+xml'
  if (/^<!doctype html|<html[\s>]|<script[\s>]|<body[\s>]/.test(text)) return 'text/html'
  if (text.startsWith('<')) return 'application/xml'
  // Cut in the middle of a letter, its last octets are no text by themselves.
  const whole = beginning.subarray(0, Math.max(0, beginning.length - 4))
  const isText =
    !beginning.includes(0) && Buffer.from(whole.toString('utf8').replace(/\uFFFD$/, '')).length >= whole.length - 4
  return isText && !text.includes('\uFFFD') && /[,;\t]/.test(text) ? 'text/csv' : null
}

const isDicom = (beginning: Buffer): boolean => beginning.toString('latin1', 128, 132) === 'DICM'

/** What a file is by its content; a kind that is not taken, or more of it than is taken, is refused with words. */
export const findType = async (path: string, bytes: number): Promise<TakenType> => {
  if (bytes === 0) throw new Refused(422, 'NOTHING_SENT', 'Nothing arrived: choose a file')
  const beginning = await beginningOf(path, 64 * 1024)
  if (isDicom(beginning)) throw dicom
  const known = (await fileTypeFromFile(path).catch(() => undefined))?.mime
  if (known === 'application/dicom') throw dicom
  const type = known === undefined || known === 'application/xml' ? textTypeOf(beginning) : known
  if (type === null || !isTaken(type)) throw notTaken(type)
  const kind = takenTypes[type]
  if (bytes > mostOctets[kind]) throw tooLarge(kind)
  return type
}
