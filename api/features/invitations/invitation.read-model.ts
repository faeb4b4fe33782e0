import type { Transaction } from '../../platform/database/index.ts'
import type { Invitation } from './invitation.types.ts'

export interface OpenInvitationsRequest {
  readonly organisationId: string
  readonly now: Date
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

const open = 'organisation_id = ? and accepted_at is null and withdrawn_at is null and expires_at > ?'

/**
 * Invitations nobody took up yet, the newest first, as ids sort by when they were made; of which organisations, the
 * database decides.
 */
export async function readOpenInvitations(tx: Transaction, request: OpenInvitationsRequest): Promise<Invitation[]> {
  const { organisationId, now, after, limit } = request
  return tx.execute<Invitation[]>(
    `select id, email, to_jsonb(roles) as roles, until_on::text as until,
            to_char(invited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "invitedAt",
            to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt"
       from invitations where ${open} and (?::uuid is null or id < ?::uuid) order by id desc limit ?`,
    [organisationId, now.toISOString(), after, after, limit],
  )
}

export async function countOpenInvitations(
  tx: Transaction,
  { organisationId, now }: Pick<OpenInvitationsRequest, 'organisationId' | 'now'>,
): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(`select count(*)::int as count from invitations where ${open}`, [
    organisationId,
    now.toISOString(),
  ])
  return row?.count ?? 0
}

/** The organisation's name where the viewer may invite into it; null where not. */
export async function readInvitingOrganisation(tx: Transaction, organisationId: string): Promise<string | null> {
  const [row] = await tx.execute<{ name: string }[]>(
    'select name from organisations where id = ? and id in (select soundings_administered_organisations())',
    [organisationId],
  )
  return row?.name ?? null
}
