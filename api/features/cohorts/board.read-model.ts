import type { CountedMember } from '../../domain/cohort/board-progress.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'
import { dateColumns, memberColumns, type MemberRecord } from './cohort.read-model.ts'

const codesOf = 'array(select jsonb_array_elements_text(?::jsonb))'

interface Shared {
  readonly isShared: boolean
  readonly ratings: string | null
  readonly requested: readonly string[] | null
  readonly leave: readonly { readonly from: Day; readonly to: Day | null }[] | null
}

/** A member with what the board is made of, as its statement hands it over. */
export type BoardRecord = Omit<MemberRecord, 'awardRatifiedOn'> &
  Shared & { readonly organisationId: string; readonly total: number }

export interface BoardRequest {
  readonly cohortId: string
  readonly codes: readonly string[]
  readonly day: Day
  /** When a request has to be open to be counted; null = requests are not. */
  readonly openAt: Date | null
  /** One member alone; null = a page of them. */
  readonly memberId: string | null
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
}

/** Members who had joined by the day, by name, with what is shared of each: the whole matrix in one statement. */
export async function readCohortBoard(tx: Transaction, asked: BoardRequest): Promise<BoardRecord[]> {
  const from = asked.after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  const { cohortId, memberId, limit } = asked
  const on = isoFromDay(asked.day)
  const which = [cohortId, on, memberId, memberId, from.name, from.id, limit]
  return tx.execute<BoardRecord[]>(
    `with members as materialized (
       select * from (select ${memberColumns}, m.organisation_id as "organisationId", (count(*) over ())::int as total
           from cohort_members m join people p on p.id = m.person_id
          where m.cohort_id = ? and m.id in (select soundings_cohort_members_led())
            and (m.joined_at at time zone 'Europe/London')::date <= ?::date and (?::uuid is null or m.id = ?::uuid)) found
        where (name collate "${collation}", id) > (? collate "${collation}", ?::uuid)
        order by name collate "${collation}", id limit ?)
     select members.*, coalesce(board.is_shared, false) as "isShared", board.ratings, board.requested, board.leave
       from members left join soundings_cohort_board(?, (select array_agg(id) from members), ${codesOf}, ?::date, ?) board
         on board.member_id = members.id
      order by members.name collate "${collation}", members.id`,
    [...which, cohortId, JSON.stringify(asked.codes), on, asked.openAt],
  )
}

/** Somebody counted, with what their dates are counted from. */
export type ProgressRecord = Omit<CountedMember, 'dueDays'> &
  Pick<MemberRecord, 'startDay' | 'wholeTimePercent' | 'pauses' | 'extensions'>

type ProgressRow = Shared & Pick<MemberRecord, 'startDay' | 'wholeTimePercent' | 'pauses' | 'extensions'>

/** All members of a group of any size who had joined by a day, in one statement. */
export async function readCohortProgress(
  tx: Transaction,
  { cohortId, codes, day, openAt }: Pick<BoardRequest, 'cohortId' | 'codes' | 'day' | 'openAt'>,
): Promise<ProgressRecord[]> {
  const rows = await tx.execute<ProgressRow[]>(
    `select board.is_shared as "isShared", board.ratings, board.requested, board.leave, ${dateColumns}
       from soundings_cohort_board(?, null, ${codesOf}, ?::date, ?) board join cohort_members m on m.id = board.member_id`,
    [cohortId, JSON.stringify(codes), isoFromDay(day), openAt],
  )
  return rows.map(({ ratings, requested, leave, ...row }) => {
    return { ...row, entries: ratings, leave: leave ?? [], requested: new Set(requested ?? []) }
  })
}

/** An entry behind a cell. */
export interface CellRecord {
  readonly capability: string
  readonly kind: string
  readonly value: number | null
  readonly on: string
  readonly assessorNames: readonly string[]
}

/** What was recorded of some capabilities of one member, the latest first; as much of it as the board knows. */
export async function readCohortCell(
  tx: Transaction,
  asked: { readonly cohortId: string; readonly memberId: string; readonly codes: readonly string[]; readonly day: Day },
): Promise<CellRecord[]> {
  return tx.execute<CellRecord[]>(
    `select capability_code as capability, kind, value, rated_on::text as "on", assessor_names as "assessorNames"
       from soundings_cohort_cell(?, ?, ${codesOf}, ?::date)`,
    [asked.cohortId, asked.memberId, JSON.stringify(asked.codes), isoFromDay(asked.day)],
  )
}

/** Whether the viewer follows a group today. */
export async function followsCohort(tx: Transaction, cohortId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'select led.id from soundings_cohorts_led() as led(id) where led.id = ?::uuid',
    [cohortId],
  )
  return rows.length > 0
}

/** Changes with whoever takes part in a group the viewer follows, and with what each of them shares. */
export async function readCohortStamp(tx: Transaction, cohortId: string): Promise<string> {
  const [row] = await tx.execute<{ stamp: string | null }[]>(
    `select md5(string_agg(part, ' ' order by part)) as stamp from (
       select m.id::text as part from cohort_members m
        where m.cohort_id = ? and m.id in (select soundings_cohort_members_led())
       union all select person_id || item from soundings_shared_with_viewer() where cohort_id = ?) parts`,
    [cohortId, cohortId],
  )
  return row?.stamp ?? ''
}
