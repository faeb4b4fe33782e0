import { evidenceFacts, type KeptPiece } from '../../domain/evidence/facts.ts'
import type { AreaCode, Day, GateFact, Practice, RatingEvent } from '../../domain/capability/types.ts'
import { foldLog, type ImportedCount } from '../../domain/capability/log.ts'
import type { LoggedCount, LogRole } from '../../domain/capability/evidence.ts'
import type { AdoptedPlan } from '../../domain/planning/adopted-plan.ts'
import type { ModuleSession } from '../../domain/planning/sessions.ts'
import type { Colleague } from '../../domain/recommendation/whom-to-ask.ts'
import type { Goal, Learner, ResponseKind } from '../../domain/recommendation/types.ts'
import type { AskedSignOff } from '../../domain/signoffs/asked-sign-off.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toGateFact } from '../gates/index.ts'

/** What stands beside a rating and decides nothing. */
export interface RatingDetail {
  readonly note: string | null
  readonly assessorNames: readonly string[]
}

/** One person's whole record on a day, in the domain's words, with the name of the content it is read against. */
export interface PersonRecord {
  readonly personId: string
  /** The whole record as the database gave it: equal texts are equal records, read against equal content. */
  readonly text: string
  readonly contentHash: string
  readonly learner: Learner
  /** 0 until first described or set. */
  readonly practiceVersion: number
  readonly goalVersion: number
  /** Hours a week named with the goal itself; null = as the practice says. */
  readonly goalHours: number | null
  /** Version of the plan adopted last; 0 = none. */
  readonly adoptedVersion: number
  /** Those who may assess this person today, by id; none where somebody else reads the record. */
  readonly colleagues: readonly Colleague[]
  /** By the rating's id, which is also its sequence. */
  readonly ratingDetails: ReadonlyMap<string, RatingDetail>
  /** Day each module was started, whether or not it is finished. */
  readonly moduleStarts: ReadonlyMap<string, Day>
  /** Title of each answered step when it was answered, by step id. */
  readonly stepTitles: ReadonlyMap<string, string>
}

/** A row of a rating history as statements of this folder hand it over. */
export type RatingTuple = [
  id: string,
  capability: string,
  kind: string,
  value: number | null,
  on: Day,
  assessors: string[],
  names: string[],
  note: string | null,
]

/** What the statement answers, before it is put into the domain's words. */
interface Row {
  content_hash: string
  practice: {
    version: number
    level: string | null
    hours: number | null
    areas: { areaCode: string; levelCode: string }[]
  } | null
  goal: {
    version: number
    role: string | null
    pathway: string | null
    overlays: string[]
    areas: { areaCode: string; levelCode: string }[]
    due: Day | null
    hours: number | null
  } | null
  ratings: RatingTuple[] | null
  enrolments: { module: string; areas: AreaCode[]; started: Day; completed: Day | null }[] | null
  facts: (Omit<GateFact, 'medicine'> & { medicine: string | null })[] | null
  responses:
    { stepId: string; title: string; response: ResponseKind | 'WITHDRAWN'; on: Day; until: Day | null }[] | null
  leaves: { from: Day; to: Day | null }[] | null
  returns: Day[] | null
  adopted: (AdoptedPlan & { version: number }) | null
  sessions: ModuleSession[] | null
  evidence: KeptPiece[] | null
  lists: [examination: string, on: Day, role: LogRole, count: number, abnormal: number | null][] | null
  imported: [examination: string, on: Day, organisation: string, source: string, count: number][] | null
  kinds: Record<string, string[]> | null
  sign_offs: AskedSignOff[] | null
  colleagues: Colleague[] | null
}

const epoch = `date '1970-01-01'`
const recordedBy = `(recorded_at at time zone 'Europe/London')::date - ${epoch} <= asked.day`
const statement = `with asked as (select ?::uuid as person_id, ?::int as day)
select json_build_object(
  'content_hash', (select content_hash from frameworks order by published_on desc limit 1),
  'practice', (select json_build_object('version', version, 'level', level_code, 'areas', areas,
      'hours', hours_per_week) from practices
    where person_id = asked.person_id and ${recordedBy} order by version desc limit 1),
  'goal', (select json_build_object('version', version, 'role', role_profile_code, 'pathway', pathway_code,
      'overlays', overlay_codes, 'areas', areas, 'due', due_on - ${epoch}, 'hours', hours_per_week) from goals
    where person_id = asked.person_id and ${recordedBy} order by version desc limit 1),
  'ratings', (select json_agg(json_build_array(id, capability_code, kind, value, rated_on - ${epoch}, assessor_ids,
      assessor_names, note)) from ratings
    where person_id = asked.person_id and not exists (
      select 1 from rating_retractions where rating_id = ratings.id)),
  'enrolments', (select json_agg(json_build_object('module', module_code, 'areas', area_codes, 'started', started_on - ${epoch},
      'completed', completed_on - ${epoch})) from enrolments where person_id = asked.person_id),
  'facts', (select json_agg(json_build_object('sequence', id, 'gate', gate_code, 'area', area_code, 'isMet', is_met,
      'medicine', medicine,
      'on', stated_on - ${epoch}, 'until', until_on - ${epoch}, 'statedBy', stated_by)) from gate_facts
    where person_id = asked.person_id),
  'responses', (select json_agg(latest) from (
    select distinct on (step_id) step_id as "stepId", step_title as title, response,
           answered_on - ${epoch} as "on", until_on - ${epoch} as "until"
      from step_responses where person_id = asked.person_id and answered_on - ${epoch} <= asked.day
      order by step_id, recorded_at desc, id desc) latest),
  'leaves', (select json_agg(json_build_object('from', from_on - ${epoch}, 'to', to_on - ${epoch})) from leaves
    where person_id = asked.person_id and withdrawn_at is null),
  'returns', (select json_agg(to_on - ${epoch} order by to_on) from return_plans where person_id = asked.person_id),
  'adopted', (select json_build_object('version', version, 'on', adopted_on - ${epoch}, 'steps', steps, 'banned', left_out,
      'required', wanted, 'notBefore', not_before, 'casesPerMonth', cases_per_month) from adopted_plans
    where person_id = asked.person_id and ${recordedBy} order by version desc limit 1),
  'sessions', (select json_agg(json_build_object('id', session_id, 'module', module_code, 'on', held_on - ${epoch},
      'placesLeft', places_left, 'applyBy', apply_by_on - ${epoch}) order by held_on, session_id) from (
    select distinct on (session_id) * from module_sessions
      where ${recordedBy} and organisation_id in (select organisation_id from memberships
        where person_id = asked.person_id and ended_at is null
          and from_on - ${epoch} <= asked.day and coalesce(to_on - ${epoch}, asked.day) >= asked.day)
      order by session_id, version desc) latest
    where not is_cancelled and held_on - ${epoch} >= asked.day),
  'evidence', (select json_agg(json_build_object('id', piece_id, 'kind', kind_code, 'capabilities', capability_codes,
      'on', done_on - ${epoch}, 'details', details, 'confirmedBy', (
        select answered_by_id from confirmation_requests r join confirmation_answers on request_id = r.id
         where r.piece_version_id = piece.id and answer = 'CONFIRMED' and ${recordedBy} and not exists (
           select from confirmation_retractions where request_id = r.id and ${recordedBy}) order by recorded_at limit 1)))
    from (select distinct on (piece_id) * from evidence_pieces where person_id = asked.person_id and ${recordedBy}
      order by piece_id, version desc) piece where not is_withdrawn),
  'lists', (select json_agg(counts) from (
    select json_build_array(line.examination, listed_on - ${epoch}, line.role, sum(line.count), sum(line.abnormal)) as counts
      from (select distinct on (entry_id) listed_on, rows from list_entries
             where person_id = asked.person_id and ${recordedBy} order by entry_id, version desc) entry
           cross join lateral jsonb_to_recordset(rows) as line(examination text, role text, count int, abnormal int)
     group by line.examination, listed_on, line.role) listed),
  'imported', (select json_agg(json_build_array(examination_code, (month || '-01')::date - ${epoch}, organisation_id,
      source, count)) from (
    select distinct on (organisation_id, source, month, examination_code) * from monthly_counts
     where person_id = asked.person_id and ${recordedBy.replace('recorded_at', 'imported_at')}
     order by organisation_id, source, month, examination_code, version desc) latest
    where coalesce((select is_mine from count_objections where count_id = latest.id and ${recordedBy}
      order by version desc limit 1), true)),
  'kinds', (select json_object_agg(code, capability_codes) from examinations
    where exists (select from list_entries where person_id = asked.person_id)
       or exists (select from monthly_counts where person_id = asked.person_id)),
  'sign_offs', (select json_agg(json_build_object('line', scope_line_code, 'title', title, 'items', items,
      'on', (asked_at at time zone 'Europe/London')::date - ${epoch}, 'isPanel', route = 'PANEL', 'of', (
        select coalesce(json_agg(coalesce(who.name, '') order by who.name, named.signer_id), '[]')
          from sign_off_signers named left join people who on who.id = named.signer_id
         where named.request_id = r.id)) order by r.id)
    from sign_off_requests r
    where person_id = asked.person_id and ${recordedBy.replace('recorded_at', 'asked_at')} and not exists (
      select from sign_off_decisions done where done.request_id = r.id and done.decided_on - ${epoch} <= asked.day)),
  'colleagues', (select json_agg(json_build_object('id', id, 'name', name) order by id) from soundings_possible_assessors()
    where asked.person_id = soundings_viewer())
)::text as record
from asked`

/**
 * Everything decisions need of one person, in one statement. Entries dated after `day` are left to the fold, which
 * ignores them; a rating taken back does not count on any day.
 */
export async function readRecord(tx: Transaction, personId: string, day: Day): Promise<PersonRecord> {
  const [answer] = await tx.execute<{ record: string }[]>(statement, [personId, day])
  const text = answer?.record ?? 'null'
  const row = JSON.parse(text) as Row | null
  if (!row?.content_hash) throw new Error('No framework is published in this database: seed it first')
  const ratings = row.ratings ?? []
  const responses = (row.responses ?? []).flatMap(({ response, ...rest }) =>
    response === 'WITHDRAWN' ? [] : [{ ...rest, response }],
  )
  return {
    personId,
    text,
    contentHash: row.content_hash,
    practiceVersion: row.practice?.version ?? 0,
    goalVersion: row.goal?.version ?? 0,
    goalHours: row.goal?.hours ?? null,
    adoptedVersion: row.adopted?.version ?? 0,
    learner: {
      practice: toPractice(row),
      goal: toGoal(row),
      ratings: ratings.map(toRatingEvent),
      gateFacts: (row.facts ?? []).map(toGateFact),
      leave: row.leaves ?? [],
      ...(row.returns === null ? {} : { returnsPlanned: row.returns }),
      responses: responses.map(({ stepId, response, on, until }) => ({ stepId, response, on, until })),
      ...toEnrolments(row, day),
      adopted: toAdopted(row),
      evidence: (row.evidence ?? []).flatMap(evidenceFacts),
      log: toLog(row, day),
      sessions: row.sessions ?? [],
      ...(row.sign_offs === null ? {} : { signOffsAsked: row.sign_offs }),
    },
    ratingDetails: new Map(ratings.map(([id, , , , , , assessorNames, note]) => [id, { assessorNames, note }])),
    moduleStarts: new Map((row.enrolments ?? []).map(({ module, started }) => [module, started])),
    colleagues: row.colleagues ?? [],
    stepTitles: new Map(responses.map(({ stepId, title }) => [stepId, title])),
  }
}

function toPractice({ practice }: Row): Practice {
  return {
    level: practice?.level ?? null,
    areas: (practice?.areas ?? []).map(({ areaCode, levelCode }) => ({ area: areaCode, level: levelCode })),
  }
}

/** What is dated after the day is no record yet; a month that was counted by then is known to its end. */
function toLog({ lists, imported, kinds }: Row, day: Day): readonly LoggedCount[] {
  const listed = (lists ?? []).map(([examination, on, role, count, abnormal]) => ({
    examination,
    on,
    role,
    count,
    abnormal,
  }))
  const counted = (imported ?? []).map(([examination, on, organisation, source, count]): ImportedCount => ({
    examination,
    on,
    organisation,
    source,
    count,
  }))
  return foldLog(
    listed.filter(({ on }) => on <= day),
    counted.filter(({ on }) => on <= day),
    examination => kinds?.[examination] ?? [],
  )
}

function toAdopted({ adopted }: Row): AdoptedPlan | null {
  if (adopted === null) return null
  const { version: _version, ...plan } = adopted
  return plan
}

/** Where the goal names no hours, the protected time of the practice is what there is. */
function toGoal({ goal, practice }: Row): Goal | null {
  if (!goal || (goal.role === null && goal.pathway === null)) return null
  return {
    roleProfileCode: goal.role,
    pathwayCode: goal.pathway,
    overlayCodes: goal.overlays,
    areas: goal.areas.map(({ areaCode, levelCode }) => ({ area: areaCode, level: levelCode })),
    dueOn: goal.due,
    hoursPerWeek: goal.hours ?? practice?.hours ?? null,
  }
}

/** The table's checks hold the value of each kind in its range, so the kinds can be told apart by name alone. */
export function toRatingEvent([sequence, capability, kind, value, on, assessorIds]: RatingTuple): RatingEvent {
  const base = { sequence, capability, on }
  if (kind === 'SCOPE_CONFIRMATION') return { ...base, kind }
  const [assessorId = ''] = assessorIds
  return { ...base, kind, value, assessorId, signerIds: assessorIds } as RatingEvent
}

function toEnrolments({ enrolments }: Row, day: Day): Pick<Learner, 'started' | 'completions'> {
  const known = (enrolments ?? []).filter(enrolment => enrolment.started <= day)
  return {
    started: known
      .filter(({ completed }) => completed === null || completed > day)
      .map(({ module, started, areas }) => ({ module, on: started, areas })),
    completions: known.flatMap(({ module, completed, areas }) =>
      completed !== null && completed <= day ? [{ module, on: completed, areas }] : [],
    ),
  }
}
