import type { Answer, ItemRating } from '../../domain/observations/answers.ts'
import type { FormContent } from '../../domain/observations/form.ts'
import { instantFrom, type Instants } from './instants.ts'
import type { Transaction } from '../../platform/database/index.ts'

export interface PublishedForm {
  readonly code: string
  readonly version: number
  readonly organisationId: string | null
  readonly content: FormContent
  readonly isRetired: boolean
}

const latestForms = `select code, version, organisation_id as "organisationId", content, is_retired as "isRetired" from (
  select distinct on (code) * from observation_forms order by code, version desc) latest`

/** The latest version of every form the viewer may ask for, those of everybody first. */
export async function readForms(tx: Transaction): Promise<PublishedForm[]> {
  return tx.execute<PublishedForm[]>(`${latestForms} where not is_retired order by organisation_id nulls first, code`)
}

/** An organisation's own forms in their latest version, by name, those asked for no more last. */
export async function readFormsOf(tx: Transaction, organisationId: string): Promise<PublishedForm[]> {
  return tx.execute<PublishedForm[]>(
    `${latestForms} where organisation_id = ? order by is_retired, content->>'name', code`,
    [organisationId],
  )
}

/** What an organisation says of a safety concern; null where it says nothing, or the viewer may not know. */
export async function readSafetyRoute(tx: Transaction, organisationId: string): Promise<string | null> {
  const [row] = await tx.execute<{ text: string | null }[]>(
    'select safety_route as text from organisations where id = ?',
    [organisationId],
  )
  return row?.text ?? null
}

export interface StoredReply {
  readonly id: string
  readonly kind: string
  readonly text: string | null
  readonly repliedAt: string
}

export interface StoredObservation {
  readonly id: string
  readonly answers: readonly Answer[]
  readonly ratings: readonly ItemRating[]
  readonly comment: string | null
  readonly observedOn: string
  readonly assessorName: string
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  readonly isTypedIn: boolean
  readonly receivedAt: string
  readonly provenAt: string | null
  readonly replies: readonly StoredReply[]
}

export interface StoredRequest {
  readonly id: string
  readonly formCode: string
  readonly formVersion: number
  readonly form: FormContent
  readonly about: string
  readonly capabilityCodes: readonly string[]
  readonly route: string
  readonly askedOfEmail: string | null
  readonly askedOfId: string | null
  readonly askedOfName: string | null
  readonly hasAssessorLeft: boolean
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly withdrawnAt: Date | null
  readonly remindersSent: number
  readonly version: number
  readonly observation: StoredObservation | null
}

const instants = ['madeAt', 'expiresAt', 'withdrawnAt'] as const

const observation = `case when o.id is not null then json_build_object('id', o.id, 'answers', o.answers, 'ratings', o.ratings,
   'comment', o.comment, 'observedOn', o.observed_on, 'assessorName', o.assessor_name,
   'registrationBody', o.registration_body, 'registrationNumber', o.registration_number, 'isTypedIn', o.is_typed_in,
   'receivedAt', o.received_at, 'provenAt', o.proven_at, 'replies', (select coalesce(json_agg(json_build_object('id', a.id,
     'kind', a.kind, 'text', a.text, 'repliedAt', a.replied_at) order by a.id), '[]')
    from observation_replies a where a.observation_id = o.id)) end`

const request = `select r.id, r.form_code as "formCode", r.form_version as "formVersion", f.content as form, r.about,
   to_jsonb(r.capability_codes) as "capabilityCodes", r.route, r.asked_of_email as "askedOfEmail",
   r.asked_of_id as "askedOfId", named.name as "askedOfName",
   r.asked_of_id is not null and named.id is null as "hasAssessorLeft", r.made_at as "madeAt",
   r.expires_at as "expiresAt", r.withdrawn_at as "withdrawnAt", cardinality(r.reminder_days) as "remindersSent",
   r.version, ${observation} as observation
  from observation_requests r
  join observation_forms f on f.code = r.form_code and f.version = r.form_version
  left join soundings_possible_assessors() named on named.id = r.asked_of_id
  left join observations o on o.request_id = r.id where r.person_id = ?`

const toRequest = (row: Instants<StoredRequest, (typeof instants)[number]>): StoredRequest =>
  instantFrom<StoredRequest, (typeof instants)[number]>(row, instants)

export interface RequestsAsked {
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Requests of a person, the newest first, with what came of each: one statement. */
export async function readRequests(
  tx: Transaction,
  personId: string,
  { after, limit }: RequestsAsked,
): Promise<StoredRequest[]> {
  const rows = await tx.execute<Instants<StoredRequest, (typeof instants)[number]>[]>(
    `${request} and (?::uuid is null or r.id < ?::uuid) order by r.id desc limit ?`,
    [personId, after, after, limit],
  )
  return rows.map(toRequest)
}

export async function countRequests(tx: Transaction, personId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    'select count(*)::int as count from observation_requests where person_id = ?',
    [personId],
  )
  return row?.count ?? 0
}

/** One request of a person's, by its own id or by that of what came of it; null where there is none. */
export async function readRequest(tx: Transaction, personId: string, id: string): Promise<StoredRequest | null> {
  const [row] = await tx.execute<Instants<StoredRequest, (typeof instants)[number]>[]>(
    `${request} and (r.id = ? or o.id = ?)`,
    [personId, id, id],
  )
  return row ? toRequest(row) : null
}

/** Requests that wait for an answer now. */
export async function countOpenRequests(tx: Transaction, personId: string, now: Date): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from observation_requests r where person_id = ? and withdrawn_at is null
        and expires_at > ? and not exists (select from observations o where o.request_id = r.id)`,
    [personId, now.toISOString()],
  )
  return row?.count ?? 0
}

/** Those who may assess the viewer today. */
export async function readPossibleAssessors(tx: Transaction): Promise<{ id: string; name: string }[]> {
  return tx.execute<{ id: string; name: string }[]>(
    'select id, name from soundings_possible_assessors() order by name, id',
  )
}

/** Where a letter to a colleague goes; null where they may not assess the viewer. */
export async function readAddressOfAssessor(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.execute<{ email: string | null }[]>('select soundings_address_of_assessor(?) as email', [id])
  return row?.email ?? null
}
