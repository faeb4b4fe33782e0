import type { Transaction } from '../../platform/database/index.ts'
import type { Media, MediaFile } from './media.types.ts'

/** Where something is fetched, by its id and a size. */
export const mediaPath = '/media'

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Who may see it: the same as the rule on the rows, said again by whoever asks. */
const shown = `(m.owner_id = ? or m.is_synthetic or soundings_media_is_published(m.id) or soundings_media_is_in_my_drafts(m.id))`

const columns = `m.id, m.kind, m.content_type as "contentType", m.bytes, m.sha256, m.width, m.height, m.frames,
  m.frames_per_second as "framesPerSecond", m.duration_milliseconds as "durationMilliseconds",
  m.millimetres_per_pixel as "millimetresPerPixel", m.title, m.source, m.permission, m.permission_note as "permissionNote",
  m.rarity_note as "rarityNote", m.is_synthetic as "isSynthetic", to_jsonb(m.checks) as checks,
  ${instant('m.confirmed_at')} as "confirmedAt", m.is_synthetic or m.confirmed_at is not null as "isPublishable",
  to_jsonb(m.removed) as removed, m.derived_from_id as "derivedFromId", coalesce(m.owner_id = ?, false) as "isMine",
  m.version, ${instant('m.created_at')} as "createdAt",
  (select json_agg(json_build_object('size', f.size, 'path', '${mediaPath}/' || m.id || '/' || f.size,
            'contentType', f.content_type, 'bytes', f.bytes, 'width', f.width, 'height', f.height) order by f.position)
     from media_files f where f.media_id = m.id) as files`

/** What the viewer may see of what is asked for, in no order: one statement. */
export async function readMedia(tx: Transaction, personId: string, ids: readonly string[]): Promise<Media[]> {
  if (ids.length === 0) return []
  return tx.execute<Media[]>(`select ${columns} from media m where m.id = any (?::uuid[]) and ${shown}`, [
    personId,
    `{${ids.join(',')}}`,
    personId,
  ])
}

export interface OwnMediaRequest {
  readonly personId: string
  /** Part of a title, a source or a note; null = all. */
  readonly search: string | null
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

const matching = `m.owner_id = ? and (?::text is null
  or position(lower(?::text) in lower(concat_ws(' ', m.title, m.source, m.rarity_note, m.file_name))) > 0)`

/** What is the person's own, the newest first: one statement. */
export async function readOwnMedia(
  tx: Transaction,
  { personId, search, after, limit }: OwnMediaRequest,
): Promise<Media[]> {
  return tx.execute<Media[]>(
    `select ${columns} from media m where ${matching} and (?::uuid is null or m.id < ?::uuid) order by m.id desc limit ?`,
    [personId, personId, search, search, after, after, limit],
  )
}

export async function countOwnMedia(tx: Transaction, personId: string, search: string | null): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(`select count(*)::int as count from media m where ${matching}`, [
    personId,
    search,
    search,
  ])
  return row?.count ?? 0
}

export interface KeptMediaFile extends Pick<MediaFile, 'size' | 'contentType' | 'bytes'> {
  readonly sha256: string
  readonly kind: Media['kind']
  readonly title: string
}

/** One file of what the viewer may see; null where there is none. */
export async function readMediaFile(
  tx: Transaction,
  { personId, id, size }: { readonly personId: string; readonly id: string; readonly size: string },
): Promise<KeptMediaFile | null> {
  const [row] = await tx.execute<KeptMediaFile[]>(
    `select f.size, f.content_type as "contentType", f.bytes, f.sha256, m.kind, m.title
       from media m join media_files f on f.media_id = m.id
      where m.id = ? and f.size = ? and ${shown}`,
    [id, size, personId],
  )
  return row ?? null
}
