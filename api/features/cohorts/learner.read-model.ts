import type { CohortStage } from '../../domain/cohort/dates.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'
import { followedFromToday, memberColumns, type MemberRecord } from './cohort.read-model.ts'
import { meetingAsJson, type MeetingRecord } from './group-meeting.read-model.ts'
import type { NamedEducator, SharedCount } from './learner.types.ts'
import { helpAsJson, type HelpRecord } from './message.read-model.ts'
import type { ClockFacts, GoalFacts, TaskFacts } from './week.read-model.ts'

/** What soundings_learner_shared tells; a part that is not shared is null. */
export interface SharedFacts {
  readonly clock: ClockFacts | null
  readonly goal: GoalFacts | null
  readonly steps: readonly string[] | null
  readonly lists: readonly SharedCount[] | null
}

/** A member of a group as its statement hands them over. */
export interface LearnerRecord extends MemberRecord {
  readonly cohortId: string
  readonly cohortName: string
  readonly stages: readonly CohortStage[]
  readonly isMe: boolean
  readonly educators: readonly NamedEducator[]
  readonly tasks: readonly TaskFacts[] | null
  readonly meetings: readonly MeetingRecord[]
  readonly helps: readonly HelpRecord[]
  readonly hasPreceptorship: boolean
  /** null for the member. */
  readonly shared: SharedFacts | null
}

/** By their place, for the member and the group's educators; or the viewer's own place, by the group. */
export type LearnerKey = { readonly memberId: string } | { readonly ownIn: string }

/** One member with all that is said of them: one statement. null where the viewer may not see them. */
export async function readLearner(tx: Transaction, viewerId: string, key: LearnerKey): Promise<LearnerRecord | null> {
  const [condition, id] =
    'memberId' in key ? ['m.id = ?', key.memberId] : ['m.cohort_id = ? and m.person_id = v.id', key.ownIn]
  const [row] = await tx.execute<LearnerRecord[]>(
    `select ${memberColumns}, c.id as "cohortId", c.name as "cohortName", c.stages, m.person_id = v.id as "isMe",
       (select coalesce(json_agg(json_build_object('personId', n.id, 'name', n.name) order by n.name collate "${collation}", n.id), '[]')
          from people n where n.id in (select e.person_id from cohort_educators e
            where e.cohort_id = c.id and ${followedFromToday})) as educators,
       soundings_member_tasks(m.id) as tasks,
       (select coalesce(json_agg(latest.meeting order by latest.due_on desc, latest.id desc), '[]') from (
          select g.id, g.due_on, ${meetingAsJson} as meeting from cohort_meetings g where g.member_id = m.id
           order by g.due_on desc, g.id desc limit 100) latest) as meetings,
       (select coalesce(json_agg(latest.help order by latest.id desc), '[]') from (
          select h.id, ${helpAsJson} as help from cohort_helps h where h.member_id = m.id order by h.id desc limit 100) latest) as helps,
       exists (select from preceptorships pr where pr.person_id = m.person_id and pr.ended_at is null) as "hasPreceptorship",
       case when m.person_id <> v.id then soundings_learner_shared(m.id) end as shared
       from (select ?::uuid as id) v cross join cohort_members m join people p on p.id = m.person_id
         join cohorts c on c.id = m.cohort_id
      where ${condition} and m.joined_at is not null and m.left_at is null
        and (m.person_id = v.id or m.id in (select soundings_cohort_members_led()))`,
    [viewerId, id],
  )
  return row ?? null
}
