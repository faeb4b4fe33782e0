import type { Transaction } from '../../platform/database/index.ts'
import type { MediaRow } from './media.entity.ts'
import type { MadeFile } from './media-files.ts'

/** Held by whoever writes rows that refer to kept files, and alone by whoever deletes files nothing refers to. */
const fileLock = 20261127

/** Until this unit of work ends, nobody deletes a kept file. */
export async function holdFiles(tx: Transaction): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock_shared(?)', [fileLock])
}

/** Until this unit of work ends, nobody writes a row that refers to a kept file. */
export async function holdFilesAlone(tx: Transaction): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?)', [fileLock])
}

export type NewMedia = Omit<
  MediaRow,
  'organisationId' | 'checks' | 'confirmedById' | 'confirmedAt' | 'version' | 'permissionNote' | 'rarityNote'
> &
  Pick<MediaRow, 'permissionNote' | 'rarityNote'>

const columns = [
  'id',
  'owner_id',
  'derived_from_id',
  'kind',
  'content_type',
  'bytes',
  'sha256',
  'width',
  'height',
  'frames',
  'frames_per_second',
  'duration_milliseconds',
  'millimetres_per_pixel',
  'file_name',
  'title',
  'source',
  'permission',
  'permission_note',
  'rarity_note',
  'is_synthetic',
  'removed',
  'created_at',
]

const valuesOf = (media: NewMedia): unknown[] => [
  media.id,
  media.ownerId,
  media.derivedFromId,
  media.kind,
  media.contentType,
  media.bytes,
  media.sha256,
  media.width,
  media.height,
  media.frames,
  media.framesPerSecond,
  media.durationMilliseconds,
  media.millimetresPerPixel,
  media.fileName,
  media.title,
  media.source,
  media.permission,
  media.permissionNote,
  media.rarityNote,
  media.isSynthetic,
  `{${media.removed.join(',')}}`,
  media.createdAt.toISOString(),
]

export type KeptFile = Omit<MadeFile, 'path'>

/** Writes down something new with all its files; false where its id is taken. */
export async function appendMedia(tx: Transaction, media: NewMedia, files: readonly KeptFile[]): Promise<boolean> {
  const made = await tx.execute<object[]>(
    `insert into media (${columns.join(', ')}, checks, version) values (${columns.map(() => '?').join(', ')}, '{}', 1)
     on conflict (id) do nothing returning 1 as made`,
    valuesOf(media),
  )
  if (made.length === 0) return false
  await tx.execute(
    `insert into media_files (media_id, size, position, sha256, content_type, bytes, width, height)
     values ${files.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    files.flatMap(({ size, sha256, contentType, bytes, width, height }, at) => [
      media.id,
      size,
      at + 1,
      sha256,
      contentType,
      bytes,
      width,
      height,
    ]),
    'run',
  )
  return true
}

export type MediaDescription = Pick<
  MediaRow,
  'title' | 'source' | 'permission' | 'permissionNote' | 'rarityNote' | 'millimetresPerPixel'
>

/** Describes what is the person's own; false where it stands at another version. */
export async function describeMedia(
  tx: Transaction,
  target: { readonly id: string; readonly personId: string; readonly version: number },
  { title, source, permission, permissionNote, rarityNote, millimetresPerPixel }: MediaDescription,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update media set title = ?, source = ?, permission = ?, permission_note = ?, rarity_note = ?,
            millimetres_per_pixel = ?, version = version + 1
      where id = ? and owner_id = ? and version = ? returning id`,
    [
      title,
      source,
      permission,
      permissionNote,
      rarityNote,
      millimetresPerPixel,
      target.id,
      target.personId,
      target.version,
    ],
  )
  return rows.length > 0
}

/** Writes down that its owner looked; false where it is not theirs. */
export async function confirmMedia(
  tx: Transaction,
  { id, personId, checks, at }: { id: string; personId: string; checks: readonly string[]; at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update media set checks = ?, confirmed_by_id = ?, confirmed_at = ?, version = version + 1
      where id = ? and owner_id = ? returning id`,
    [`{${checks.join(',')}}`, personId, at.toISOString(), id, personId],
  )
  return rows.length > 0
}

/** For the service itself, which sees all there is. */
export async function hasMedia(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.execute<object[]>('select id from media where id = ?', [id])).length > 0
}

/** Deletes what came before a moment, is no synthetic image, and is used nowhere; how many. */
export async function deleteUnusedMedia(tx: Transaction, before: Date): Promise<number> {
  const rows = await tx.execute<object[]>(
    `delete from media m where m.created_at < ? and not m.is_synthetic
       and not exists (select from media_uses used where used.media_id = m.id) returning m.id`,
    [before.toISOString()],
  )
  return rows.length
}

/** Ids of media that published versions show and that are not kept: of what is drawn, what is to be drawn yet. */
export async function readMissingMedia(tx: Transaction): Promise<string[]> {
  const rows = await tx.execute<{ id: string }[]>(
    `select distinct named #>> '{}' as id from module_versions v,
            jsonb_path_query(v.content, '$.**.media') as named
      where not exists (select from media m where m.id = (named #>> '{}')::uuid)`,
  )
  return rows.map(({ id }) => id)
}

/** Whether any row names a kept file. */
export async function isNamed(tx: Transaction, sha256: string): Promise<boolean> {
  const rows = await tx.execute<object[]>('select media_id from media_files where sha256 = ? limit 1', [sha256])
  return rows.length > 0
}
