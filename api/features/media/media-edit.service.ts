import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { Arrivals, FileStore, Workbench } from '../../platform/files/index.ts'
import {
  invalidInput,
  notAllowed,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { editImage, type ImageEdit } from './image.ts'
import { keepMedia } from './media-keeping.ts'
import type { CropMediaInput, MaskMediaInput, StackFramesInput } from './media-changes.types.ts'
import { areaProblems, maskProblems, stackProblems } from './media.problems.ts'
import { readMedia } from './media.read-model.ts'
import { appendMedia, holdFiles, type KeptFile, type NewMedia } from './media.repository.ts'
import type { Media } from './media.types.ts'
import { MediaKind } from './media-words.types.ts'

type Person = Viewer & { readonly personId: string }
type Made = Media | InvalidInput | NotAllowed

export interface MediaEditService {
  crop(viewer: Person, input: CropMediaInput): Promise<Made>
  mask(viewer: Person, input: MaskMediaInput): Promise<Made>
  stack(viewer: Person, input: StackFramesInput): Promise<Made>
}

export interface MediaEditParts {
  readonly asViewer: Database['asViewer']
  readonly files: FileStore
  readonly arrivals: Arrivals
  readonly clock: Clock
  readonly createId: IdSource
}

export function createMediaEditService(parts: MediaEditParts): MediaEditService {
  return {
    crop: (viewer, { mediaId, area }) =>
      edit(parts, viewer, {
        mediaId,
        edit: { crop: area, masks: [] },
        problems: areaProblems([area], () => 'area'),
      }),
    mask: (viewer, { mediaId, areas }) =>
      edit(parts, viewer, { mediaId, edit: { crop: null, masks: areas }, problems: maskProblems(areas) }),
    stack: (viewer, input) => stack(parts, viewer, input),
  }
}

interface Edit {
  readonly mediaId: string
  readonly edit: ImageEdit
  readonly problems: readonly InputProblem[]
}

async function edit(parts: MediaEditParts, viewer: Person, asked: Edit): Promise<Made> {
  const { asViewer, arrivals } = parts
  const [from] = await asViewer(viewer, tx => readMedia(tx, viewer.personId, [asked.mediaId]))
  if (from === undefined || from.kind !== MediaKind.IMAGE) return noSuchImage()
  if (asked.problems.length > 0) return invalidInput(asked.problems)
  const id = await arrivals.within(bench => makeFrom(parts, viewer, { from, bench, edit: asked.edit }))
  return readMade(parts, viewer, id)
}

interface Making {
  readonly from: Media
  readonly bench: Workbench
  readonly edit: ImageEdit
}

/** Reads, paints and writes outside any unit of work: an image takes as long as it takes. */
async function makeFrom(parts: MediaEditParts, viewer: Person, { from, bench, edit: wish }: Making): Promise<string> {
  const path = bench.pathOf('from.webp')
  await pipeline(await parts.files.open(from.sha256), createWriteStream(path))
  const { files: made, width, height } = await editImage(path, bench, wish)
  const [full] = made
  if (full === undefined) throw new Error('Nothing was made of an image')
  const { contentType, bytes, sha256 } = full
  const media = { ...derived(parts, viewer, from), kind: MediaKind.IMAGE, contentType, bytes, sha256, width, height }
  const { asViewer, files } = parts
  await keepMedia({ files, work: work => asViewer(viewer, work) }, { media, made })
  return media.id
}

/** What holds of the old one holds of the new one, but for what is in it: that is looked at again. */
function derived({ createId, clock }: MediaEditParts, { personId }: Person, from: Media): NewMedia {
  const { title, source, permission, permissionNote, rarityNote, millimetresPerPixel, removed } = from
  return {
    id: createId(),
    ownerId: personId,
    derivedFromId: from.id,
    kind: from.kind,
    contentType: from.contentType,
    bytes: from.bytes,
    sha256: from.sha256,
    width: from.width,
    height: from.height,
    frames: null,
    framesPerSecond: null,
    durationMilliseconds: null,
    millimetresPerPixel,
    fileName: null,
    title,
    source,
    permission,
    permissionNote,
    rarityNote,
    isSynthetic: false,
    removed,
    createdAt: clock.now(),
  }
}

async function stack(parts: MediaEditParts, viewer: Person, input: StackFramesInput): Promise<Made> {
  const problems = stackProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const id = await parts.asViewer(viewer, async tx => {
    // Their files are kept while they are here to be named again.
    await holdFiles(tx)
    const found = new Map((await readMedia(tx, viewer.personId, input.imageIds)).map(image => [image.id, image]))
    const images = input.imageIds.flatMap(each => found.get(each) ?? [])
    if (images.length < input.imageIds.length || images.some(({ kind }) => kind !== MediaKind.IMAGE)) return null
    const [first] = images
    if (first === undefined || images.some(image => image.width !== first.width || image.height !== first.height))
      return 'sizes' as const
    const media = stacked(parts, viewer, { first, images, input })
    await appendMedia(tx, media, images.map(frameOf))
    return { made: media.id }
  })
  if (id === null) return noSuchImage()
  if (id === 'sizes')
    return invalidInput([{ path: 'imageIds', code: 'SIZES_DIFFER', message: 'Choose images of one size' }])
  return readMade(parts, viewer, id.made)
}

interface Stacking {
  readonly first: Media
  readonly images: readonly Media[]
  readonly input: StackFramesInput
}

function stacked(parts: MediaEditParts, viewer: Person, { first, images, input }: Stacking): NewMedia {
  const { framesPerSecond, title } = input
  return {
    ...derived(parts, viewer, first),
    kind: MediaKind.CLIP,
    title: title.trim(),
    frames: images.length,
    framesPerSecond,
    durationMilliseconds: Math.round((images.length / framesPerSecond) * 1000),
    removed: [...new Set(images.flatMap(({ removed }) => removed))],
  }
}

const frameOf = ({ sha256, contentType, bytes, width, height }: Media, at: number): KeptFile => ({
  size: `frame-${at + 1}`,
  sha256,
  contentType,
  bytes,
  width,
  height,
})

async function readMade({ asViewer }: MediaEditParts, viewer: Person, id: string): Promise<Media> {
  const [media] = await asViewer(viewer, tx => readMedia(tx, viewer.personId, [id]))
  if (media === undefined) throw new Error('What was just made is not there')
  return media
}

function noSuchImage(): NotAllowed {
  return notAllowed('NO_SUCH_IMAGE', 'There is no such image that you may see')
}
