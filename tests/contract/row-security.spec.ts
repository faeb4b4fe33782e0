import { expect, it } from 'vitest'
import { onEachDatabase } from './each-database.ts'

/** Tables with nothing of any one person: what is published, whose turn it is to send, and the ORM's own list. */
const impersonal =
  /^(frameworks|framework_levels|pillars|areas|rating_anchors|evidence_classes|capabilities|role_profiles|role_profile_items|scope_lines|gates|modules|module_(?!drafts|sessions|versions|places)[a-z_]+|pathways|pathway_[a-z_]+|examinations|search_[a-z]+|digest_turns|applied_migrations)$/

/** Tables of sign-in that operations have no business with at all. */
const closed = ['accounts', 'sessions', 'two_factors', 'verifications']

/** Tables that operations reach through functions alone: what opens a request, and who from outside answered one. */
const byFunctionsAlone = ['assessor_devices', 'assessors', 'media_uses', 'observation_links']

/** Tables to which a person may add rows of their own. */
const appended = [
  'adopted_plans',
  'advice',
  'award_moves',
  'award_ratifications',
  'block_answers',
  'cohort_assignees',
  'cohort_assignments',
  'cohort_educators',
  'cohort_extensions',
  'cohort_members',
  'cohort_organisations',
  'cohort_pauses',
  'cohort_shares',
  'cohorts',
  'confirmation_answers',
  'confirmation_deputies',
  'confirmation_requests',
  'count_objections',
  'day_one_answers',
  'draft_authors',
  'draft_blocks',
  'draft_changes',
  'draft_comments',
  'draft_parts',
  'enrolments',
  'evidence_drafts',
  'evidence_pieces',
  'evidence_shares',
  'gate_facts',
  'goals',
  'invitations',
  'learning_cases',
  'leaves',
  'list_entries',
  'local_codes',
  'media',
  'media_files',
  'memberships',
  'module_drafts',
  'module_places',
  'module_sessions',
  'monthly_counts',
  'observation_forms',
  'observation_links',
  'observation_replies',
  'observation_requests',
  'observations',
  'portfolio_shares',
  'practices',
  'preceptor_terms',
  'preceptorship_meetings',
  'preceptorship_notes',
  'preceptorships',
  'raised_requirements',
  'rating_retractions',
  'ratings',
  'record_requests',
  'reminder_choices',
  'return_plans',
  'scope_answers',
  'scope_checks',
  'scope_drafts',
  'scope_links',
  'scope_requests',
  'scope_statements',
  'sign_off_answers',
  'sign_off_decisions',
  'sign_off_requests',
  'sign_off_reversal_words',
  'sign_off_reversals',
  'sign_off_signers',
  'signer_appointments',
  'starting_positions',
  'step_responses',
  'trainings',
  'usual_lists',
]

/** The only columns that may be changed once written. */
const changed = [
  'award_moves.undone_at',
  'award_ratifications.taken_back_at',
  'cohort_assignees.done_at',
  'cohort_assignees.evidence_piece_id',
  'cohort_assignees.is_left_out',
  'cohort_assignments.due_after_days',
  'cohort_assignments.follows_members',
  'cohort_assignments.follows_versions',
  'cohort_assignments.module_version',
  'cohort_assignments.title',
  'cohort_assignments.version',
  'cohort_assignments.withdrawn_at',
  'cohort_educators.ended_at',
  'cohort_educators.to_on',
  'cohort_members.joined_at',
  'cohort_members.left_at',
  'cohort_members.starts_on',
  'cohort_members.version',
  'cohort_members.whole_time_percent',
  'cohort_pauses.to_on',
  'cohort_pauses.withdrawn_at',
  'cohort_shares.withdrawn_at',
  'cohorts.closed_at',
  'cohorts.name',
  'cohorts.pathway_code',
  'cohorts.role_profile_code',
  'cohorts.stages',
  'cohorts.starts_on',
  'cohorts.version',
  'draft_authors.added_at',
  'draft_authors.left_at',
  'draft_blocks.content',
  'draft_blocks.is_removed',
  'draft_blocks.part_id',
  'draft_blocks.place',
  'draft_blocks.saved_at',
  'draft_blocks.saved_by_id',
  'draft_blocks.version',
  'draft_changes.after',
  'draft_comments.settled_at',
  'draft_comments.settled_by_id',
  'draft_parts.is_removed',
  'draft_parts.minutes',
  'draft_parts.place',
  'draft_parts.text',
  'draft_parts.title',
  'draft_parts.version',
  'enrolments.completed_on',
  'enrolments.left_out_reason',
  'enrolments.reflection',
  'enrolments.version_number',
  'evidence_drafts.answers',
  'evidence_drafts.emptied_at',
  'evidence_drafts.kind_code',
  'evidence_drafts.saved_at',
  'evidence_drafts.version',
  'evidence_shares.ended_at',
  'guidelines.superseded_by_code',
  'guidelines.superseded_on',
  'invitations.withdrawn_at',
  'leaves.from_on',
  'leaves.to_on',
  'leaves.withdrawn_at',
  'media.checks',
  'media.confirmed_at',
  'media.confirmed_by_id',
  'media.millimetres_per_pixel',
  'media.permission',
  'media.permission_note',
  'media.rarity_note',
  'media.source',
  'media.title',
  'media.version',
  'memberships.changed_at',
  'memberships.changed_by',
  'memberships.ended_at',
  'memberships.to_on',
  'memberships.version',
  'module_drafts.area_code',
  'module_drafts.change_note',
  'module_drafts.changed_at',
  'module_drafts.develops',
  'module_drafts.gates',
  'module_drafts.is_area_chosen',
  'module_drafts.kind',
  'module_drafts.level_code',
  'module_drafts.licence',
  'module_drafts.outcome',
  'module_drafts.pathway',
  'module_drafts.required_modules',
  'module_drafts.required_ratings',
  'module_drafts.reuse',
  'module_drafts.review_on',
  'module_drafts.sources',
  'module_drafts.summary',
  'module_drafts.title',
  'module_drafts.version',
  'module_places.block_id',
  'module_places.updated_at',
  'observation_requests.expires_at',
  'observation_requests.renewed_at',
  'observation_requests.version',
  'observation_requests.withdrawn_at',
  'organisations.safety_route',
  'people.name',
  'portfolio_shares.revoked_at',
  'preceptor_terms.ended_at',
  'preceptor_terms.preceptee_accepted_at',
  'preceptor_terms.preceptor_accepted_at',
  'preceptorship_meetings.held_on',
  'preceptorship_meetings.preceptee_signed_at',
  'preceptorship_meetings.preceptor_id',
  'preceptorship_meetings.preceptor_signed_at',
  'preceptorship_meetings.saved_at',
  'preceptorship_meetings.version',
  'preceptorship_notes.actions',
  'preceptorship_notes.concerns',
  'preceptorship_notes.end_reason',
  'preceptorship_notes.hours_given',
  'preceptorship_notes.objectives',
  'preceptorships.ended_at',
  'preceptorships.preceptee_completed_at',
  'preceptorships.preceptor_completed_at',
  'preceptorships.version',
  'return_plans.ended_at',
  'return_plans.steps',
  'return_plans.until_on',
  'return_plans.version',
  'return_plans.with_id',
  'scope_drafts.choices',
  'scope_drafts.role_profile_code',
  'scope_drafts.saved_at',
  'scope_drafts.version',
  'scope_links.revoked_at',
  'signer_appointments.ended_at',
  'signer_appointments.ended_by_id',
]

const role = 'soundings_app'

interface Table {
  readonly name: string
  readonly is_guarded: boolean
  readonly is_owned: boolean
  readonly can_read: boolean
  readonly can_append: boolean
  readonly can_remove: boolean
}

const tableRights = `
  select relname as name, relrowsecurity as is_guarded,
         pg_get_userbyid(relowner) = '${role}' as is_owned,
         has_any_column_privilege('${role}', oid, 'select') as can_read,
         has_any_column_privilege('${role}', oid, 'insert') as can_append,
         has_table_privilege('${role}', oid, 'delete') or has_table_privilege('${role}', oid, 'truncate') as can_remove
    from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace order by relname`

onEachDatabase('The wall in the database', 'tables', database => {
  const namesOf = async (isMeant: (table: Table) => boolean): Promise<string[]> =>
    (await database.rows<Table>(tableRights)).filter(isMeant).map(({ name }) => name)

  it('stands around every table with rows of people', async () => {
    expect(await namesOf(({ name, is_guarded }) => !impersonal.test(name) && !is_guarded)).toEqual(closed)
    const personal = await database.rows<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
        where table_schema = 'public' and column_name in ('person_id', 'user_id')`,
    )
    expect(personal.map(({ name }) => name).filter(name => impersonal.test(name))).toEqual([])
  })

  it('opens published content to be read, people’s tables row by row, and those of sign-in not at all', async () => {
    expect(await namesOf(({ can_read }) => !can_read)).toEqual(
      [...closed, ...byFunctionsAlone, 'applied_migrations', 'digest_turns'].toSorted(),
    )
    const readable = await database.rows<{ column: string }>(
      `select attname as column from pg_attribute where attrelid = 'users'::regclass and attnum > 0
          and has_column_privilege('${role}', attrelid, attnum, 'select') order by attname`,
    )
    expect(readable.map(({ column }) => column)).toEqual(['email', 'id'])
  })

  it('lets a record grow, and nothing of it be changed or removed', async () => {
    expect(await namesOf(({ can_append }) => can_append)).toEqual(appended)
    expect(await namesOf(({ can_remove }) => can_remove)).toEqual([])
    const columns = await database.rows<{ column: string }>(
      `select relname || '.' || attname as column
         from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0
          and not attisdropped and has_column_privilege('${role}', attrelid, attnum, 'update') order by 1`,
    )
    expect(columns.map(({ column }) => column)).toEqual(changed)
  })

  it('has no policy that lets everyone through', async () => {
    const policies = await database.rows<{ name: string; roles: string; condition: string | null }>(
      `select policyname as name, array_to_string(roles, ',') as roles, coalesce(qual, with_check) as condition
         from pg_policies where schemaname = 'public'`,
    )
    expect(policies.length).toBeGreaterThan(0)
    for (const { name, roles, condition } of policies) {
      expect(roles, name).toBe(role)
      expect(condition, name).toMatch(
        /soundings_(viewer|assessable_people|administered_organisations|administered_people|fellow_members|evidence_contacts|opened_pieces|answerable_requests|scope_[a-z_]+|led_organisations|cohorts_[a-z]+|cohort_[a-z_]+|preceptorships_named|preceptorships_led|preceptorships_supported|support_contacts|possible_ratifiers|trainings_asked|sign_offs_seen|sign_off_contacts|edits_content|(readable|written|authored|unwritten)_drafts)\(\)|memberships/,
      )
    }
  })

  it('cannot be stepped over by the role operations run as', async () => {
    const [standing] = await database.rows(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname = '${role}'`,
    )
    expect(standing).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
    })
    expect(await namesOf(({ is_owned }) => is_owned)).toEqual([])
    expect(
      await database.rows(
        `select 1 from pg_auth_members join pg_roles on pg_roles.oid = member where rolname = '${role}'`,
      ),
    ).toEqual([])
  })
})
