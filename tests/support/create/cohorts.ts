import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

interface CohortGiven {
  /** The member. */
  readonly personId: string
  /** Who follows it and set it up; the member themselves where nobody is named. */
  readonly educatorId?: string
  /** Where it belongs and where the member comes from; the member's first place where none is named. */
  readonly organisationId?: string
  /** Its name. */
  readonly words?: string
  /** The member is asked, and has not answered. */
  readonly isWaiting?: boolean
  /** What the member shares. */
  readonly shares?: readonly string[]
}

const place = '(select organisation_id from memberships where person_id = ? order by from_on, id limit 1)'

/** A group of one member with an educator, a task, a pause, a date that was moved and something shared; their ids. */
export const createCohort = async (
  api: TestApi,
  {
    personId,
    educatorId = personId,
    organisationId,
    words = 'Theirs',
    isWaiting = false,
    shares = ['RATINGS'],
  }: CohortGiven,
) => {
  const [cohortId, memberId, educatorEntryId] = [createId(), createId(), createId()]
  const [assignmentId, pauseId] = [createId(), createId()]
  const now = testClock.now()
  const stages = JSON.stringify([
    { title: 'First', dueAfterDays: 30 },
    { title: 'Second', dueAfterDays: 90 },
  ])
  await run(
    api,
    `insert into cohorts (id, version, organisation_id, name, starts_on, stages, created_by_id, created_at)
     values (?, 1, coalesce(?::uuid, ${place}), ?, ?, ?::jsonb, ?, ?)`,
    [cohortId, organisationId ?? null, personId, words, dayFromToday(-60), stages, educatorId, now],
  )
  await run(api, 'insert into cohort_organisations select id, organisation_id from cohorts where id = ?', [cohortId])
  await run(
    api,
    `insert into cohort_educators (id, person_id, cohort_id, from_on, named_by_id, named_at) values (?, ?, ?, ?, ?, ?)`,
    [educatorEntryId, educatorId, cohortId, dayFromToday(-60), educatorId, now],
  )
  await run(
    api,
    `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
       invited_by_id, invited_at, joined_at)
     select ?, 1, ?, id, organisation_id, starts_on, 100, ?, ?, ? from cohorts where id = ?`,
    [memberId, personId, educatorId, now, isWaiting ? null : now, cohortId],
  )
  await run(
    api,
    `insert into cohort_assignments (id, version, cohort_id, kind, title, evidence_kind, capability_codes, due_after_days,
       follows_members, follows_versions, given_by_id, given_at)
     values (?, 1, ?, 'EVIDENCE', ?, 'REFLECTION', '{CLN-08}', 30, true, false, ?, ?)`,
    [assignmentId, cohortId, words, educatorId, now],
  )
  await run(
    api,
    `insert into cohort_assignees (assignment_id, member_id, person_id, is_left_out) values (?, ?, ?, false)`,
    [assignmentId, memberId, personId],
  )
  await run(
    api,
    `insert into cohort_pauses (id, person_id, member_id, from_on, to_on, recorded_by_id, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [pauseId, personId, memberId, dayFromToday(-50), dayFromToday(-44), educatorId, now],
  )
  await run(
    api,
    `insert into cohort_extensions (id, person_id, member_id, stage, days, given_by_id, given_at)
     values (?, ?, ?, 0, 14, ?, ?)`,
    [createId(), personId, memberId, educatorId, now],
  )
  for (const item of shares)
    await run(api, `insert into cohort_shares (id, person_id, member_id, item, given_at) values (?, ?, ?, ?, ?)`, [
      createId(),
      personId,
      memberId,
      item,
      now,
    ])
  return { cohortId, memberId, educatorEntryId, assignmentId, pauseId }
}

/** A list that was brought into a group, by which a place was changed and somebody invited; their ids. */
export const createCohortImport = async (
  api: TestApi,
  { cohortId, memberId, personId }: { readonly cohortId: string; readonly memberId: string; readonly personId: string },
) => {
  const [importId, cohortInvitationId] = [createId(), createId()]
  const now = testClock.now()
  await run(
    api,
    `insert into cohort_imports (id, cohort_id, imported_by_id, imported_at, asked, changed, invited)
     values (?, ?, ?, ?, 0, 1, 1)`,
    [importId, cohortId, personId, now],
  )
  await run(
    api,
    `update cohort_members set import_id = ?, import_version = version, before_import =
       jsonb_build_object('startsOn', starts_on, 'wholeTimePercent', whole_time_percent) where id = ?`,
    [importId, memberId],
  )
  await run(
    api,
    `insert into invitations (id, organisation_id, invited_by_id, email, roles, token_hash, invited_at, expires_at,
       cohort_id, place, import_id)
     select ?, organisation_id, ?, ?, '{PERSON}', ?, ?, ?, id, '{"startsOn": "2026-09-14", "wholeTimePercent": 100}', ?
       from cohorts where id = ?`,
    [
      cohortInvitationId,
      personId,
      `${cohortInvitationId}@invented.example`,
      createId(),
      now,
      new Date(now.getTime() + 14 * 86_400_000),
      importId,
      cohortId,
    ],
  )
  return { importId, cohortInvitationId, invitedIntoCohort: `${cohortInvitationId}@invented.example` }
}
