import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { validate as isUuid } from 'uuid'
import type { FileDesk, Upload, UploadAnswer } from '../../platform/feature-set.ts'
import { CutOff, takeIn, TooLarge } from '../../platform/files/index.ts'
import { noteRefusal } from '../../platform/request-scope.ts'
import type { Viewer } from '../../platform/database/index.ts'
import type { ModuleFileMedia } from '../../domain/drafts/module-file.ts'
import { bringMedia, type BringingParts } from '../media/index.ts'
import { unpackModule, type FileProblem, type UnpackedModule } from './module-file-unpack.ts'
import { createModuleFileService, type ModuleFileParts } from './module-file.service.ts'

type Person = Viewer & { readonly personId: string }

/** Where the file of a module is brought to. */
export const moduleFilesPath = '/module-files'

/** Octets of a file as it arrives. */
const mostOctets = 300_000_000

/** Takes the file of a module in and begins a draft with it, whole or not at all: POST /module-files?organisation=ID. */
export const createModuleFileDesk = (parts: ModuleFileParts & BringingParts): FileDesk => ({
  receive: (viewer, upload) => receive(parts, viewer, upload).catch(refusalOf),
  find: () => Promise.resolve(null),
})

const refuse = (status: 403 | 413 | 422, problem: FileProblem): UploadAnswer => {
  noteRefusal(problem.code)
  return { status, body: problem }
}

function refusalOf(error: unknown): UploadAnswer {
  if (error instanceof TooLarge)
    return refuse(413, { code: 'TOO_LARGE', message: `The file of a module has ${mostOctets / 1_000_000} MB at most` })
  if (error instanceof CutOff)
    return refuse(422, {
      code: 'CUT_OFF',
      message: 'The file did not arrive whole, and nothing was kept: send it again',
    })
  throw error
}

async function receive(parts: ModuleFileParts & BringingParts, viewer: Person, upload: Upload): Promise<UploadAnswer> {
  const organisationId = upload.query['organisation'] ?? ''
  if (!isUuid(organisationId))
    return refuse(422, { code: 'NO_ORGANISATION', message: 'Say for which organisation, by its id' })
  const unpacked = await parts.arrivals.within(async bench => {
    const path = bench.pathOf('arrived')
    await takeIn(upload.content, path, () => mostOctets)
    return (await stat(path)).size === 0 ? null : unpackModule(await readFile(path))
  })
  if (unpacked === null) return refuse(422, { code: 'NOTHING_SENT', message: 'Nothing was sent' })
  if (!('module' in unpacked)) return refuse(422, unpacked)
  return begin(parts, viewer, { organisationId, unpacked })
}

async function begin(
  parts: ModuleFileParts & BringingParts,
  viewer: Person,
  { organisationId, unpacked }: { readonly organisationId: string; readonly unpacked: UnpackedModule },
): Promise<UploadAnswer> {
  const service = createModuleFileService(parts)
  const { module, entries } = unpacked
  const problem = await service.problem(viewer, organisationId, module)
  if (problem !== null) return refuse(problem.code === 'NOT_AN_AUTHOR_THERE' ? 403 : 422, problem)
  const known = await service.known(viewer, module.media)
  const mediaIds = new Map<string, string>()
  for (const media of module.media.filter(({ id }) => !known.has(id))) {
    const brought = await bring(parts, viewer, { media, octets: entries[media.file ?? ''] })
    if (typeof brought !== 'string') return refuse(422, brought)
    mediaIds.set(media.id, brought)
  }
  const begun = await service.begin(viewer, { organisationId, module, mediaIds })
  return { status: 201, body: { ...begun, mediaBrought: mediaIds.size } }
}

interface Bringing {
  readonly media: ModuleFileMedia
  readonly octets: Uint8Array | undefined
}

/** The id under which something shown is kept here, or why it is not. */
async function bring(parts: BringingParts, viewer: Person, { media, octets }: Bringing): Promise<string | FileProblem> {
  if (octets === undefined)
    return {
      code: 'NOT_DRAWN_HERE',
      message: `“${media.title}” is drawn by the service it comes from, and not by this one: update this one, or replace it there`,
    }
  const brought = await bringMedia(parts, viewer, { ...media, content: Readable.from([Buffer.from(octets)]) })
  return 'mediaId' in brought ? brought.mediaId : { ...brought, message: `In “${media.title}”: ${brought.message}` }
}
