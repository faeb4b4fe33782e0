import type { CohortStage, Pause } from '../../domain/cohort/dates.ts'
import type { ShareItem } from '../../domain/cohort/sharing.ts'
import type { AreaCode, Completion, Day, Leave } from '../../domain/capability/types.ts'
import type { Agreement, MeetingKind } from '../../domain/preceptorship/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { RatingTuple } from '../records/index.ts'

/** What review dates are counted with, as statements hand it over. */
export interface ClockFacts {
  readonly ratings: readonly RatingTuple[] | null
  readonly leave: readonly Leave[] | null
  readonly completions: readonly Completion[] | null
  readonly areas: readonly { readonly areaCode: AreaCode }[] | null
}

export interface GoalFacts {
  readonly role?: string | null
  readonly pathway?: string | null
  readonly due?: Day | null
}

export interface TaskFacts {
  readonly id: string
  readonly title: string
  readonly dueAfterDays: number
  readonly extendedBy: number
  readonly isDone: boolean
}

/** SIGN_OFF, OBSERVATION and EVIDENCE wait for the viewer; OTHERS for somebody else, for two weeks and more. */
export type RequestOf = 'SIGN_OFF' | 'OBSERVATION' | 'EVIDENCE' | 'OTHERS'

/** What soundings_week_facts tells of one member. */
export interface WeekFacts {
  readonly shares: readonly ShareItem[]
  readonly tasks: readonly TaskFacts[] | null
  readonly preceptorships:
    | readonly (Agreement & {
        readonly id: string
        readonly held: readonly MeetingKind[]
        readonly leave: readonly Leave[]
      })[]
    | null
  readonly requests: readonly { readonly of: RequestOf; readonly id: string; readonly on: Day }[] | null
  /** The day their award was ratified on; null = not since they joined, or they train for none here. */
  readonly award: Day | null
  /** null = their plan is not shared, or they have no goal. */
  readonly goal: GoalFacts | null
  /** null = their ratings are not shared. */
  readonly clock: ClockFacts | null
}

/** One member of a group the viewer leads, with all a week is made from. */
export interface WeekRow {
  readonly memberId: string
  readonly personId: string
  readonly name: string
  readonly cohortId: string
  readonly stages: readonly CohortStage[]
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly startDay: Day
  readonly wholeTimePercent: number
  readonly pauses: readonly Pause[]
  readonly extensions: Readonly<Record<string, number>>
  readonly meetings: readonly { readonly id: string; readonly kind: string; readonly dueOn: Day }[]
  readonly helps: readonly { readonly id: string; readonly words: string; readonly on: Day }[]
  /** Days on which they were nudged, by what about. */
  readonly nudges: Readonly<Record<string, readonly Day[]>>
  readonly facts: WeekFacts
}

const epoch = `date '1970-01-01'`
const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/London')::date - ${epoch}`

/**
 * Members of the groups the viewer leads that run, with all a week is made from: one statement however many they are. One
 * group where it is named.
 */
export async function readWeek(tx: Transaction, cohortId: string | null, at: Date): Promise<WeekRow[]> {
  return tx.execute<WeekRow[]>(
    `select m.id as "memberId", m.person_id as "personId", p.name, c.id as "cohortId", c.stages,
       c.role_profile_code as "roleProfileCode", c.pathway_code as "pathwayCode", m.starts_on - ${epoch} as "startDay",
       m.whole_time_percent as "wholeTimePercent", f.facts,
       (select coalesce(json_agg(json_build_object('from', w.from_on - ${epoch}, 'to', w.to_on - ${epoch})), '[]')
          from cohort_pauses w where w.member_id = m.id and w.withdrawn_at is null) as pauses,
       (select coalesce(json_object_agg(stage, days), '{}') from (select stage, sum(days) as days from cohort_extensions x
          where x.member_id = m.id and stage is not null group by stage) moved) as extensions,
       (select coalesce(json_agg(json_build_object('id', met.id, 'kind', met.kind, 'dueOn', met.due_on - ${epoch})), '[]')
          from cohort_meetings met where met.member_id = m.id and met.held_on is null) as meetings,
       (select coalesce(json_agg(json_build_object('id', h.id, 'words', h.words, 'on', ${dayOf('h.asked_at')})), '[]')
          from cohort_helps h where h.member_id = m.id and h.closed_at is null and h.answer is null) as helps,
       (select coalesce(json_object_agg(about, days), '{}') from (select about, json_agg(${dayOf('n.sent_at')}) as days
          from cohort_messages n where n.member_id = m.id and n.kind = 'NUDGE' group by about) nudged) as nudges
       from soundings_week_facts(?, ?) f join cohort_members m on m.id = f.member_id
         join cohorts c on c.id = m.cohort_id join people p on p.id = m.person_id
      where c.closed_at is null order by m.id`,
    [cohortId, at],
  )
}

/** Lines the viewer put off, by key, until a day that is still to come. */
export async function readHiddenLines(tx: Transaction, personId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.execute<{ key: string; until: Day }[]>(
    `select line_key as key, until_on - ${epoch} as until from cohort_hidden_lines
      where person_id = ? and until_on > soundings_today()`,
    [personId],
  )
  return new Map(rows.map(({ key, until }) => [key, until]))
}
