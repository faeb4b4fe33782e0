import { expect, it } from 'vitest'
import { holdings, withheld } from '../../api/features/holdings/index.ts'
import { onEachDatabase, type OwnDatabase } from './each-database.ts'

/** Columns that name somebody beside the one whose row it is, and the holding that shows them what is there of theirs. */
const named: Readonly<Record<string, string>> = {
  'award_ratifications.ratified_by_id': 'awards_ratified',
  'cohort_assignments.given_by_id': 'cohorts_looked_after',
  'cohort_concern_readers.reader_id': 'cohort_words',
  'cohort_concerns.written_by_id': 'cohort_words',
  'cohort_educators.named_by_id': 'cohorts_looked_after',
  'cohort_extensions.given_by_id': 'cohorts_looked_after',
  'cohort_helps.answered_by_id': 'cohort_words',
  'cohort_meetings.educator_id': 'cohort_words',
  'cohort_imports.imported_by_id': 'cohorts_looked_after',
  'cohort_members.invited_by_id': 'cohorts_looked_after',
  'cohort_messages.from_id': 'cohort_words',
  'cohort_pauses.recorded_by_id': 'cohorts_looked_after',
  'cohorts.created_by_id': 'cohorts_looked_after',
  'confirmation_answers.answered_by_id': 'confirmations_given',
  'confirmation_answers.on_behalf_of_id': 'confirmations_given',
  'confirmation_deputies.deputy_id': 'cover_given',
  'confirmation_requests.asked_id': 'confirmations_asked',
  'draft_blocks.saved_by_id': 'drafts_written',
  'draft_comments.said_by_id': 'draft_words',
  'draft_comments.settled_by_id': 'draft_words',
  'draft_moves.moved_by_id': 'draft_words',
  'evidence_shares.with_id': 'evidence_shared_with_me',
  'invitations.invited_by_id': 'invitations_sent',
  'media.confirmed_by_id': 'media_brought',
  'media.owner_id': 'media_brought',
  'membership_versions.changed_by': 'role_changes_made',
  'memberships.changed_by': 'role_changes_made',
  'module_drafts.begun_by_id': 'drafts_written',
  'messages.from_person_id': 'messages_sent',
  'monthly_counts.imported_by': 'counts_imported',
  'observation_requests.asked_of_id': 'observations_asked',
  'observations.colleague_id': 'observations_given',
  'preceptor_terms.named_by_id': 'preceptorships_of_others',
  'preceptor_terms.preceptor_id': 'preceptorships_of_others',
  'preceptorship_meetings.preceptor_id': 'preceptorships_of_others',
  'preceptorship_notes.preceptor_id': 'preceptorships_of_others',
  'raised_requirements.raised_by_id': 'requirements_raised',
  'ratings.assessor_ids': 'ratings_given',
  'scope_answers.answered_by_id': 'scope_answers_given',
  'scope_answers.rating_ids': 'scope_answers',
  'scope_checks.checked_by_id': 'scope_checks_given',
  'return_plans.with_id': 'return_plans_shown',
  'sign_off_answers.signer_id': 'sign_offs_given',
  'sign_off_decisions.signer_ids': 'sign_offs_given',
  'sign_off_reversals.proposed_by_id': 'reversals_taken_part_in',
  'sign_off_reversals.second_id': 'reversals_taken_part_in',
  'sign_off_signers.signer_id': 'sign_offs_asked',
  'signer_appointments.appointed_by_id': 'appointments_made',
  'signer_appointments.ended_by_id': 'appointments_made',
  'starting_positions.lead_id': 'starting_positions_given',
  'trainings.asked_id': 'awards_asked',
}

/** Every column that can hold the id of a person: by its name, by what it refers to, or because it holds many ids. */
const personColumns = `
  select distinct relname as "table", attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     and (a.attname in ('person_id', 'user_id') or a.atttypid = 'uuid[]'::regtype
          or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
                        and f.confrelid in ('people'::regclass, 'users'::regclass)))
   order by 1, 2`

/** Columns of many ids that are of ratings and versions, which their own tables show. */
const ofNobody: ReadonlySet<string> = new Set([
  'sign_off_decisions.rating_ids',
  'sign_off_requests.piece_version_ids',
  'sign_off_requests.rating_ids',
  'sign_off_reversal_words.rating_ids',
  'starting_positions.rating_ids',
])

/** What is kept of people, by "table.column", and is shown to nobody. */
const missing = async (database: OwnDatabase): Promise<string[]> => {
  const held = new Set([...holdings.map(({ name }) => name), ...Object.keys(withheld)])
  const columns = await database.rows<{ table: string; column: string }>(personColumns)
  return columns
    .filter(({ table, column }) => !ofNobody.has(`${table}.${column}`))
    .filter(
      ({ table, column }) => !held.has(named[`${table}.${column}`] ?? (/^(person|user)_id$/.test(column) ? table : '')),
    )
    .map(({ table, column }) => `${table}.${column}`)
}

onEachDatabase('What is held of people', 'tables', database => {
  it('is in the register, whatever table and column it is in', async () => {
    expect(await missing(database)).toEqual([])
  })

  it('is missed where a new table or column holds somebody', async () => {
    await database.rows('create table "scribbles" ("person_id" uuid, "seen_by" uuid references people (id))')
    expect(await missing(database)).toEqual(['scribbles.person_id', 'scribbles.seen_by'])
    await database.rows('drop table "scribbles"')
  })

  it.each(holdings.filter(({ source }) => source.kind === 'table'))(
    'can be read by its owner, all of it: $name',
    async ({ name }) => {
      const [right] = await database.rows<{ can_read: boolean }>(
        `select has_table_privilege('soundings_app', '${name}', 'select') as can_read`,
      )
      expect(right).toEqual({ can_read: true })
    },
  )

  it.each(['users', 'accounts', 'two_factors', 'sessions', 'invitations', 'observations'])(
    'leaves out the secrets of %s and nothing else',
    async name => {
      const source = holdings.find(holding => holding.name === name)?.source
      const [body] = await database.rows<{ text: string }>(
        `select pg_get_functiondef('soundings_held_${name}'::regproc) as text`,
      )
      const left = [...(/array\[(.*?)\]/i.exec(body?.text ?? '')?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
        match => match[1],
      )
      expect(left).toEqual(source?.kind === 'function' ? source.secrets : [])
      expect(body?.text).toContain('to_jsonb(held)')
    },
  )
})
