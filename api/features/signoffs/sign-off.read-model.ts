import type { AskedItem, SignOffRoute } from '../../domain/signoffs/items.ts'
import type { KeptLine, KeptRequirement } from '../../domain/signoffs/kept-folder.ts'
import type { SignerPart } from '../../domain/signoffs/signing-rules.ts'
import type { Outcome, SignOffAnswer } from '../../domain/signoffs/tally.ts'
import type { Transaction } from '../../platform/database/index.ts'

/** One who is named in a request, with their word, as the statement hands it over. */
export interface SignerFact {
  readonly id: string
  readonly name: string
  readonly part: SignerPart
  readonly hasTrained: boolean
  readonly answer: SignOffAnswer | null
  readonly reason: string | null
  readonly interest: string | null
  readonly needs: string | null
  readonly neededBy: string | null
  readonly qualifiedBy: 'RATING' | 'APPOINTMENT' | null
  readonly qualification: string | null
  readonly answeredAt: string | null
}

/** A request with everything a page says of it. */
export interface RequestFacts {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly organisationId: string
  readonly organisationName: string
  readonly roleTitle: string
  readonly roleCode: string
  /** null = the level of the whole role. */
  readonly lineCode: string | null
  /** null = a scope line. */
  readonly levelCode: string | null
  readonly title: string
  readonly route: SignOffRoute
  readonly quorum: number
  readonly items: readonly AskedItem[]
  readonly requirements: readonly KeptRequirement[]
  /** Of a level: the lines of the role as they were held; empty for a scope line. */
  readonly lines: readonly KeptLine[]
  readonly askedAt: string | Date
  /** Sorts by time to the microsecond. */
  readonly askedKey: string
  readonly signers: readonly SignerFact[]
  readonly outcome: Outcome | 'WITHDRAWN' | null
  readonly words: string | null
  readonly decidedOn: string | null
  readonly isReversed: boolean
}

const signers = `(select jsonb_agg(jsonb_build_object('id', s.signer_id, 'name', coalesce(who.name, ''), 'part', s.part,
      'hasTrained', s.has_trained or coalesce(a.has_trained, false), 'answer', a.answer, 'reason', a.reason,
      'interest', a.interest, 'needs', a.needs, 'neededBy', a.needed_by_on, 'qualifiedBy', a.qualified_by,
      'qualification', a.qualification, 'answeredAt', a.answered_at)
      order by array_position(array['SUPERVISOR', 'LEAD', 'SECOND', 'MEMBER'], s.part), who.name, s.signer_id)
    from sign_off_signers s left join people who on who.id = s.signer_id
    left join sign_off_answers a on a.request_id = s.request_id and a.signer_id = s.signer_id
   where s.request_id = r.id)`

const statement = `select r.id, r.person_id as "ownerId", coalesce(owner.name, '') as "ownerName",
    r.organisation_id as "organisationId", coalesce(o.name, '') as "organisationName", r.role_title as "roleTitle",
    r.role_profile_code as "roleCode", r.scope_line_code as "lineCode", r.level_code as "levelCode", r.title, r.route,
    r.quorum, r.items, r.requirements, coalesce(r.lines, '[]') as lines, r.asked_at as "askedAt",
    to_char(r.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "askedKey",
    coalesce(${signers}, '[]') as signers, d.outcome, d.words, d.decided_on::text as "decidedOn",
    r.id in (select soundings_reversed_sign_offs()) as "isReversed"
  from sign_off_requests r left join people owner on owner.id = r.person_id
  left join organisations o on o.id = r.organisation_id
  left join sign_off_decisions d on d.request_id = r.id`

/** Requests of a person, the latest first. */
export async function readOwnSignOffs(tx: Transaction, personId: string): Promise<RequestFacts[]> {
  return tx.execute<RequestFacts[]>(`${statement} where r.person_id = ? order by r.asked_at desc, r.id desc`, [
    personId,
  ])
}

/** Levels of roles that panels decided of a person, the latest first; those that were taken back since among them. */
export async function readLevelDecisions(tx: Transaction, personId: string): Promise<RequestFacts[]> {
  return tx.execute<RequestFacts[]>(
    `${statement} where r.person_id = ? and r.level_code is not null and d.outcome = 'SIGNED'
      order by d.decided_on desc, r.id desc`,
    [personId],
  )
}

/** One request the viewer owns or can read; null = there is none, or it is not theirs to see: the two look alike. */
export async function readSignOff(tx: Transaction, id: string): Promise<RequestFacts | null> {
  const [row] = await tx.execute<RequestFacts[]>(
    `${statement} where r.id = ?
      and (r.person_id = soundings_viewer() or r.id in (select soundings_sign_offs_seen()))`,
    [id],
  )
  return row ?? null
}

export interface WaitingRequest {
  readonly personId: string
  /** True = those signed with the person's word; false = those that wait for it. */
  readonly isDecided: boolean
  /** Sort key of the last one of the page before; null for the first page. */
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

/** That a request waits for the word of the person whose id follows. */
export const waits = `r.id in (select soundings_sign_offs_to_decide()) and not exists (select from sign_off_answers own
    where own.request_id = r.id and own.signer_id = ?)`
const signed = `r.id in (select soundings_sign_offs_seen()) and exists (select from sign_off_decisions done
    where done.request_id = r.id and done.outcome = 'SIGNED') and exists (select from sign_off_answers own
    where own.request_id = r.id and own.signer_id = ?)`

/** Requests that wait for a person's word, the oldest first; or those signed with it, the latest first. */
export async function readForSigner(tx: Transaction, asked: WaitingRequest): Promise<RequestFacts[]> {
  const { personId, isDecided, after, limit } = asked
  const [sign, order] = isDecided ? ['<', 'desc'] : ['>', 'asc']
  const from = after === null ? 'true' : `(r.asked_at, r.id) ${sign} (?::timestamptz, ?::uuid)`
  return tx.execute<RequestFacts[]>(
    `${statement} where ${isDecided ? signed : waits} and ${from}
      order by r.asked_at ${order}, r.id ${order} limit ?`,
    [personId, ...(after === null ? [] : [after.at, after.id]), limit],
  )
}

export async function countForSigner(
  tx: Transaction,
  { personId, isDecided }: Pick<WaitingRequest, 'personId' | 'isDecided'>,
): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from sign_off_requests r where ${isDecided ? signed : waits}`,
    [personId],
  )
  return row?.count ?? 0
}

/** Who saw or confirmed what a request rests on, and what they said; by the id of the observation or of the version. */
export interface SourceFact {
  readonly id: string
  readonly byName: string | null
  readonly comment: string | null
  readonly isRevised: boolean
}

export async function readSources(tx: Transaction, requestId: string): Promise<ReadonlyMap<string, SourceFact>> {
  const rows = await tx.execute<SourceFact[]>(
    `select id, by_name as "byName", comment, is_revised as "isRevised" from soundings_sign_off_sources(?)`,
    [requestId],
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** Who decided or saw the ratings the lines of a level are held by, by the id of the rating; names stand with the rating alone. */
export async function readDeciders(
  tx: Transaction,
  requestId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.execute<{ id: string; names: string[] }[]>(
    'select id, names from soundings_sign_off_deciders(?)',
    [requestId],
  )
  return new Map(rows.map(({ id, names }) => [id, names]))
}
