import type { Transaction } from '../../platform/database/index.ts'
import type { ObservationFormRow } from './observation-form.entity.ts'
import { ObservationRequestRow } from './observation-request.entity.ts'
import { ObservationReplyRow, ObservationRow } from './observation.entity.ts'

/** False where another version took the number first. */
export async function appendForm(tx: Transaction, form: ObservationFormRow): Promise<boolean> {
  const { code, version, organisationId, content, isRetired, publishedAt } = form
  const rows = await tx.execute<object[]>(
    `insert into observation_forms (code, version, organisation_id, content, is_retired, published_at)
     values (?, ?, ?, ?::jsonb, ?, ?) on conflict (code, version) do nothing returning code`,
    [code, version, organisationId, JSON.stringify(content), isRetired, publishedAt.toISOString()],
  )
  return rows.length > 0
}

/** False where the viewer does not look after the organisation. */
export async function changeSafetyRoute(
  tx: Transaction,
  organisationId: string,
  text: string | null,
): Promise<boolean> {
  const rows = await tx.execute<object[]>('update organisations set safety_route = ? where id = ? returning id', [
    text,
    organisationId,
  ])
  return rows.length > 0
}

/** A request with what opens it; null where nothing does. */
export async function appendObservationRequest(
  tx: Transaction,
  request: ObservationRequestRow,
  tokenHash: string | null,
): Promise<void> {
  await tx.insert(ObservationRequestRow, request)
  if (tokenHash !== null) await appendLink(tx, tokenHash, request)
}

async function appendLink(
  tx: Transaction,
  tokenHash: string,
  { id, version }: Pick<ObservationRequestRow, 'id' | 'version'>,
): Promise<void> {
  await tx.execute(
    'insert into observation_links (token_hash, request_id, request_version) values (?, ?, ?)',
    [tokenHash, id, version],
    'run',
  )
}

export interface Renewal {
  readonly id: string
  readonly version: number
  readonly tokenHash: string
  readonly renewedAt: Date
  readonly expiresAt: Date
}

/** A new link and a new time; false where another window changed the request first. */
export async function renewRequest(tx: Transaction, renewal: Renewal): Promise<boolean> {
  const { id, version, tokenHash, renewedAt, expiresAt } = renewal
  const rows = await tx.execute<object[]>(
    `update observation_requests set version = version + 1, renewed_at = ?, expires_at = ?
      where id = ? and version = ? and withdrawn_at is null returning id`,
    [renewedAt.toISOString(), expiresAt.toISOString(), id, version],
  )
  if (rows.length === 0) return false
  await appendLink(tx, tokenHash, { id, version: version + 1 })
  return true
}

/** False where another window changed the request first. */
export async function withdrawRequest(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  now: Date,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update observation_requests set version = version + 1, withdrawn_at = ?
      where id = ? and version = ? and withdrawn_at is null returning id`,
    [now.toISOString(), id, version],
  )
  return rows.length > 0
}

/** What the person observed typed in from paper; nothing else can be appended so. */
export async function appendTypedIn(tx: Transaction, observation: ObservationRow): Promise<void> {
  await tx.insert(ObservationRow, observation)
}

export async function appendReply(tx: Transaction, reply: ObservationReplyRow): Promise<void> {
  await tx.insert(ObservationReplyRow, reply)
}

/** A new secret for the letter that asks whether an observation is theirs; where it goes, null where none waits. */
export async function renewProof(
  tx: Transaction,
  {
    requestId,
    proofHash,
    expiresAt,
  }: { readonly requestId: string; readonly proofHash: string; readonly expiresAt: Date },
): Promise<string | null> {
  const [row] = await tx.execute<{ email: string | null }[]>('select soundings_renew_proof(?, ?, ?) as email', [
    requestId,
    proofHash,
    expiresAt.toISOString(),
  ])
  return row?.email ?? null
}
