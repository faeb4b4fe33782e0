import type { OpenInvitation } from '../../platform/auth/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { InvitationRow } from './invitation.entity.ts'

type OfGroups = 'cohortId' | 'place' | 'importId' | 'letterSentAt'

export type NewInvitation = Omit<InvitationRow, 'acceptedAt' | 'withdrawnAt' | OfGroups>

const columns = `id, organisation_id, invited_by_id, email, roles, until_on, token_hash, invited_at, expires_at`

export async function appendInvitation(tx: Transaction, row: NewInvitation): Promise<void> {
  await tx.execute(
    `insert into invitations (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.organisationId,
      row.invitedById,
      row.email,
      `{${row.roles.join(',')}}`,
      row.untilOn,
      row.tokenHash,
      row.invitedAt.toISOString(),
      row.expiresAt.toISOString(),
    ],
    'run',
  )
}

/** Takes an open invitation back; false where there is none the viewer may take back. */
export async function withdrawInvitation(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update invitations set withdrawn_at = ?
      where id = ? and accepted_at is null and withdrawn_at is null and expires_at > ?
        and (organisation_id in (select soundings_administered_organisations())
          or cohort_id in (select soundings_cohorts_led())) returning id`,
    [now.toISOString(), id, now.toISOString()],
  )
  return rows.length > 0
}

const isOpen = 'accepted_at is null and withdrawn_at is null and expires_at > ?'

interface Taken {
  readonly id: string
  readonly organisationId: string
  readonly roles: string[]
  readonly untilOn: string | null
  readonly invitedById: string | null
}

const taken = `returning id, organisation_id as "organisationId", to_jsonb(roles) as roles, until_on::text as "untilOn",
  invited_by_id as "invitedById"`

/** Past row security: whoever holds the link is nobody yet. */
export async function findOpenInvitation(
  tx: Transaction,
  tokenHash: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const [row] = await tx.execute<OpenInvitation[]>(
    `select i.email, o.name as organisation, to_jsonb(i.roles) as roles, i.until_on::text as until,
            (select json_build_object('id', c.id, 'name', c.name) from cohorts c
              where c.id = i.cohort_id and c.closed_at is null) as "group"
       from invitations i join organisations o on o.id = i.organisation_id where i.token_hash = ? and ${isOpen}`,
    [tokenHash, now.toISOString()],
  )
  return row ?? null
}

export async function hasOpenInvitation(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(`select 1 from invitations where email = ? and ${isOpen} limit 1`, [
    email,
    now.toISOString(),
  ])
  return rows.length > 0
}

/** Uses up the invitation of one link, or every one sent to an address: two at once cannot both have it. */
export async function takeUp(
  tx: Transaction,
  by: { readonly tokenHash: string } | { readonly email: string },
  now: Date,
): Promise<Taken[]> {
  const [column, value] = 'email' in by ? ['email', by.email] : ['token_hash', by.tokenHash]
  return tx.execute<Taken[]>(`update invitations set accepted_at = ? where ${column} = ? and ${isOpen} ${taken}`, [
    now.toISOString(),
    value,
    now.toISOString(),
  ])
}

/** Gives whoever took an invitation up the place in its group that waits for their own yes; nothing where there is none. */
export async function placeInvited(
  tx: Transaction,
  {
    invitationId,
    personId,
    memberId,
  }: { readonly invitationId: string; readonly personId: string; readonly memberId: string },
): Promise<void> {
  await tx.execute('select soundings_place_invited(?, ?, ?)', [invitationId, personId, memberId])
}
