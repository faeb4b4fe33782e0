import { type Operation, mutation, problems, refusal, result } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { type World, personOf } from './world.ts'

/** Everything of a person in the world of this table; who has left everywhere has no role to end. */
const erasedOf = [
  'adopted_plans',
  'advice',
  'confirmation_answers',
  'confirmation_deputies',
  'confirmation_requests',
  'day_one_answers',
  'enrolments',
  'evidence_drafts',
  'evidence_pieces',
  'evidence_shares',
  'gate_facts',
  'goals',
  'learning_cases',
  'list_entries',
  'observation_replies',
  'observation_requests',
  'observations',
  'portfolio_shares',
  'practices',
  'rating_retractions',
  'ratings',
  'scope_answers',
  'scope_drafts',
  'scope_links',
  'scope_requests',
  'scope_statements',
]
const alsoErased = ['record_requests', 'reminder_choices', 'step_responses', 'usual_lists']

/** Somebody is there again whom the administrator looks after. */
const bringBack = (world: World): Promise<unknown> =>
  world.api.database.asSystem(tx =>
    tx.execute(
      "update memberships set ended_at = null, to_on = null, version = version + 1 where person_id = ? and role = 'PERSON'",
      [personOf(world, 'colleague').id],
      'run',
    ),
  )

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
      const confirmEmail = viewer === 'anonymous' ? 'nobody@invented.example' : personOf(world, viewer).email
      return { input: { confirmEmail } }
    },
    read: result,
    writes: ({ viewer }) => {
      const roles = viewer === 'elsewhere' ? ['memberships', 'membership_versions'] : []
      return [...erasedOf, ...alsoErased, ...roles]
    },
    // Whom they assessed keeps the decision, under another name.
    writesOfOthers: ({ world, viewer }) => {
      if (viewer === 'assessor') return [`ratings of ${personOf(world, 'colleague').id}`]
      return viewer === 'elsewhere' ? [`ratings of ${personOf(world, 'neighbour').id}`] : []
    },
  },
}
