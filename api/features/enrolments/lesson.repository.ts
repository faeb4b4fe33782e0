import type { BlockAnswer } from '../../domain/blocks/answer.ts'
import type { Block } from '../../domain/blocks/block.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { versionAsJson, type VersionRow } from '../modules/index.ts'
import { BlockAnswerRow } from './block-answer.entity.ts'

export interface KeptAnswer {
  readonly block: string
  readonly answer: BlockAnswer
  readonly confidence: number | null
  readonly tries: number
  readonly at: string
}

/** All that is kept of one person in one module, with the version they are on. */
export interface LessonRow {
  readonly startedOn: string
  readonly version: VersionRow | null
  /** The latest, where it is not the one they are on. */
  readonly newer: VersionRow | null
  readonly place: string | null
  readonly answers: readonly KeptAnswer[]
  /** Observations since the start, by the examination they bear on. */
  readonly observations: Readonly<Record<string, number>>
  readonly examinations: Readonly<Record<string, string>>
}

const versions = `(select ${versionAsJson} from module_versions
    where module_code = mine.module_code and number = mine.version_number)`
const newer = `(select ${versionAsJson} from module_versions
    where module_code = mine.module_code and number > coalesce(mine.version_number, 0) order by number desc limit 1)`

/** null where the module was not started. */
export async function readLesson(tx: Transaction, personId: string, moduleCode: string): Promise<LessonRow | null> {
  const [row] = await tx.execute<{ lesson: LessonRow }[]>(
    `with mine as (select * from enrolments where person_id = ? and module_code = ?)
     select json_build_object('startedOn', started_on, 'version', ${versions}, 'newer', ${newer},
       'place', (select block_id from module_places
         where person_id = mine.person_id and module_code = mine.module_code),
       'answers', (select coalesce(json_agg(json_build_object('block', block_id, 'answer', answer,
           'confidence', confidence, 'tries', tries, 'at', answered_at)), '[]')
         from (select distinct on (block_id) *, count(*) over (partition by block_id) as tries from block_answers
           where person_id = mine.person_id and module_code = mine.module_code
           order by block_id, answered_at desc, id desc) latest),
       'observations', (select coalesce(json_object_agg(code, seen), '{}') from (
         select x.code, count(distinct o.id) as seen from observations o
           join observation_requests r on r.id = o.request_id
           join examinations x on x.capability_codes && r.capability_codes
          where o.person_id = mine.person_id and o.proven_at is not null and o.observed_on >= mine.started_on
          group by x.code) counted),
       'examinations', (select coalesce(json_object_agg(code, title), '{}') from examinations)) as lesson
     from mine`,
    [personId, moduleCode],
  )
  return row?.lesson ?? null
}

export interface AskedBlock {
  /** null: started before there was anything to answer. */
  readonly version: number | null
  /** null: not in the version they are on. */
  readonly block: Block | null
  readonly tries: number
}

/** A block of the version somebody is on, and how often they answered it; null where the module was not started. */
export async function readAskedBlock(
  tx: Transaction,
  { personId, moduleCode, blockId }: { personId: string; moduleCode: string; blockId: string },
): Promise<AskedBlock | null> {
  const [row] = await tx.execute<AskedBlock[]>(
    `select version_number as version,
       (select block from module_versions, jsonb_path_query(content, '$.parts[*].blocks[*]') as block
         where module_code = e.module_code and number = e.version_number and block ->> 'id' = ?) as block,
       (select count(*)::int from block_answers
         where person_id = e.person_id and module_code = e.module_code and block_id = ?) as tries
     from enrolments e where person_id = ? and module_code = ?`,
    [blockId, blockId, personId, moduleCode],
  )
  return row ?? null
}

export async function appendAnswer(tx: Transaction, row: BlockAnswerRow): Promise<void> {
  await tx.insert(BlockAnswerRow, row)
}

interface Place {
  readonly personId: string
  readonly moduleCode: string
  readonly blockId: string
  readonly at: Date
}

/** False where the module was not started, or the version somebody is on has no such block. One statement. */
export async function keepPlace(tx: Transaction, { personId, moduleCode, blockId, at }: Place): Promise<boolean> {
  const kept = await tx.execute<{ block_id: string }[]>(
    `insert into module_places (person_id, module_code, block_id, updated_at)
     select e.person_id, e.module_code, ?, ?
       from enrolments e join module_versions v on v.module_code = e.module_code and v.number = e.version_number
      where e.person_id = ? and e.module_code = ?
        and exists (select from jsonb_path_query(content, '$.parts[*].blocks[*]') as block where block ->> 'id' = ?)
     on conflict (person_id, module_code) do update set block_id = excluded.block_id, updated_at = excluded.updated_at
     returning block_id`,
    [blockId, at, personId, moduleCode, blockId],
  )
  return kept.length > 0
}

/** False where they are on another version than the one expected, or there is no later one. */
export async function moveToLatest(
  tx: Transaction,
  { enrolmentId, expected }: { enrolmentId: string; expected: number | null },
): Promise<boolean> {
  const moved = await tx.execute<{ id: string }[]>(
    `update enrolments e set version_number = latest.number
       from (select module_code, max(number) as number from module_versions group by module_code) latest
      where e.id = ? and latest.module_code = e.module_code and completed_on is null
        and version_number is not distinct from ?::int and latest.number > coalesce(version_number, 0)
     returning e.id`,
    [enrolmentId, expected],
  )
  return moved.length > 0
}

export interface VersionsOfMine {
  readonly module: string
  readonly isFinished: boolean
  readonly version: VersionRow | null
  readonly newer: VersionRow | null
}

/** For each of these modules that was started, the version somebody is on and a later one, in one statement. */
export async function readVersionsOf(
  tx: Transaction,
  personId: string,
  codes: readonly string[],
): Promise<VersionsOfMine[]> {
  return tx.execute<VersionsOfMine[]>(
    `select mine.module_code as module, mine.completed_on is not null as "isFinished",
            ${versions} as version, ${newer} as newer
       from enrolments mine
      where person_id = ? and module_code in (select jsonb_array_elements_text(?::jsonb))`,
    [personId, JSON.stringify(codes)],
  )
}
