import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { mediaIn, withMedia } from '../../domain/blocks/media.ts'
import type { ModuleContent } from '../../domain/blocks/block.ts'
import type { ModuleFile, ModuleFileMedia } from '../../domain/drafts/module-file.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { extensionOf, readMedia, type Media } from '../media/index.ts'
import type { Content } from '../records/index.ts'
import { beginningOf } from './draft-begin.ts'
import { appendParts } from './draft-writing.repository.ts'
import { readDraftParts, readModuleDraft, type KeptPart } from './draft.read-model.ts'
import { appendModuleDraft, mayBegin } from './draft.repository.ts'
import { factsFrom, fileFactsOf, type Brought } from './module-file-facts.ts'
import { fileProblems } from './module-file.problems.ts'
import type { FileProblem } from './module-file-unpack.ts'

type Person = Viewer & { readonly personId: string }

export interface ModuleFileService {
  /** All that the file of a draft says; null where there is no such draft that the viewer may read. */
  read(viewer: Person, draftId: string): Promise<ModuleFile | null>
  /** What keeps a module from becoming a draft of an organisation; null = nothing. */
  problem(viewer: Person, organisationId: string, module: ModuleFile): Promise<FileProblem | null>
  /** Which of what it shows is here already, by id, with the same octets, and open to the viewer. */
  known(viewer: Person, media: readonly ModuleFileMedia[]): Promise<ReadonlySet<string>>
  /** Begins a draft with a module; what it shows has other ids where those say so. */
  begin(viewer: Person, arrival: Arrival): Promise<Begun>
}

export interface Arrival {
  readonly organisationId: string
  readonly module: ModuleFile
  readonly mediaIds: ReadonlyMap<string, string>
}

export interface Begun {
  readonly draftId: string
  readonly title: string
  /** What is not known here and was left out, by code. */
  readonly leftOut: readonly string[]
}

export interface ModuleFileParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createModuleFileService(parts: ModuleFileParts): ModuleFileService {
  const { asViewer } = parts
  return {
    read: (viewer, draftId) => asViewer(viewer, tx => read(tx, viewer, draftId)),
    problem: (viewer, organisationId, module) =>
      asViewer(viewer, async tx => {
        const { isAuthor } = await mayBegin(tx, { personId: viewer.personId, organisationId, moduleCode: null })
        return isAuthor ? fileProblems(module) : notAnAuthorThere
      }),
    known: (viewer, media) =>
      asViewer(viewer, async tx => {
        const sums = new Map(media.map(({ id, sha256 }) => [id, sha256]))
        const found = await readMedia(tx, viewer.personId, [...sums.keys()])
        return new Set(found.filter(({ id, sha256 }) => sums.get(id) === sha256).map(({ id }) => id))
      }),
    begin: (viewer, arrival) => asViewer(viewer, tx => begin(parts, { tx, viewer }, arrival)),
  }
}

const notAnAuthorThere: FileProblem = {
  code: 'NOT_AN_AUTHOR_THERE',
  message: 'You are not an author of this organisation',
}

async function read(tx: Transaction, { personId }: Person, draftId: string): Promise<ModuleFile | null> {
  const head = await readModuleDraft(tx, draftId)
  if (head === null) return null
  const content = contentOf(await readDraftParts(tx, draftId))
  const found = new Map((await readMedia(tx, personId, mediaIn(content))).map(media => [media.id, media]))
  const media = mediaIn(content).flatMap(id => found.get(id) ?? [])
  return {
    format: 'soundings-module',
    version: 1,
    facts: fileFactsOf(head),
    content,
    media: media.map(toFileMedia),
  }
}

function contentOf(parts: readonly KeptPart[]): ModuleContent {
  return {
    schema: 1,
    parts: parts.map(({ id, title, minutes, text, blocks }) => ({
      id,
      title,
      minutes,
      text,
      blocks: blocks.map(block => ({ id: block.id, content: block.content })),
    })),
  }
}

function toFileMedia(media: Media): ModuleFileMedia {
  const { id, contentType, sha256, title, isSynthetic } = media
  const { source, permission, permissionNote, rarityNote, millimetresPerPixel } = media
  const file = isSynthetic ? null : `media/${id}.${extensionOf(contentType)}`
  return { id, file, sha256, title, source, permission, permissionNote, rarityNote, millimetresPerPixel }
}

async function begin(
  { clock, createId, content }: ModuleFileParts,
  { tx, viewer }: { readonly tx: Transaction; readonly viewer: Person },
  { organisationId, module, mediaIds }: Arrival,
): Promise<Begun> {
  const { facts, leftOut }: Brought = factsFrom(module.facts, await content.current(tx))
  const [draftId, at, { personId }] = [createId(), clock.now(), viewer]
  await appendModuleDraft(tx, { ...facts, id: draftId, organisationId, personId, moduleCode: null, template: null, at })
  await appendParts(tx, { draftId, savedById: personId, at }, beginningOf(withMedia(module.content, mediaIds)))
  return { draftId, title: facts.title, leftOut }
}
