import type { Transaction } from '../../platform/database/index.ts'
import { placeColumns, type MemberRecord } from './cohort.read-model.ts'

/** A task as its statement hands it over; what it names of the content is a code. */
export interface AssignmentRecord {
  readonly id: string
  readonly kind: 'PATHWAY' | 'MODULE' | 'EVIDENCE'
  readonly code: string | null
  readonly moduleVersion: number | null
  readonly title: string
  readonly evidenceKind: string | null
  readonly capabilityCodes: readonly string[]
  readonly dueAfterDays: number
}

export interface CohortAssignmentRecord extends AssignmentRecord {
  readonly cohortId: string
  readonly version: number
  readonly followsMembers: boolean
  readonly followsVersions: boolean
  readonly givenAt: string
  /** The version of its module that is published; null = no module, or one without versions. */
  readonly publishedVersion: number | null
  readonly memberIds: readonly string[]
  readonly doneCount: number
}

const taskColumns = `a.id, a.kind, a.code, a.module_version as "moduleVersion", a.title, a.evidence_kind as "evidenceKind",
  a.capability_codes as "capabilityCodes", a.due_after_days as "dueAfterDays"`

/** Whether a task is given to a member: `a` is the task, `s` what was said by hand of the two. */
const isGiven = `case when s.is_left_out is null then a.follows_members else not s.is_left_out end`

/** Tasks of a group the viewer leads, with who is given them and how many have done so, by their days; one where an id is given. */
export async function readCohortAssignments(
  tx: Transaction,
  cohortId: string,
  id: string | null = null,
): Promise<CohortAssignmentRecord[]> {
  return tx.execute<CohortAssignmentRecord[]>(
    `with taking_part as materialized (
       select m.id from cohort_members m where m.cohort_id = ? and m.id in (select soundings_cohort_members_led())),
     finished as materialized (select assignment_id, member_id from soundings_cohort_modules_finished(?))
     select ${taskColumns}, a.cohort_id as "cohortId", a.version, a.follows_members as "followsMembers",
       a.follows_versions as "followsVersions", a.given_at as "givenAt",
       (select max(v.number) from module_versions v where a.kind = 'MODULE' and v.module_code = a.code) as "publishedVersion",
       told.ids as "memberIds", told.done as "doneCount"
       from cohort_assignments a cross join lateral (
         select coalesce(json_agg(p.id order by p.id), '[]') as ids,
             (count(*) filter (where s.done_at is not null or f.member_id is not null))::int as done
           from taking_part p
           left join cohort_assignees s on s.assignment_id = a.id and s.member_id = p.id
           left join finished f on f.assignment_id = a.id and f.member_id = p.id
          where ${isGiven}) told
      where a.cohort_id = ? and a.cohort_id in (select soundings_cohorts_led()) and a.withdrawn_at is null
        and (?::uuid is null or a.id = ?::uuid)
      order by a.due_after_days, a.given_at, a.id`,
    [cohortId, cohortId, cohortId, id, id],
  )
}

/** A task of the viewer's own, as its statement hands it over. */
export interface MyAssignmentRecord
  extends AssignmentRecord, Pick<MemberRecord, 'isJoined' | 'startDay' | 'wholeTimePercent' | 'pauses' | 'extensions'> {
  readonly memberId: string
  readonly cohortId: string
  readonly cohortName: string
  /** Days by which this task was moved. */
  readonly extendedByDays: number
  /** As they said themselves. */
  readonly saidDoneOn: string | null
  readonly pieceId: string | null
  /** The day its module was finished, whenever that was. */
  readonly finishedOn: string | null
  /** The first day on which finishing its module counts as programme record. */
  readonly countsFrom: string
}

const day = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`

/** Tasks of the viewer in groups they take part in that run, at most 200; one where an id is given. */
export async function readMyAssignments(
  tx: Transaction,
  personId: string,
  id: string | null = null,
): Promise<MyAssignmentRecord[]> {
  return tx.execute<MyAssignmentRecord[]>(
    `select ${taskColumns}, m.id as "memberId", c.id as "cohortId", c.name as "cohortName", ${placeColumns},
       (select coalesce(sum(x.days), 0)::int from cohort_extensions x
         where x.member_id = m.id and x.assignment_id = a.id) as "extendedByDays",
       ${day('s.done_at')}::text as "saidDoneOn", s.evidence_piece_id as "pieceId",
       (select e.completed_on::text from enrolments e where a.kind = 'MODULE' and e.person_id = m.person_id
           and e.module_code = a.code) as "finishedOn",
       ${day('greatest(a.given_at, m.joined_at)')}::text as "countsFrom"
       from cohort_members m join cohorts c on c.id = m.cohort_id join cohort_assignments a on a.cohort_id = c.id
       left join cohort_assignees s on s.assignment_id = a.id and s.member_id = m.id
      where m.person_id = ? and m.joined_at is not null and m.left_at is null and c.closed_at is null
        and a.withdrawn_at is null and ${isGiven} and (?::uuid is null or a.id = ?::uuid)
      order by a.due_after_days, a.given_at, a.id limit 200`,
    [personId, id, id],
  )
}

/** The kind of a piece of somebody's own evidence that stands; null where there is none. */
export async function readOwnPieceKind(tx: Transaction, personId: string, pieceId: string): Promise<string | null> {
  const [row] = await tx.execute<{ kind: string; isWithdrawn: boolean }[]>(
    `select kind_code as kind, is_withdrawn as "isWithdrawn" from evidence_pieces
      where piece_id = ? and person_id = ? order by version desc limit 1`,
    [pieceId, personId],
  )
  return row === undefined || row.isWithdrawn ? null : row.kind
}
