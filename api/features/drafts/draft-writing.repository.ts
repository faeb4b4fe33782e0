import type { BlockContent } from '../../domain/blocks/block.ts'
import type { StageContent } from '../../domain/drafts/stage.ts'
import type { Change } from '../../domain/drafts/undo.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Written } from './draft-head.read-model.ts'
import type { KeptBlock } from './draft.read-model.ts'

/** Who writes what, from which version. */
export interface Writing {
  readonly draftId: string
  /** Name of the part or the block. */
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly changeId: string
  readonly at: Date
}

/**
 * A draft the viewer writes, held open until the unit of work ends: whoever moves it waits, and where somebody moved it
 * meanwhile there is none.
 */
const held = `select d.id from module_drafts d where d.id = ? and d.state in ('DRAFT', 'CHANGES_ASKED')
  and d.id in (select soundings_written_drafts()) for share`

/** Whether the viewer writes a draft that is open, which it stays until the unit of work ends. */
export async function holdOpen(tx: Transaction, draftId: string): Promise<boolean> {
  return (await tx.execute<object[]>(held, [draftId])).length > 0
}

/** What a block, or a part, is, as far as it can be taken back. */
const blockShot = (row: string): string =>
  `jsonb_build_object('partId', ${row}.part_id, 'place', ${row}.place, 'content', ${row}.content, 'isRemoved', ${row}.is_removed)`
const partShot = (row: string): string =>
  `jsonb_build_object('place', ${row}.place, 'title', ${row}.title, 'minutes', ${row}.minutes, 'text', ${row}.text, 'isRemoved', ${row}.is_removed)`

/** What is in the smallest piece that is written by itself, by what the draft is of. */
export interface Contents {
  readonly MODULE: BlockContent
  readonly PATHWAY: StageContent
}

const isOf: Readonly<Record<Written, string>> = {
  MODULE: `b.content ->> 'kind' <> 'STAGE'`,
  PATHWAY: `b.content ->> 'kind' = 'STAGE'`,
}

export interface BlockWriting<Content = BlockContent> {
  readonly content?: Content
  readonly partId?: string
  readonly place?: string
  readonly isRemoved?: boolean
}

/** The change that somebody made to a block: one of its own, or the one they are in the middle of. */
const noted = `latest as (select c.* from held join draft_changes c on c.draft_id = held.id and c.person_id = ?
         order by c.made_at desc, c.id desc limit 1),
       gone_on as (update draft_changes c set after = saved.shot from latest, was, saved
         where c.id = latest.id and ?::jsonb is not null and latest.act = 'WRITE' and latest.target = 'BLOCK'
           and latest.target_id = saved.id and latest.after = was.shot
           and latest.before - 'content' = saved.shot - 'content'
           and latest.made_at > saved.saved_at - interval '1 minute' returning c.id),
       noted as (insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
         select ?, saved.draft_id, ?, 'WRITE', 'BLOCK', saved.id, was.shot, saved.shot, saved.saved_at from was, saved
          where not exists (select from gone_on))`

/**
 * Changes a block over the version it was read at, and notes the change: one statement. What the same person writes on in the
 * same block within a minute is the same change, as long as nobody wrote between. null = it is at another version, gone, or not open.
 */
export async function writeBlock<Of extends Written>(
  tx: Transaction,
  writing: Writing,
  { of, ...to }: BlockWriting<Contents[Of]> & { readonly of: Of },
): Promise<KeptBlock<Contents[Of]> | null> {
  const { draftId, id, version, personId, changeId, at } = writing
  const content = to.content === undefined ? null : JSON.stringify(to.content)
  const [row] = await tx.execute<{ block: KeptBlock<Contents[Of]> }[]>(
    `with held as materialized (${held}),
       was as (select b.draft_id, b.id, ${blockShot('b')} as shot from held join draft_blocks b on b.draft_id = held.id
         where b.id = ? and not b.is_removed),
       saved as (update draft_blocks b set content = coalesce(?::jsonb, b.content), part_id = coalesce(?, b.part_id),
           place = coalesce(?, b.place), is_removed = coalesce(?::boolean, b.is_removed), version = b.version + 1,
           saved_at = ?, saved_by_id = ? from was
         where b.draft_id = was.draft_id and b.id = was.id and b.version = ? and ${isOf[of]} returning b.*, ${blockShot('b')} as shot),
       ${noted}
     select json_build_object('id', saved.id, 'draftId', saved.draft_id, 'partId', saved.part_id, 'content', saved.content,
         'version', saved.version, 'savedAt', saved.saved_at,
         'savedBy', (select json_build_object('id', own.id, 'name', own.name) from people own where own.id = saved.saved_by_id)) as block
       from saved`,
    [
      draftId,
      id,
      content,
      to.partId ?? null,
      to.place ?? null,
      to.isRemoved ?? null,
      at,
      personId,
      version,
      personId,
      content,
      changeId,
      personId,
    ],
  )
  return row?.block ?? null
}

export interface PartWriting {
  readonly title?: string
  readonly minutes?: number
  readonly text?: string
  readonly place?: string
  readonly isRemoved?: boolean
}

/** The same for a part. */
export async function writePart(tx: Transaction, writing: Writing, to: PartWriting): Promise<boolean> {
  const { draftId, id, version, personId, changeId, at } = writing
  const rows = await tx.execute<object[]>(
    `with held as materialized (${held}),
       was as (select p.draft_id, p.id, ${partShot('p')} as shot from held join draft_parts p on p.draft_id = held.id
         where p.id = ? and not p.is_removed),
       saved as (update draft_parts p set title = coalesce(?, p.title), minutes = coalesce(?::int, p.minutes),
           text = coalesce(?, p.text), place = coalesce(?, p.place), is_removed = coalesce(?::boolean, p.is_removed),
           version = p.version + 1 from was
         where p.draft_id = was.draft_id and p.id = was.id and p.version = ? returning p.*, ${partShot('p')} as shot),
       noted as (insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
         select ?, saved.draft_id, ?, 'WRITE', 'PART', saved.id, was.shot, saved.shot, ? from was, saved)
     select saved.id from saved`,
    [
      draftId,
      id,
      to.title ?? null,
      to.minutes ?? null,
      to.text ?? null,
      to.place ?? null,
      to.isRemoved ?? null,
      version,
      changeId,
      personId,
      at,
    ],
  )
  return rows.length > 0
}

export interface NewPart {
  readonly id: string
  readonly place: string
  readonly title: string
  readonly minutes: number
  readonly text: string
}

export interface NewBlock {
  readonly id: string
  readonly partId: string
  readonly place: string
  readonly content: BlockContent | StageContent
}

/** What a draft begins with: nobody's change, and nothing to take back. */
export async function appendParts(
  tx: Transaction,
  { draftId, savedById, at }: { readonly draftId: string; readonly savedById: string | null; readonly at: Date },
  { parts, blocks }: { readonly parts: readonly NewPart[]; readonly blocks: readonly NewBlock[] },
): Promise<void> {
  await tx.execute(
    `insert into draft_parts (draft_id, id, place, title, minutes, text, version, is_removed)
     select ?, id, place, title, minutes, text, 1, false
       from jsonb_to_recordset(?::jsonb) as made(id text, place text, title text, minutes int, text text)`,
    [draftId, JSON.stringify(parts)],
    'run',
  )
  await tx.execute(
    `insert into draft_blocks (draft_id, id, part_id, place, content, version, saved_at, saved_by_id, is_removed)
     select ?, id, "partId", place, content, 1, ?, ?, false
       from jsonb_to_recordset(?::jsonb) as made(id text, "partId" text, place text, content jsonb)`,
    [draftId, at, savedById, JSON.stringify(blocks)],
    'run',
  )
}

/** Adds a part, as a change that can be taken back. */
export async function addPart(tx: Transaction, by: Omit<Writing, 'version'>, part: NewPart): Promise<void> {
  await appendParts(tx, { draftId: by.draftId, savedById: by.personId, at: by.at }, { parts: [part], blocks: [] })
  await noteAdded(tx, by, { target: 'PART', shot: partShot('made'), table: 'draft_parts' })
}

/** Adds a block, as a change that can be taken back. */
export async function addBlock(tx: Transaction, by: Omit<Writing, 'version'>, block: NewBlock): Promise<void> {
  await appendParts(tx, { draftId: by.draftId, savedById: by.personId, at: by.at }, { parts: [], blocks: [block] })
  await noteAdded(tx, by, { target: 'BLOCK', shot: blockShot('made'), table: 'draft_blocks' })
}

interface Added {
  readonly target: 'PART' | 'BLOCK'
  readonly shot: string
  readonly table: 'draft_parts' | 'draft_blocks'
}

/** Before it was added it was as if it had been taken out. */
async function noteAdded(
  tx: Transaction,
  { changeId, draftId, personId, id, at }: Omit<Writing, 'version'>,
  { target, shot, table }: Added,
): Promise<void> {
  await tx.execute(
    `insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
     select ?, made.draft_id, ?, 'WRITE', ?, made.id, ${shot} || '{"isRemoved": true}', ${shot}, ?
       from ${table} made where made.draft_id = ? and made.id = ?`,
    [changeId, personId, target, at, draftId, id],
    'run',
  )
}

export interface Placed {
  readonly id: string
  readonly place: string
}

/** Names and places of what stands in a part, in order, read while no other one is put there. */
export async function readBlockPlaces(tx: Transaction, draftId: string, partId: string): Promise<Placed[]> {
  return tx.execute<Placed[]>(
    `select b.id, b.place from draft_blocks b where b.draft_id = ? and b.part_id = ? and not b.is_removed
      order by b.place collate "C", b.id`,
    [draftId, partId],
  )
}

export async function readPartPlaces(tx: Transaction, draftId: string): Promise<Placed[]> {
  return tx.execute<Placed[]>(
    `select p.id, p.place from draft_parts p where p.draft_id = ? and not p.is_removed order by p.place collate "C", p.id`,
    [draftId],
  )
}

export async function countBlocks(tx: Transaction, draftId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from draft_blocks b join draft_parts p on p.draft_id = b.draft_id and p.id = b.part_id
      where b.draft_id = ? and not b.is_removed and not p.is_removed`,
    [draftId],
  )
  return row?.count ?? 0
}

export interface NamedChange extends Change {
  readonly madeAt: string
}

/** Everything somebody did in a draft, the oldest first, without what it was. */
export async function readChanges(tx: Transaction, draftId: string, personId: string): Promise<NamedChange[]> {
  return tx.execute<NamedChange[]>(
    `select id, act, made_at as "madeAt" from draft_changes where draft_id = ? and person_id = ? order by made_at, id`,
    [draftId, personId],
  )
}

interface Repeating {
  readonly from: string
  readonly act: 'UNDO' | 'REDO'
  readonly by: Pick<Writing, 'changeId' | 'personId' | 'at'>
}

const tables = { BLOCK: 'draft_blocks', PART: 'draft_parts' } as const

/** Takes a change back, or makes it again, where what it is about is still as it left it; false where somebody changed it since. */
export async function repeatChange(tx: Transaction, { from, act, by }: Repeating): Promise<boolean> {
  const [change] = await tx.execute<{ target: 'PART' | 'BLOCK'; draftId: string }[]>(
    'select target, draft_id as "draftId" from draft_changes where id = ? and person_id = ?',
    [from, by.personId],
  )
  if (change === undefined || !(await holdOpen(tx, change.draftId))) return false
  const isBlock = change.target === 'BLOCK'
  const [is, to] = act === 'UNDO' ? ['after', 'before'] : ['before', 'after']
  const own = isBlock
    ? `part_id = c.${to} ->> 'partId', content = c.${to} -> 'content', saved_at = ?, saved_by_id = c.person_id`
    : `title = c.${to} ->> 'title', minutes = (c.${to} ->> 'minutes')::int, text = c.${to} ->> 'text'`
  const rows = await tx.execute<object[]>(
    `with repeated as (update ${tables[change.target]} t set place = c.${to} ->> 'place',
         is_removed = (c.${to} ->> 'isRemoved')::boolean, version = t.version + 1, ${own}
       from draft_changes c where c.id = ? and t.draft_id = c.draft_id and t.id = c.target_id
        and ${isBlock ? blockShot('t') : partShot('t')} = c.${is} returning c.id)
     insert into draft_changes (id, draft_id, person_id, act, target, target_id, before, after, made_at)
     select ?, draft_id, person_id, ?, target, target_id, before, after, ? from draft_changes
      where id in (select id from repeated) returning id`,
    [...(isBlock ? [by.at] : []), from, by.changeId, act, by.at],
  )
  return rows.length > 0
}
