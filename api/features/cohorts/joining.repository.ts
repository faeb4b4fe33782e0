import type { ShareItem } from '../../domain/cohort/sharing.ts'
import type { Transaction } from '../../platform/database/index.ts'

export interface Asking {
  readonly cohortId: string
  readonly organisationId: string
  readonly startsOn: string
  readonly wholeTimePercent: number
  readonly invitedById: string
  readonly invitedAt: Date
  readonly people: readonly { readonly id: string; readonly personId: string }[]
}

/**
 * Asks people in; who was asked or joined before, and who is no member of the organisation, is passed over. The ids of the
 * places of those asked now.
 */
export async function askIn(tx: Transaction, asking: Asking): Promise<string[]> {
  const rows = await tx.execute<{ id: string }[]>(
    `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
       invited_by_id, invited_at)
     select asked.id, 1, asked."personId", ?, ?, ?, ?, ?, ?
       from jsonb_to_recordset(?::jsonb) as asked(id uuid, "personId" uuid)
      where asked."personId" in (
        select person_id from soundings_cohort_candidates(?) where organisation_id = ?)
     on conflict (cohort_id, person_id) where left_at is null do nothing returning id`,
    [
      asking.cohortId,
      asking.organisationId,
      asking.startsOn,
      asking.wholeTimePercent,
      asking.invitedById,
      asking.invitedAt,
      JSON.stringify(asking.people),
      asking.cohortId,
      asking.organisationId,
    ],
  )
  return rows.map(({ id }) => id)
}

/** The person's own yes; false where nothing waited for it. */
export async function joinCohort(tx: Transaction, memberId: string, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set joined_at = ?, version = version + 1
      where id = ? and joined_at is null and left_at is null returning id`,
    [at, memberId],
  )
  return rows.length > 0
}

/** Ends a place, and with it what was shared; false where it had ended, or was changed elsewhere. */
export async function endPlace(
  tx: Transaction,
  { memberId, version, at }: { memberId: string; version: number | null; at: Date },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set left_at = ?, version = version + 1
      where id = ? and left_at is null and (?::int is null or version = ?) returning id`,
    [at, memberId, version, version],
  )
  return rows.length > 0
}

export interface Sharing {
  readonly personId: string
  readonly memberId: string
  readonly at: Date
}

/** Takes back what is not named. */
export async function withdrawCohortShares(
  tx: Transaction,
  { memberId, at }: Sharing,
  kept: readonly ShareItem[],
): Promise<void> {
  await tx.execute(
    `update cohort_shares set withdrawn_at = ? where member_id = ? and withdrawn_at is null
        and item not in (select jsonb_array_elements_text(?::jsonb))`,
    [at, memberId, JSON.stringify(kept)],
    'run',
  )
}

/** Shares what is named, from now on; what is shared already stays as it is. */
export async function addCohortShares(
  tx: Transaction,
  { personId, memberId, at }: Sharing,
  items: readonly { readonly id: string; readonly item: ShareItem }[],
): Promise<void> {
  await tx.execute(
    `insert into cohort_shares (id, person_id, member_id, item, given_at)
       select id, ?, ?, item, ? from jsonb_to_recordset(?::jsonb) as given(id uuid, item text)
     on conflict (member_id, item) where withdrawn_at is null do nothing`,
    [personId, memberId, at, JSON.stringify(items)],
    'run',
  )
}
