import type { Transaction } from '../../platform/database/index.ts'
import type { FeedbackEntryRow } from './feedback.entity.ts'

/** What one person said of a module; what was taken back says nothing. */
export type Said = Pick<FeedbackEntryRow, 'usefulness' | 'difficulty' | 'timeFit' | 'words' | 'version'>

const columns = 'usefulness, difficulty, time_fit as "timeFit", words, version'

/** Of each module that the person said something of. */
export async function readFeedback(
  tx: Transaction,
  personId: string,
  moduleCodes: readonly string[],
): Promise<(Said & { readonly module: string })[]> {
  return tx.execute(
    `select module_code as module, ${columns} from feedback_entries
      where person_id = ? and module_code = any(array(select jsonb_array_elements_text(?::jsonb)))`,
    [personId, JSON.stringify(moduleCodes)],
  )
}

/** What a module a person started has come to. */
export interface AskedForFeedback {
  readonly isFinished: boolean
  /** Version of the content they are on; null = there was none. */
  readonly versionNumber: number | null
  /** Of what they said so far; null = nothing yet. */
  readonly saidVersion: number | null
}

/** null where the module was not started. */
export async function readAskedForFeedback(
  tx: Transaction,
  personId: string,
  moduleCode: string,
): Promise<AskedForFeedback | null> {
  const [row] = await tx.execute<AskedForFeedback[]>(
    `select e.completed_on is not null as "isFinished", e.version_number as "versionNumber", f.version as "saidVersion"
       from enrolments e left join feedback_entries f on f.person_id = e.person_id and f.module_code = e.module_code
      where e.person_id = ? and e.module_code = ?`,
    [personId, moduleCode],
  )
  return row ?? null
}

/** Says something for the first time; false where another window did so before. */
export async function appendFeedback(tx: Transaction, row: FeedbackEntryRow): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `insert into feedback_entries
       (id, person_id, module_code, version_number, usefulness, difficulty, time_fit, words, version, said_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) on conflict (person_id, module_code) do nothing returning id`,
    [row.id, row.personId, row.moduleCode, row.versionNumber, ...saidIn(row), row.saidAt],
  )
  return rows.length > 0
}

/** Says something else instead, or nothing any more; false where another window saved since. */
export async function reviseFeedback(
  tx: Transaction,
  row: Omit<FeedbackEntryRow, 'id' | 'version'>,
  version: number,
): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `update feedback_entries set version = version + 1, version_number = ?, usefulness = ?, difficulty = ?, time_fit = ?,
       words = ?, said_at = ? where person_id = ? and module_code = ? and version = ? returning id`,
    [row.versionNumber, ...saidIn(row), row.saidAt, row.personId, row.moduleCode, version],
  )
  return rows.length > 0
}

function saidIn({ usefulness, difficulty, timeFit, words }: Omit<Said, 'version'>): (string | null)[] {
  return [usefulness, difficulty, timeFit, words]
}
