import type { MeetingKind, Objective } from '../../domain/preceptorship/types.ts'
import type { Leave } from '../../domain/capability/types.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'

/** Somebody named as preceptor, as the statement hands them over. */
export interface TermFacts {
  readonly id: string
  readonly preceptorId: string
  readonly preceptorName: string
  readonly namedById: string
  readonly namedAt: string
  readonly precepteeAcceptedAt: string | null
  readonly preceptorAcceptedAt: string | null
  readonly endedAt: string | null
}

export interface MeetingRowFacts {
  readonly kind: MeetingKind
  readonly preceptorId: string
  readonly preceptorName: string
  readonly version: number
  readonly heldOn: string | null
  readonly precepteeSignedAt: string | null
  readonly preceptorSignedAt: string | null
}

interface Action {
  readonly text: string
  readonly by: 'PRECEPTEE' | 'PRECEPTOR' | 'BOTH' | 'SOMEBODY_ELSE'
  readonly dueOn: string | null
  readonly isDone: boolean
}

/** What was written of a meeting, where the viewer wrote it or it is theirs. */
export interface NoteFacts {
  readonly kind: string
  readonly preceptorId: string
  readonly objectives: readonly Objective[]
  readonly concerns: string | null
  readonly actions: readonly Action[]
  readonly hoursGiven: number | null
  readonly endReason: string | null
}

/** A preceptorship as its statement hands it over. */
export interface PreceptorshipFacts {
  readonly id: string
  readonly version: number
  readonly precepteeId: string
  readonly precepteeName: string
  readonly startsOn: string
  readonly startDay: number
  readonly months: number
  readonly wholeTimePercent: number
  readonly hoursPerMonth: number
  readonly precepteeCompletedAt: string | null
  readonly preceptorCompletedAt: string | null
  readonly endedAt: string | null
  readonly organisationName: string
  readonly terms: readonly TermFacts[]
  readonly meetings: readonly MeetingRowFacts[]
  readonly notes: readonly NoteFacts[]
  readonly leave: readonly Leave[]
}

const epoch = `date '1970-01-01'`
/** As JSON, which writes instants as texts that differ only in how many digits they have. */
const parts = `p.id, p.version, p.person_id as "precepteeId", preceptee.name as "precepteeName",
  p.starts_on::text as "startsOn", p.starts_on - ${epoch} as "startDay", p.months,
  p.whole_time_percent as "wholeTimePercent", p.hours_per_month as "hoursPerMonth",
  p.preceptee_completed_at as "precepteeCompletedAt", p.preceptor_completed_at as "preceptorCompletedAt",
  p.ended_at as "endedAt", coalesce((select o.name from organisations o where o.id = p.organisation_id), '') as "organisationName",
  (select coalesce(json_agg(json_build_object('id', t.id, 'preceptorId', t.preceptor_id, 'preceptorName', n.name,
     'namedById', t.named_by_id, 'namedAt', t.named_at, 'precepteeAcceptedAt', t.preceptee_accepted_at,
     'preceptorAcceptedAt', t.preceptor_accepted_at, 'endedAt', t.ended_at) order by t.named_at, t.id), '[]')
     from preceptor_terms t join people n on n.id = t.preceptor_id where t.preceptorship_id = p.id) as terms,
  (select coalesce(json_agg(json_build_object('kind', m.kind, 'preceptorId', m.preceptor_id, 'preceptorName', n.name,
     'version', m.version, 'heldOn', m.held_on, 'precepteeSignedAt', m.preceptee_signed_at,
     'preceptorSignedAt', m.preceptor_signed_at)), '[]')
     from preceptorship_meetings m join people n on n.id = m.preceptor_id where m.preceptorship_id = p.id) as meetings,
  (select coalesce(json_agg(json_build_object('from', l.from_on - ${epoch}, 'to', l.to_on - ${epoch})), '[]')
     from soundings_leave_of_supported() l where l.preceptorship_id = p.id) as leave`

const notes = `(select coalesce(json_agg(json_build_object('kind', w.kind, 'preceptorId', w.preceptor_id,
     'objectives', w.objectives, 'concerns', w.concerns, 'actions', w.actions, 'hoursGiven', w.hours_given,
     'endReason', w.end_reason)), '[]') from preceptorship_notes w where w.preceptorship_id = p.id and (w.person_id = ? or w.preceptor_id = ?)) as notes`

/** Preceptorships of a person, and those in which they are or may become preceptor; the latest first. */
export async function readPreceptorships(
  tx: Transaction,
  personId: string,
  id: string | null = null,
): Promise<PreceptorshipFacts[]> {
  return tx.execute<PreceptorshipFacts[]>(
    `select ${parts}, ${notes} from preceptorships p join people preceptee on preceptee.id = p.person_id
      where (p.person_id = ? or p.id in (select soundings_preceptorships_named()))
        and (?::uuid is null or p.id = ?::uuid)
      order by p.starts_on desc, p.id desc limit 100`,
    [personId, personId, personId, id, id],
  )
}

/** What the programme counts where the viewer leads: who supports whom and when they met, and no words. */
export async function readProgramme(tx: Transaction): Promise<Omit<PreceptorshipFacts, 'notes'>[]> {
  return tx.execute<Omit<PreceptorshipFacts, 'notes'>[]>(
    `select ${parts} from preceptorships p join people preceptee on preceptee.id = p.person_id
      where p.id in (select soundings_preceptorships_led())
      order by p.ended_at nulls first, preceptee.name collate "${collation}", p.id limit 200`,
  )
}

interface SupportedBy {
  readonly viewerId: string
  readonly precepteeId: string
  readonly preceptorId: string
  /** One that there is already: it stays where it is; null = a new one, anywhere. */
  readonly preceptorshipId: string | null
}

/**
 * An organisation in which preceptee and preceptor are, and the viewer too: as one of the two, or as its educator or
 * administrator. null where there is none.
 */
export async function readSharedOrganisation(
  tx: Transaction,
  { viewerId, precepteeId, preceptorId, preceptorshipId }: SupportedBy,
): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }[]>(
    `select m.organisation_id as id from memberships m
      where m.person_id = ? and m.ended_at is null
        and soundings_today() between m.from_on and coalesce(m.to_on, 'infinity')
        and (m.person_id = ? or m.organisation_id in (select soundings_led_organisations()))
        and soundings_has_joined(?, m.organisation_id) and soundings_has_joined(?, m.organisation_id)
        and (?::uuid is null or m.organisation_id = (select organisation_id from preceptorships where id = ?))
      order by m.from_on, m.id limit 1`,
    [viewerId, precepteeId, precepteeId, preceptorId, preceptorshipId, preceptorshipId],
  )
  return row?.id ?? null
}
