import { writeFile } from 'node:fs/promises'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Arrivals, FileStore, Workbench } from '../../platform/files/index.ts'
import { makeImage } from './image.ts'
import type { MadeFile } from './media-files.ts'
import { keepMedia } from './media-keeping.ts'
import { hasMedia, type NewMedia } from './media.repository.ts'

/** Something to draw, where it is not kept yet. */
export interface Drawing {
  /** Fixed by whoever draws it. Other pixels are another id: browsers keep what they fetched under one. */
  readonly id: string
  draw(): SyntheticMedia | Promise<SyntheticMedia>
}

/** What the generator of the service drew: one image, or the frames of a clip in order. */
export interface SyntheticMedia {
  readonly title: string
  /** Encoded images of one size, such as PNG; more than one make a clip. */
  readonly frames: readonly Uint8Array[]
  /** Frames a second of a clip; null = one image. */
  readonly framesPerSecond: number | null
  /** Length of one pixel as drawn; null = nothing to measure. */
  readonly millimetresPerPixel: number | null
}

export interface SyntheticParts {
  readonly database: Pick<Database, 'asSystem'>
  readonly files: FileStore
  readonly arrivals: Arrivals
  readonly clock: Clock
}

const source = 'Drawn by the generator of this service: nobody was scanned'

/** Keeps what was drawn under its id, for anybody signed in to see; false where it is kept already, and nothing is done. */
export async function keepSyntheticMedia(parts: SyntheticParts, { id, draw }: Drawing): Promise<boolean> {
  const { database, files, arrivals, clock } = parts
  if (await database.asSystem(tx => hasMedia(tx, id))) return false
  await arrivals.within(async bench => {
    const { made, row } = await makeRow(await draw(), bench)
    const work = database.asSystem
    await keepMedia({ files, work }, { media: { ...row, id, createdAt: clock.now() }, made })
  })
  return true
}

async function makeRow(
  { title, frames, framesPerSecond, millimetresPerPixel }: SyntheticMedia,
  bench: Workbench,
): Promise<{ made: MadeFile[]; row: Omit<NewMedia, 'id' | 'createdAt'> }> {
  const images = []
  for (const [at, octets] of frames.entries()) images.push(await drawnImage(octets, bench, String(at + 1)))
  const [first] = images
  const [full] = first?.files ?? []
  if (first === undefined || full === undefined) throw new Error('Nothing was drawn')
  const isClip = framesPerSecond !== null
  const made = isClip ? images.flatMap(({ files }, at) => frameOf(files, at)) : [...first.files]
  const { contentType, bytes, sha256, width, height } = full
  const row = {
    ownerId: null,
    derivedFromId: null,
    kind: isClip ? ('CLIP' as const) : ('IMAGE' as const),
    contentType,
    bytes,
    sha256,
    width,
    height,
    frames: isClip ? images.length : null,
    framesPerSecond,
    durationMilliseconds: isClip ? Math.round((images.length / framesPerSecond) * 1000) : null,
    millimetresPerPixel: millimetresPerPixel === null ? null : millimetresPerPixel * first.scale,
    fileName: null,
    title,
    source,
    permission: 'OWN_SYNTHETIC',
    permissionNote: null,
    rarityNote: null,
    isSynthetic: true,
    removed: [],
  }
  return { made, row }
}

const frameOf = (files: readonly MadeFile[], at: number): MadeFile[] =>
  files.slice(0, 1).map(file => ({ ...file, size: `frame-${at + 1}` }))

/** Each in a folder of its own name: sizes of several stand beside each other. */
async function drawnImage(octets: Uint8Array, { directory, pathOf }: Workbench, name: string) {
  const path = pathOf(`drawn-${name}`)
  await writeFile(path, octets)
  return makeImage(path, { directory, pathOf: file => pathOf(`${name}-${file}`) })
}
