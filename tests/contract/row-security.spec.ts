import { expect, it } from 'vitest'
import { rightsGiven } from '../api/walls/rights.ts'
import { onEachDatabase } from './each-database.ts'

/** Tables with nothing of any one person: what is published, whose turn it is to send, and the ORM's own list. */
const impersonal =
  /^(frameworks|framework_levels|pillars|areas|rating_anchors|evidence_classes|capabilities|role_profiles|role_profile_items|scope_lines|gates|modules|module_(?!drafts|sessions|versions|places)[a-z_]+|pathways|pathway_[a-z_]+|examinations|search_[a-z]+|digest_turns|applied_migrations)$/

/** Tables of sign-in that operations have no business with at all. */
const closed = ['accounts', 'sessions', 'two_factors', 'verifications']

/** Tables that operations reach through functions alone: what opens a request, and who from outside answered one. */
const byFunctionsAlone = ['assessor_devices', 'assessors', 'board_entries', 'media_uses', 'observation_links']

/** Tables to which a person may add rows of their own. */
const appended = [
  'adopted_plans',
  'advice',
  'award_moves',
  'award_ratifications',
  'block_answers',
  'calendar_feeds',
  'cohort_assignees',
  'cohort_assignments',
  'cohort_concern_readers',
  'cohort_concerns',
  'cohort_educators',
  'cohort_extensions',
  'cohort_helps',
  'cohort_hidden_lines',
  'cohort_imports',
  'cohort_meetings',
  'cohort_members',
  'cohort_messages',
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
  'feedback_entries',
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
  'message_choices',
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
const changed = rightsGiven.flatMap(right => (right.startsWith('UPDATE ') ? right.slice('UPDATE '.length) : []))

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
        /soundings_(viewer|message_senders|assessable_people|administered_organisations|administered_people|fellow_members|evidence_contacts|opened_pieces|answerable_requests|scope_[a-z_]+|led_organisations|cohorts_[a-z]+|cohort_[a-z_]+|concerns_named|preceptorships_named|preceptorships_led|preceptorships_supported|support_contacts|possible_ratifiers|trainings_asked|sign_offs_seen|sign_off_contacts|edits_content|(readable|written|authored|unwritten)_drafts)\(\)|memberships/,
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
