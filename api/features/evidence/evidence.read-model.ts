import type { Transaction } from '../../platform/database/index.ts'
import type { EvidenceFilter } from './evidence-changes.types.ts'
import type { EvidenceState } from './evidence.types.ts'

/** A request about one version, as the statement hands it over. */
export interface ConfirmationFacts {
  readonly id: string
  readonly askedId: string
  readonly askedName: string
  readonly askedAt: string
  readonly answer: 'CONFIRMED' | 'RETURNED' | 'WITHDRAWN' | null
  readonly comment: string | null
  readonly answeredById: string | null
  readonly answeredByName: string | null
  readonly answeredAt: string | null
  /** Whether a confirmation was taken back by whoever gave it. */
  readonly isTakenBack: boolean
}

/** One version of a piece with all a page says of it. */
export interface PieceFacts {
  readonly versionId: string
  readonly id: string
  readonly version: number
  readonly ownerId: string
  readonly ownerName: string
  readonly kindCode: string
  readonly title: string
  readonly on: string
  readonly minutes: number | null
  readonly learningType: string | null
  readonly learnt: string | null
  readonly benefitToPractice: string | null
  readonly benefitToUsers: string | null
  readonly details: Readonly<Record<string, string | number>>
  readonly capabilityCodes: readonly string[]
  readonly isWithdrawn: boolean
  readonly recordedAt: string | Date
  readonly confirmations: readonly ConfirmationFacts[]
  readonly confirmedVersion: number | null
}

const stands = 'not exists (select from confirmation_retractions back where back.request_id = r.id)'

/** Requests and answers are their owner's alone; whoever was asked sees the version, and not who else was. */
const ownRequests = `select jsonb_agg(jsonb_build_object('id', r.id, 'askedId', r.asked_id, 'askedName', asked.name,
      'askedAt', r.asked_at, 'answer', a.answer, 'comment', a.comment, 'answeredById', a.answered_by_id,
      'answeredByName', answerer.name, 'answeredAt', a.recorded_at,
      'isTakenBack', exists (select from confirmation_retractions back where back.request_id = r.id)) order by r.asked_at, r.id)
    from confirmation_requests r join people asked on asked.id = r.asked_id
    left join confirmation_answers a on a.request_id = r.id left join people answerer on answerer.id = a.answered_by_id
   where r.piece_version_id = p.id and r.person_id = soundings_viewer()`

export const pieceColumns = `p.id as "versionId", p.piece_id as id, p.version, p.person_id as "ownerId",
    owner.name as "ownerName", p.kind_code as "kindCode", p.title, p.done_on::text as "on", p.minutes,
    p.learning_type as "learningType", p.learnt, p.benefit_to_practice as "benefitToPractice",
    p.benefit_to_users as "benefitToUsers", p.details, to_jsonb(p.capability_codes) as "capabilityCodes",
    p.is_withdrawn as "isWithdrawn", p.recorded_at as "recordedAt",
    coalesce((${ownRequests}), '[]') as confirmations,
    (select max(earlier.version) from evidence_pieces earlier
       join confirmation_requests r on r.piece_version_id = earlier.id
       join confirmation_answers a on a.request_id = r.id and a.answer = 'CONFIRMED' and ${stands}
      where earlier.piece_id = p.piece_id and earlier.person_id = soundings_viewer()) as "confirmedVersion"`

export interface PieceRequest {
  readonly personId: string
  readonly filter: Partial<EvidenceFilter>
  /** Sort key of the last piece of the page before; null for the first page. */
  readonly after: { readonly on: string; readonly id: string } | null
  readonly limit: number
}

const latest = `select distinct on (piece_id) * from evidence_pieces where person_id = ?
  order by piece_id, version desc`

const answered = (answer: string): string => `exists (select from confirmation_requests r
  join confirmation_answers a on a.request_id = r.id where r.piece_version_id = p.id and a.answer = '${answer}' and ${stands})`
const isOpen = `exists (select from confirmation_requests r where r.piece_version_id = p.id
  and not exists (select from confirmation_answers a where a.request_id = r.id))`

const inState: Readonly<Record<EvidenceState, string>> = {
  CONFIRMED: answered('CONFIRMED'),
  WAITING: `${isOpen} and not ${answered('CONFIRMED')}`,
  RETURNED: `${answered('RETURNED')} and not ${isOpen} and not ${answered('CONFIRMED')}`,
  NOT_ASKED: `not ${isOpen} and not ${answered('CONFIRMED')} and not ${answered('RETURNED')}`,
}

function conditions({ kindCode, month, state, capabilityCode }: Partial<EvidenceFilter>): [string, unknown[]] {
  const chosen: [string, unknown[]][] = [['not p.is_withdrawn', []]]
  if (kindCode) chosen.push(['p.kind_code = ?', [kindCode]])
  if (month) chosen.push([`to_char(p.done_on, 'YYYY-MM') = ?`, [month]])
  if (capabilityCode) chosen.push(['? = any(p.capability_codes)', [capabilityCode]])
  if (state) chosen.push([inState[state], []])
  return [chosen.map(([sql]) => sql).join(' and '), chosen.flatMap(([, values]) => values)]
}

/** Pieces of a person in their latest versions, what happened last first. */
export async function readPieces(
  tx: Transaction,
  { personId, filter, after, limit }: PieceRequest,
): Promise<PieceFacts[]> {
  const [wanted, values] = conditions(filter)
  const from = after === null ? 'true' : '(p.done_on, p.piece_id) < (?::date, ?::uuid)'
  return tx.execute<PieceFacts[]>(
    `with latest as (${latest})
     select ${pieceColumns} from latest p join people owner on owner.id = p.person_id
      where ${wanted} and ${from} order by p.done_on desc, p.piece_id desc limit ?`,
    [personId, ...values, ...(after === null ? [] : [after.on, after.id]), limit],
  )
}

export async function countPieces(
  tx: Transaction,
  { personId, filter }: Pick<PieceRequest, 'personId' | 'filter'>,
): Promise<number> {
  const [wanted, values] = conditions(filter)
  const [row] = await tx.execute<{ count: number }[]>(
    `with latest as (${latest}) select count(*)::int as count from latest p where ${wanted}`,
    [personId, ...values],
  )
  return row?.count ?? 0
}

/** Versions of one piece that the viewer may see, the latest first: all of their own, else those that are open to them. */
export async function readVersions(tx: Transaction, pieceId: string): Promise<PieceFacts[]> {
  return tx.execute<PieceFacts[]>(
    `select ${pieceColumns} from evidence_pieces p join people owner on owner.id = p.person_id
      where p.piece_id = ?
        and (p.person_id = soundings_viewer() or p.id in (select soundings_opened_pieces()))
      order by p.version desc`,
    [pieceId],
  )
}

/** These versions, as far as the viewer may see them, in no order. */
export async function readPieceVersions(tx: Transaction, versionIds: readonly string[]): Promise<PieceFacts[]> {
  return tx.execute<PieceFacts[]>(
    `select ${pieceColumns} from evidence_pieces p join people owner on owner.id = p.person_id
      where p.id in (select jsonb_array_elements_text(?::jsonb)::uuid)
        and (p.person_id = soundings_viewer() or p.id in (select soundings_opened_pieces()))`,
    [JSON.stringify(versionIds)],
  )
}

/** The latest version of each of these pieces of a person, by the piece. */
export async function readLatestVersionIds(
  tx: Transaction,
  personId: string,
  pieceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.execute<{ pieceId: string; id: string }[]>(
    `select distinct on (piece_id) piece_id as "pieceId", id from evidence_pieces
      where person_id = ? and piece_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
      order by piece_id, version desc`,
    [personId, JSON.stringify(pieceIds)],
  )
  return new Map(rows.map(({ pieceId, id }) => [pieceId, id]))
}

/** Pieces that others share with the viewer today, in their latest versions, what happened last first. */
export async function readSharedPieces(tx: Transaction, personId: string): Promise<PieceFacts[]> {
  return tx.execute<PieceFacts[]>(
    `select ${pieceColumns} from evidence_pieces p join people owner on owner.id = p.person_id
      where p.person_id <> ? and p.id in (select soundings_opened_pieces())
        and exists (select from evidence_shares s where s.piece_id = p.piece_id and s.with_id = ?
                       and s.ended_at is null and s.until_on >= soundings_today())
        and p.version = (select max(version) from evidence_pieces newest where newest.piece_id = p.piece_id)
      order by p.done_on desc, p.piece_id desc limit 100`,
    [personId, personId],
  )
}

/** What a person has, in numbers. */
export interface SummaryFacts {
  readonly kinds: readonly { readonly code: string; readonly pieces: number }[]
  readonly months: readonly { readonly month: string; readonly pieces: number }[]
  readonly waiting: number
  readonly returned: number
  readonly sharedWithMe: number
  readonly toConfirm: number
}

export async function readSummary(tx: Transaction, personId: string): Promise<SummaryFacts> {
  const [row] = await tx.execute<SummaryFacts[]>(
    `with latest as (${latest}), p as (select * from latest where not is_withdrawn)
     select coalesce((select jsonb_agg(jsonb_build_object('code', kind_code, 'pieces', pieces))
                        from (select kind_code, count(*)::int as pieces from p group by kind_code) by_kind), '[]') as kinds,
            coalesce((select jsonb_agg(jsonb_build_object('month', month, 'pieces', pieces) order by month desc)
                        from (select to_char(done_on, 'YYYY-MM') as month, count(*)::int as pieces from p group by 1)
                          by_month), '[]') as months,
            (select count(*)::int from p where ${inState.WAITING}) as waiting,
            (select count(*)::int from p where ${inState.RETURNED}) as returned,
            (select count(distinct piece_id)::int from evidence_shares s where s.with_id = ? and s.ended_at is null
                and s.until_on >= soundings_today()) as "sharedWithMe",
            (select count(*)::int from soundings_answerable_requests()) as "toConfirm"`,
    [personId, personId],
  )
  if (row === undefined) throw new Error('A summary always has one row')
  return row
}
