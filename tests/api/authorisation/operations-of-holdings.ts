import { createMedia } from '../../support/create/media.ts'
import { type Operation, mutation, problems, refusal, result } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { type World, personOf } from './world.ts'

/** Everything of a person in the world of this table; who has left everywhere has no role to end. */
const erasedOf = [
  'adopted_plans',
  'advice',
  'award_moves',
  'award_ratifications',
  'block_answers',
  'calendar_feeds',
  'cohort_assignees',
  'cohort_concern_readers',
  'cohort_concerns',
  'cohort_educators',
  'cohort_extensions',
  'cohort_helps',
  'cohort_hidden_lines',
  'cohort_meetings',
  'cohort_members',
  'cohort_messages',
  'cohort_pauses',
  'cohort_shares',
  'confirmation_answers',
  'confirmation_deputies',
  'confirmation_requests',
  'count_objections',
  'day_one_answers',
  'draft_authors',
  'draft_changes',
  'enrolments',
  'evidence_drafts',
  'evidence_pieces',
  'evidence_shares',
  'feedback_entries',
  'gate_facts',
  'goals',
  'learning_cases',
  'leaves',
  'list_entries',
  'media',
  'membership_versions',
  'memberships',
  'message_choices',
  'message_letter_parts',
  'message_letters',
  'messages',
  'module_places',
  'monthly_counts',
  'observation_replies',
  'observation_requests',
  'observations',
  'portfolio_shares',
  'practices',
  'preceptor_terms',
  'preceptorship_meetings',
  'preceptorship_notes',
  'preceptorships',
  'rating_retractions',
  'ratings',
  'scope_answers',
  'scope_drafts',
  'scope_links',
  'scope_requests',
  'scope_statements',
]
const alsoErased = ['record_requests', 'reminder_choices', 'return_plans', 'step_responses', 'trainings', 'usual_lists']

/** Somebody is there again whom the administrator looks after. */
const bringBack = (world: World): Promise<unknown> =>
  world.api.database.asSystem(tx =>
    tx.execute(
      "update memberships set ended_at = null, to_on = null, version = version + 1 where person_id = ? and role = 'PERSON'",
      [personOf(world, 'colleague').id],
      'run',
    ),
  )

/** What was never signed goes, and what was signed loses its words. */
const ofSignOffs = [
  'sign_off_answers',
  'sign_off_decisions',
  'sign_off_requests',
  'sign_off_reversal_words',
  'sign_off_reversals',
  'sign_off_signers',
  'signer_appointments',
  'starting_positions',
]

/** How operations on what is held of a person are asked. */
export const holdingOperations: Readonly<Record<string, Operation>> = {
  myHoldings: {
    document: '{ myHoldings { name entries } }',
    read: data => (JSON.stringify(data).includes('{"name":"users","entries":1}') ? 'own' : 'none'),
  },
  exportMyRecord: {
    document: mutation('exportMyRecord', '... on ExportMyRecordSuccess { content }'),
    given: () => Promise.resolve({ input: { format: 'JSON' } }),
    read: (data, cell) => {
      const { content } = data['exportMyRecord'] as { content: string }
      const record = { of: Buffer.from(content, 'base64').toString() }
      return ownBySecret(record, cell) === 'own' ? 'done' : 'none'
    },
    writes: ['record_requests'],
  },
  eraseMyRecord: {
    document: mutation('eraseMyRecord', `... on EraseMyRecordSuccess { keptAs } ${problems} ${refusal}`),
    given: async ({ world, viewer }) => {
      if (viewer === 'organisation') await bringBack(world)
      // Nothing uses it, so it goes with the record.
      if (viewer !== 'anonymous') await createMedia(world.api, personOf(world, viewer).id)
      const confirmEmail = viewer === 'anonymous' ? 'nobody@invented.example' : personOf(world, viewer).email
      return { input: { confirmEmail } }
    },
    read: result,
    writes: () => [...erasedOf, ...alsoErased, ...ofSignOffs],
    // Whom they assessed, and whose lines they signed, keeps the decision, under another name.
    writesOfOthers: ({ world, viewer }) => {
      const { id } = personOf(world, 'colleague')
      const signed = ['ratings', 'sign_off_answers', 'starting_positions'].map(table => `${table} of ${id}`)
      // Whom they wrote to as an educator keeps the words, under another name.
      if (viewer === 'educator') return [...signed, `messages of ${id}`]
      return viewer === 'elsewhere' ? [...signed, `ratings of ${personOf(world, 'neighbour').id}`] : signed
    },
  },
}
