import { collation, type Transaction } from '../../platform/database/index.ts'

export interface IntoCohort {
  readonly importId: string
  readonly cohortId: string
  readonly byId: string
  readonly at: Date
}

export interface InvitedIntoCohort {
  readonly id: string
  readonly address: string
  readonly organisationId: string
  /** What is said of the place they would have; null = nothing. */
  readonly facts: {
    readonly startsOn: string | null
    readonly wholeTimePercent: number | null
    readonly university: string | null
    readonly programme: string | null
    readonly awardExpectedOn: string | null
  }
}

/** Days an invitation lasts. */
const life = 14

/**
 * Invites people into a group, as persons of an organisation, in one statement however many. Their letters leave one by one
 * afterwards; until then the link is nobody's. What is not said of a place is the group's first day, and full time.
 */
export async function inviteIntoCohort(
  tx: Transaction,
  { importId, cohortId, byId, at }: IntoCohort,
  people: readonly InvitedIntoCohort[],
): Promise<void> {
  await tx.execute(
    `insert into invitations (id, organisation_id, invited_by_id, email, roles, token_hash, invited_at, expires_at,
       cohort_id, place, import_id)
     select invited.id, invited."organisationId", ?, invited.address, array['PERSON'], 'unsent ' || invited.id, ?,
            ?::timestamptz + make_interval(days => ${life}), c.id,
            invited.facts || jsonb_build_object('startsOn', coalesce(invited.facts ->> 'startsOn', c.starts_on::text),
              'wholeTimePercent', coalesce((invited.facts ->> 'wholeTimePercent')::int, 100)), ?
       from cohorts c, jsonb_to_recordset(?::jsonb) as invited(id uuid, address text, "organisationId" uuid, facts jsonb)
      where c.id = ?`,
    [byId, at, at, importId, JSON.stringify(people), cohortId],
    'run',
  )
}

const isOpen = 'accepted_at is null and withdrawn_at is null and expires_at > ?'

/** Those of some addresses that are invited into a group and have not come yet. */
export async function readInvitedInto(
  tx: Transaction,
  {
    cohortId,
    addresses,
    now,
  }: { readonly cohortId: string; readonly addresses: readonly string[]; readonly now: Date },
): Promise<string[]> {
  const rows = await tx.execute<{ email: string }[]>(
    `select distinct email from invitations where cohort_id = ? and ${isOpen}
        and email in (select jsonb_array_elements_text(?::jsonb))`,
    [cohortId, now, JSON.stringify(addresses)],
  )
  return rows.map(({ email }) => email)
}

export interface CohortInvitationRecord {
  readonly id: string
  readonly email: string
  readonly expiresOn: string
  readonly isSent: boolean
  readonly total: number
}

/** Open invitations into a group the viewer follows, by address, with how many there are in all. */
export async function readCohortInvitations(
  tx: Transaction,
  asked: { readonly cohortId: string; readonly now: Date; readonly after: string | null; readonly limit: number },
): Promise<CohortInvitationRecord[]> {
  return tx.execute<CohortInvitationRecord[]>(
    `select * from (select id, email, (expires_at at time zone 'Europe/London')::date::text as "expiresOn",
         letter_sent_at is not null as "isSent", (count(*) over ())::int as total
         from invitations where cohort_id = ? and ${isOpen}) open
      where email collate "${collation}" > ? collate "${collation}" order by email collate "${collation}", id limit ?`,
    [asked.cohortId, asked.now, asked.after ?? '', asked.limit],
  )
}

/** Takes back what a list invited and nobody took up; how many. */
export async function withdrawInvitationsOfImport(tx: Transaction, importId: string, at: Date): Promise<number> {
  const rows = await tx.execute<object[]>(
    'update invitations set withdrawn_at = ? where import_id = ? and accepted_at is null and withdrawn_at is null returning id',
    [at, importId],
  )
  return rows.length
}

/** Invitations into groups whose letter has not left. For the service alone. */
export async function readLettersToCohorts(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx.execute<{ id: string }[]>(
    `select id from invitations where cohort_id is not null and letter_sent_at is null and ${isOpen} order by id`,
    [now],
  )
  return rows.map(({ id }) => id)
}

export interface CohortLetterFacts {
  readonly email: string
  readonly organisation: string
  readonly group: string
}

/** Gives an invitation the link its letter carries; null where no letter is to leave any more. */
export async function beginCohortLetter(
  tx: Transaction,
  { id, tokenHash, now }: { readonly id: string; readonly tokenHash: string; readonly now: Date },
): Promise<CohortLetterFacts | null> {
  const [row] = await tx.execute<CohortLetterFacts[]>(
    `update invitations i set token_hash = ? from organisations o, cohorts c
      where i.id = ? and o.id = i.organisation_id and c.id = i.cohort_id and i.letter_sent_at is null and ${isOpen}
      returning i.email, o.name as organisation, c.name as "group"`,
    [tokenHash, id, now],
  )
  return row ?? null
}

export async function settleCohortLetter(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.execute('update invitations set letter_sent_at = ? where id = ?', [at, id], 'run')
}
