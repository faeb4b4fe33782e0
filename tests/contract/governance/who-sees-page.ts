import type { GraphQLField } from 'graphql'
import { createSchema, readAccess } from '../../../api/platform/graphql/index.ts'
import { productFeatures } from '../../support/product.ts'
import { heading, madeFrom, row } from './retention-table.ts'

export interface Policy {
  readonly table: string
  readonly name: string
  readonly command: string
  /** Which rows are reached, and which may stand afterwards. */
  readonly condition: string
}

export const policiesSql = `
  select tablename as "table", policyname as name, cmd as command,
         concat_ws(' and ', qual, with_check) as condition
    from pg_policies where schemaname = 'public' order by tablename collate "C", cmd collate "C", policyname collate "C"`

/** Tables the role that operations run as may read whole, and those it may not touch. */
export const opennessSql = `
  select relname as "table", relrowsecurity as "isGuarded",
         has_any_column_privilege('soundings_app', oid, 'select') as "isReadable"
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
     and relname <> 'applied_migrations' order by relname collate "C"`

export interface Openness {
  readonly table: string
  readonly isGuarded: boolean
  readonly isReadable: boolean
}

type Words = readonly (readonly [pattern: RegExp, words: string])[]

const people: Words = [
  [/(?<![a-z_])owner_id = \( ?SELECT soundings_viewer/i, 'whoever brought it'],
  [/soundings_media_is_published/, 'anybody signed in, where a published module uses it or the service drew it'],
  [/soundings_media_is_in_my_drafts/, 'whoever may read a draft that uses it'],
  [/FROM media (shown|own)/i, 'whoever may see what it is a file of'],
  [/(?<![a-z_])(person_id|id|user_id) = \( ?SELECT soundings_viewer/i, 'the person themselves'],
  [/soundings_viewer\) IS NOT NULL/i, 'everybody who is signed in'],
  [
    /soundings_readable_drafts/,
    'authors of the draft, reviewers of its organisation once a review was asked for, and those who look after the content',
  ],
  [/soundings_(written|authored)_drafts/, 'authors of the draft'],
  [/soundings_writes_for/, 'authors of the organisation'],
  [/soundings_edits_content/, 'authors, reviewers and those who look after the content'],
  [/soundings_assessable_people/, 'assessors of an organisation in which the person is a member today'],
  [/soundings_administered_people/, 'those who look after an organisation in which the person is or was a member'],
  [/soundings_administered_organisations/, 'those who look after the people of the organisation'],
  [/soundings_fellow_members\(\)[^)]*\)\)?$/, 'members of an organisation in which the person is a member today'],
  [/soundings_opened_pieces/, 'whoever it is shared with or asked of, until that ends'],
  [
    /soundings_answerable_requests/,
    'whoever it is asked of, or covers for them, until it is answered or they are colleagues no more',
  ],
  [/soundings_message_senders/, 'those they wrote a message to'],
  [/soundings_evidence_contacts/, 'those they share evidence with, ask, answer or cover for'],
  [
    /soundings_scope_(requests|statements)_(led|seen)/,
    'leads of an organisation that was asked, while its owner is a member there',
  ],
  [/soundings_is_confirmed_scope/, 'the lead who confirmed a statement of theirs'],
  [/soundings_scope_contacts/, 'those whose statements they answered, and leads who read these'],
  [
    /soundings_preceptorships_led/,
    'educators and administrators of the organisation it belongs to, while the preceptee is in it',
  ],
  [/soundings_preceptorships_named/, 'whoever is named as preceptor, while they share an organisation'],
  [/soundings_preceptorships_supported/, 'the preceptor both said yes to, while they share an organisation'],
  [/soundings_led_organisations/, 'educators and administrators of the organisation'],
  [/soundings_cohort_candidates/, 'educators of the group, of educators and administrators where they lead too'],
  [/soundings_concerns_named/, 'whoever wrote it, and educators of the group named when it was written'],
  [/soundings_cohort_members_led/, 'educators of a group they take part in, while they belong where they came from'],
  [/soundings_cohorts_led/, 'educators of the group, on their days'],
  [/soundings_cohorts_joined/, 'members of the group, and those asked into it'],
  [/soundings_cohorts_begun/, 'whoever sets it up'],
  [/soundings_cohort_contacts/, 'educators of a group they are in or asked into, and its members of its educators'],
  [/created_by_id = \( ?SELECT soundings_viewer/i, 'whoever sets it up'],
  [/soundings_trainings_asked/, 'the registrar, programme lead or appointed colleague who is asked'],
  [
    /soundings_possible_ratifiers/,
    'members of an organisation in which the person is educator or administrator, or appointed to sign',
  ],
  [/soundings_support_contacts/, 'those they meet in a preceptorship, an award or a return to practice'],
  [
    /(with_id|answered_by_id|checked_by_id|deputy_id|preceptor_id|ratified_by_id|named_by_id) = \( ?SELECT soundings_viewer/i,
    'the other person named in it',
  ],
  [/soundings_sign_offs_to_decide/, 'whoever is asked to sign it, while it waits and they belong to the organisation'],
  [
    /soundings_sign_offs_seen/,
    'those asked to sign it while it is open, and once it is signed those who gave their word',
  ],
  [/soundings_sign_off_contacts/, 'those they ask to sign, sign for, appoint, confirm in post, or propose to lower'],
  [/soundings_current_organisations/, 'members of the organisation today'],
  [/= ANY \(assessor_ids\)/i, 'those who signed it'],
  [
    /soundings_viewer\(\)[^=]*\) = proposed_by_id|soundings_viewer\(\) = v\.proposed_by_id/i,
    'the two people who are to lower it',
  ],
  [/(signer|lead|proposed_by|second|raised_by)_id = \( ?SELECT soundings_viewer/i, 'the other person named in it'],
  [/FROM memberships/i, 'members of the organisation, past and present'],
]

const limits: Words = [
  [/kind <> 'SELF'/, 'only what others confirmed, never what somebody says of themselves'],
  [/kind = 'SELF'/, 'only self-ratings'],
  [/kind = 'OBSERVED'/, 'only observations, in their own name'],
  [/kind = 'SCOPE_CONFIRMATION'/, 'only review dates of a statement they confirmed, and nothing that lapses'],
  [/kind = 'EXPORT'/, 'only that a copy was taken'],
  [/'FRAMEWORK_ADMINISTRATOR'/, 'no role that reaches further than their own'],
  [/changed_by = /, 'in their own name'],
  [/answer = 'WITHDRAWN'/, 'only that they no longer ask'],
  [/soundings_has_joined/, 'of people who have joined'],
]

const wordsIn = (list: Words, condition: string): string[] =>
  list.filter(([pattern]) => pattern.test(condition)).map(([, words]) => words)

/** In words, whom a policy lets through; one that nothing here puts into words is an error, so that none goes unsaid. */
export const openTo = ({ name, condition }: Policy): string => {
  const text = condition.replaceAll('::text', '')
  const whom = wordsIn(people, text)
  if (whom.length === 0) throw new Error(`Nothing says in words whom the policy ${name} lets through: ${condition}`)
  const limited = wordsIn(limits, text)
  return limited.length === 0 ? whom.join('; ') : `${whom.join('; ')}: ${limited.join(', ')}`
}

const acts: Readonly<Record<string, string>> = { SELECT: 'see', INSERT: 'add', UPDATE: 'change', DELETE: 'remove' }

const roleWords = (access: unknown): string => {
  if (access === 'public') return 'everybody'
  if (access === 'person') return 'anyone signed in, of themselves'
  return (access as readonly string[]).map(role => role.toLowerCase().replaceAll('_', ' ')).join(', ')
}

const operationRows = async (): Promise<string[]> => {
  const schema = await createSchema(productFeatures.resolvers)
  const access = readAccess(schema)
  const fields: GraphQLField<unknown, unknown>[] = [schema.getQueryType(), schema.getMutationType()].flatMap(type =>
    Object.values(type?.getFields() ?? {}),
  )
  return fields
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, description }) => row(`\`${name}\``, roleWords(access.get(name)), description ?? ''))
}

const namesOf = (tables: readonly Openness[]): string => tables.map(({ table }) => `\`${table}\``).join(', ')

/** The page of who can see and do what, from the two walls: what each operation asks for, and what each table lets through. */
export const whoSeesPage = async (policies: readonly Policy[], tables: readonly Openness[]): Promise<string> =>
  [
    '# Who can see what',
    '',
    madeFrom('the rules of the operations and the policies of the database'),
    '',
    'Two walls stand around people’s data, and each holds without the other: the service refuses an operation, and the database shows no row. A role opens something only while it is in force; ended, it opens nothing on the very next request. An educator’s role opens who supports whom in the preceptorships of its organisation and when they met, and none of their words; in a group it opens the programme record of those who joined, and of what they recorded what each of them shares with that group.',
    '',
    '## First wall: who may ask for what',
    '',
    'Being let in is the outer door. Whose rows are then reached is decided by the rules below and by the service.',
    '',
    ...heading('operation', 'open to', 'what it does'),
    ...(await operationRows()),
    '',
    '## Second wall: what the database lets through',
    '',
    ...heading('table', 'who', 'may', 'rule'),
    ...policies.map(policy =>
      row(`\`${policy.table}\``, openTo(policy), acts[policy.command] ?? policy.command, `\`${policy.name}\``),
    ),
    '',
    `Nobody removes a row of anybody’s record but by erasing their own. Published content is the same for everybody: ${namesOf(tables.filter(({ isGuarded }) => !isGuarded).filter(({ isReadable }) => isReadable))}. Closed to every operation: ${namesOf(tables.filter(({ isReadable }) => !isReadable))}.`,
    '',
    '## Doors past the second wall',
    '',
    'These functions of the database run with its owner’s rights and read past the policies. Each tells ids, yes or no, or the viewer’s own rows; the one that erases reaches the viewer alone, and leaves a note.',
    '',
    '- `soundings_scope_standings`: whether statements the viewer can read are in force; `soundings_scope_facts`: what others recorded of those who asked, and when clocks stood still, to say what still stands of a statement.',
    '- `soundings_open_scope_link`: what a link leads to, and the line that it was opened.',
    '- `soundings_assessable_people`, `soundings_administered_organisations`, `soundings_administered_people`, `soundings_fellow_members`, `soundings_answerable_requests`, `soundings_opened_pieces`, `soundings_evidence_contacts`, `soundings_led_organisations`, `soundings_preceptorships_named`, `soundings_preceptorships_supported`, `soundings_preceptorships_led`, `soundings_possible_ratifiers`, `soundings_trainings_asked`, `soundings_support_contacts`, `soundings_scope_places`, `soundings_scope_requests_led`, `soundings_scope_requests_seen`, `soundings_scope_statements_led`, `soundings_scope_contacts`, `soundings_cohorts_led`, `soundings_cohorts_begun`, `soundings_cohorts_joined`, `soundings_cohort_members_led`, `soundings_cohort_contacts`, `soundings_cohort_candidates`, `soundings_concerns_named`: ids.',
    '- `soundings_week_facts`, `soundings_learner_shared`, `soundings_member_tasks`, `soundings_award_of`: of members of groups the viewer leads, tasks given and done, meetings of the programme, and the day an award they train for in the group was ratified since they joined; requests that wait for the viewer; and of what they recorded what each shares with that group.',
    '- `soundings_shared_with_viewer`: who shares what with the viewer as an educator of a group. Nothing of a personal record reaches an educator but through it.',
    '- `soundings_cohort_modules_finished`: which modules a group was given its members have finished since, for whoever leads it: programme record, of those who were given them.',
    '- `soundings_cohort_board`, `soundings_cohort_cell`: for educators of a group, on their days, what its members share of the ratings others gave them and of what they asked others for; of whoever shares none, what was signed off in the group since they joined. Days away stand beside what can lapse, because they move its end; no operation tells them.',
    '- `soundings_is_platform_administrator`, `soundings_has_joined`, `soundings_can_spare`, `soundings_scope_has_lead`, `soundings_is_confirmed_scope`: yes or no.',
    '- `soundings_ratifiers`: whom the viewer can ask about their award; of those appointed, as what and in which areas.',
    '- `soundings_levels_without_signers`: the level of a colleague that everybody who decided it has left, for those who could take it back.',
    '- `soundings_service_cover`: what an organisation decided of the scope lines of its current members, for its educators and administrators: who, when, and until when; no leave, and nothing of any other organisation.',
    '- `soundings_leave_of_supported`: days away of those whose preceptorship the viewer may see, from which the days of meetings are counted; no operation tells them.',
    '- `soundings_held_…`: the viewer’s own account, sessions and ways to sign in without their secrets; what the viewer recorded of others, without whom.',
    '- `soundings_erase_viewer`: erases the viewer’s record.',
    '- Who runs the database server can read everything in it. That is the deployer’s to guard; see [hosting](hosting.md).',
    '',
  ].join('\n')
