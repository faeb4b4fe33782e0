import { validate as isUuid } from 'uuid'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import { checkProblems, describeProblems } from './media.problems.ts'
import { countOwnMedia, readMedia, readOwnMedia } from './media.read-model.ts'
import { confirmMedia, describeMedia } from './media.repository.ts'
import type { ConfirmDeidentifiedInput, DescribeMediaInput } from './media-changes.types.ts'
import type { Media } from './media.types.ts'
import { DeidentificationCheck } from './media-words.types.ts'

type Person = Viewer & { readonly personId: string }

export interface OwnMediaAsked extends PageRequest {
  readonly search?: string | null
}

export interface MediaService {
  /** What the viewer may see of these, in the order they are asked for. */
  media(viewer: Person, ids: readonly string[]): Promise<Media[]>
  own(viewer: Person, asked: OwnMediaAsked): Promise<Connection<Media>>
  describe(viewer: Person, input: DescribeMediaInput): Promise<Media | InvalidInput | NotAllowed | Conflict>
  confirm(viewer: Person, input: ConfirmDeidentifiedInput): Promise<Media | InvalidInput | NotAllowed>
}

export interface MediaParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
}

/** A module has at most so many figures. */
const mostAtOnce = 500

export function createMediaService(parts: MediaParts): MediaService {
  const { asViewer } = parts
  return {
    media: (viewer, ids) =>
      asViewer(viewer, async tx => {
        const asked = [...new Set(ids)].slice(0, mostAtOnce)
        const found = new Map((await readMedia(tx, viewer.personId, asked)).map(media => [media.id, media]))
        return asked.flatMap(id => found.get(id) ?? [])
      }),
    own: (viewer, { first, after, search }) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        const words = search?.trim() || null
        const key = keyOfCursor(after)
        const from = key !== null && isUuid(key) ? key : null
        const rows = await readOwnMedia(tx, { personId, search: words, after: from, limit: pageSize(first) + 1 })
        const totalCount = await countOwnMedia(tx, personId, words)
        return createConnection({ rows, first, totalCount, keyOf: ({ id }) => id })
      }),
    describe: (viewer, input) => asViewer(viewer, tx => describe(tx, viewer, input)),
    confirm: (viewer, input) => asViewer(viewer, tx => confirm(parts, { tx, viewer }, input)),
  }
}

async function describe(
  tx: Transaction,
  viewer: Person,
  { mediaId: id, expectedVersion: version, ...input }: DescribeMediaInput,
): Promise<Media | InvalidInput | NotAllowed | Conflict> {
  const before = await ownMedia(tx, viewer, id)
  if (before === null) return notYours()
  const problems = describeProblems({ mediaId: id, expectedVersion: version, ...input })
  if (problems.length > 0) return invalidInput(problems)
  const description = {
    title: input.title.trim(),
    source: input.source?.trim() || null,
    permission: input.permission ?? null,
    permissionNote: input.permissionNote?.trim() || null,
    rarityNote: input.rarityNote?.trim() || null,
    millimetresPerPixel: input.millimetresPerPixel ?? null,
  }
  if (!(await describeMedia(tx, { id, personId: viewer.personId, version }, description)))
    return conflict(before.version, 'This was described elsewhere since you opened this page')
  return known(await ownMedia(tx, viewer, id))
}

async function confirm(
  { clock }: MediaParts,
  { tx, viewer }: { readonly tx: Transaction; readonly viewer: Person },
  { mediaId: id, checks }: ConfirmDeidentifiedInput,
): Promise<Media | InvalidInput | NotAllowed> {
  if ((await ownMedia(tx, viewer, id)) === null) return notYours()
  const problems = checkProblems(checks)
  if (problems.length > 0) return invalidInput(problems)
  const all = Object.values(DeidentificationCheck)
  await confirmMedia(tx, { id, personId: viewer.personId, checks: all, at: clock.now() })
  return known(await ownMedia(tx, viewer, id))
}

async function ownMedia(tx: Transaction, { personId }: Person, id: string): Promise<Media | null> {
  const [media] = await readMedia(tx, personId, [id])
  return media?.isMine === true ? media : null
}

function known(media: Media | null): Media {
  if (media === null) throw new Error('What was just changed is not there')
  return media
}

function notYours(): NotAllowed {
  return notAllowed('NOT_YOURS', 'Only whoever brought it can do this')
}
