import { stat } from 'node:fs/promises'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { Upload, UploadAnswer } from '../../platform/feature-set.ts'
import { type Arrivals, CutOff, type FileStore, takeIn, TooLarge, type Workbench } from '../../platform/files/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { noteRefusal } from '../../platform/request-scope.ts'
import { findType, mostOf, takenTypes, tooLargeAs, type TakenType } from './found-type.ts'
import { cleanDocument } from './document.ts'
import { makeImage } from './image.ts'
import { madeFile, type MadeFile } from './media-files.ts'
import { keepMedia } from './media-keeping.ts'
import type { NewMedia } from './media.repository.ts'
import { cleanMovie, type CleanClip } from './movie.ts'
import { Incoherent, withOctets } from './octets.ts'
import { Refused, type UploadNote } from './upload-refusal.ts'
import { cleanWebm } from './webm.ts'

type Person = Viewer & { readonly personId: string }

export interface UploadParts {
  readonly asViewer: Database['asViewer']
  readonly files: FileStore
  readonly arrivals: Arrivals
  readonly clock: Clock
  readonly createId: IdSource
}

export interface UploadService {
  /** Takes a file in, whole and cleaned, or not at all. */
  receive(viewer: Person, upload: Upload, packing?: Packing): Promise<UploadAnswer>
}

export interface Packing {
  /** Keeps every pixel of an image, as of one that was kept by a service like this one before. */
  readonly isLossless: boolean
}

/** What was made of a file that arrived. */
export interface Made {
  readonly files: readonly MadeFile[]
  readonly width: number | null
  readonly height: number | null
  readonly frames: number | null
  readonly framesPerSecond: number | null
  readonly durationMilliseconds: number | null
  readonly notes: readonly UploadNote[]
}

const longestTitle = 200

const noClip = { frames: null, framesPerSecond: null, durationMilliseconds: null }

export function createUploadService(parts: UploadParts): UploadService {
  return {
    receive: (viewer, upload, { isLossless } = { isLossless: false }) =>
      parts.arrivals
        .within(bench => receive(parts, viewer, { upload, bench, isLossless }))
        .catch((error: unknown) => {
          const { status, ...body } = refusalOf(error)
          noteRefusal(body.code)
          return { status, body }
        }),
  }
}

function refusalOf(error: unknown): Refused['refusal'] {
  if (error instanceof Refused) return error.refusal
  if (error instanceof TooLarge) return tooLargeAs(error.most).refusal
  if (error instanceof CutOff)
    return {
      status: 422,
      code: 'CUT_OFF',
      message: 'The file did not arrive whole, and nothing of it was kept: send it again',
    }
  throw error
}

interface Arriving extends Packing {
  readonly upload: Upload
  readonly bench: Workbench
}

async function receive(
  parts: UploadParts,
  viewer: Person,
  { upload, bench, isLossless }: Arriving,
): Promise<UploadAnswer> {
  const words = wordsOf(upload.query)
  const path = bench.pathOf('arrived')
  await takeIn(upload.content, path, mostOf)
  const type = await findType(path, (await stat(path)).size)
  const made = await makeOf(type, { path, bench, isLossless })
  const media = newMedia({ type, made, words, ownerId: viewer.personId, id: parts.createId(), at: parts.clock.now() })
  const { files, asViewer } = parts
  await keepMedia({ files, work: work => asViewer(viewer, work) }, { media, made: made.files })
  const { id: mediaId, kind, contentType, bytes, title } = media
  const { width, height, frames, durationMilliseconds, notes } = made
  return {
    status: 201,
    body: { mediaId, kind, contentType, bytes, title, width, height, frames, durationMilliseconds, notes },
  }
}

/** A clip and a file are cleaned where they stand, an image is made anew. */
async function makeOf(
  type: TakenType,
  { path, bench, isLossless }: Packing & { readonly path: string; readonly bench: Workbench },
): Promise<Made> {
  if (takenTypes[type] === 'IMAGE') return { ...noClip, ...(await makeImage(path, bench, { isLossless })) }
  if (takenTypes[type] === 'CLIP') {
    const clip = await cleanClip(type, path)
    const { width, height } = clip
    return { ...clip, files: [await madeFile({ size: 'full', path, contentType: type, width, height })] }
  }
  const notes = await cleanDocument(type, path)
  const file = await madeFile({ size: 'full', path, contentType: type, width: null, height: null })
  return { ...noClip, width: null, height: null, notes, files: [file] }
}

async function cleanClip(type: TakenType, path: string): Promise<CleanClip> {
  try {
    return await withOctets(path, type === 'video/mp4' ? cleanMovie : cleanWebm)
  } catch (error) {
    if (!(error instanceof Incoherent)) throw error
    throw new Refused(422, 'DAMAGED', 'This clip is damaged or not whole: export it again from where it came from')
  }
}

interface Words {
  readonly fileName: string | null
  readonly title: string
}

/** What the sender says of it; a name of a file is a text like any other, and may name a patient. */
function wordsOf(query: Upload['query']): Words {
  const fileName = query['fileName']?.split(/[/\\]/).at(-1)?.trim() || null
  const title = query['title']?.trim() || fileName?.replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'Untitled'
  for (const text of [fileName, title]) {
    const problem = noteProblem(text, longestTitle)
    if (problem?.code === 'PATIENT_IDENTIFIER')
      throw new Refused(
        422,
        'PATIENT_IDENTIFIER',
        `In the name of the file: ${problem.message} Rename it, and send it again`,
      )
    if (problem) throw new Refused(422, 'INVALID_WORDS', problem.message)
  }
  return { fileName, title }
}

interface Described {
  readonly type: TakenType
  readonly made: Made
  readonly words: Words
  readonly ownerId: string
  readonly id: string
  readonly at: Date
}

function newMedia({ type, made, words, ownerId, id, at }: Described): NewMedia {
  const [full] = made.files
  if (full === undefined) throw new Error('Nothing was made of a file')
  const { width, height, frames, framesPerSecond, durationMilliseconds, notes } = made
  return {
    id,
    ownerId,
    derivedFromId: null,
    kind: takenTypes[type],
    contentType: full.contentType,
    bytes: full.bytes,
    sha256: full.sha256,
    width,
    height,
    frames,
    framesPerSecond,
    durationMilliseconds,
    millimetresPerPixel: null,
    ...words,
    source: null,
    permission: null,
    permissionNote: null,
    rarityNote: null,
    isSynthetic: false,
    removed: notes.map(({ code }) => code),
    createdAt: at,
  }
}
