import { createLeaveOf, createMove, createSupported, createTraining } from '../../support/create/preceptorship.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { nameOf, personOf, secretOf } from './world.ts'

const ownerId = ({ world, viewer, whose }: Cell): string =>
  personOf(world, whose === 'own' && viewer !== 'anonymous' ? viewer : 'colleague').id
const viewerId = ({ world, viewer }: Cell): string => personOf(world, viewer === 'anonymous' ? 'colleague' : viewer).id
/** Somebody of the same place to name, other than the viewer. */
const fellow = (cell: Cell): string => personOf(cell.world, cell.viewer === 'educator' ? 'author' : 'educator').id
const wordsOf = ({ viewer, whose }: Cell): string => secretOf(whose === 'own' ? viewer : 'colleague')

const supported = (cell: Cell, more: object = {}) =>
  createSupported(cell.world.api, { personId: ownerId(cell), words: wordsOf(cell), ...more })

const parts = 'preceptorship { id meetings { concerns objectives { text } } }'
const changing = (name: string, asked: string, refusals: string): string =>
  mutation(name, `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${asked} } ${refusals}`)
const anyRefusal = `${problems} ${refusal} ${stale}`
const content = { heldOn: dayFromToday(-1), objectives: [], actions: [] }

/** A change of a preceptorship just made. */
const ofSupport = (name: string, input: (cell: Cell) => object, writes: readonly string[]): Operation => ({
  document: changing(name, parts, anyRefusal),
  given: async cell => {
    const { preceptorshipId: id } = await supported(cell, { isWaiting: name === 'answerPreceptorship' })
    return { input: { id, expectedVersion: 1, ...input(cell) } }
  },
  read: result,
  writes,
})

const ofPlan = (name: string, input: (cell: Cell) => object, refusals: string): Operation => ({
  document: changing(name, 'reviews { plan { id steps { line } } }', refusals),
  given: async cell => ({ input: { id: (await supported(cell)).returnPlanId, expectedVersion: 1, ...input(cell) } }),
  read: result,
  writes: ['return_plans'],
})

const programme = `{ programmePreceptorships { id preceptee { name } preceptor { name } meetings { title dueOn heldOn } } }`

const preceptorshipOperations: Readonly<Record<string, Operation>> = {
  myPreceptorships: { document: `{ myPreceptorships { id meetings { concerns } } }`, read: ownBySecret },
  preceptorship: {
    document: 'query($id: UUID!) { preceptorship(id: $id) { id meetings { concerns objectives { text } } } }',
    given: async cell => ({ id: (await supported(cell)).preceptorshipId }),
    read: ownBySecret,
  },
  programmePreceptorships: {
    document: programme,
    read: data => {
      const text = JSON.stringify(data)
      if (['former', 'neighbour', 'stranger'].some(kind => text.includes(nameOf(kind)))) return 'too-many'
      return text.includes(nameOf('colleague')) ? 'here' : 'nobody'
    },
  },
  startPreceptorship: {
    document: changing('startPreceptorship', parts, `${problems} ${refusal}`),
    given: cell =>
      Promise.resolve({ input: { preceptorId: fellow(cell), startsOn: dayFromToday(0), hoursPerMonth: 2 } }),
    read: result,
    writes: ['preceptorships', 'preceptor_terms'],
  },
  answerPreceptorship: ofSupport('answerPreceptorship', () => ({ isAccepted: true }), [
    'preceptorships',
    'preceptor_terms',
  ]),
  changePreceptor: ofSupport('changePreceptor', cell => ({ preceptorId: fellow(cell) }), [
    'preceptorships',
    'preceptor_terms',
  ]),
  completePreceptorship: ofSupport('completePreceptorship', () => ({}), ['preceptorships']),
  endPreceptorship: ofSupport('endPreceptorship', () => ({ reason: 'LEFT' }), [
    'preceptorships',
    'preceptorship_notes',
  ]),
  savePreceptorshipMeeting: ofSupport(
    'savePreceptorshipMeeting',
    () => ({ ...content, kind: 'WEEK_6', expectedVersion: 0 }),
    ['preceptorship_meetings', 'preceptorship_notes'],
  ),
  signPreceptorshipMeeting: ofSupport('signPreceptorshipMeeting', () => ({ kind: 'WEEK_2' }), [
    'preceptorship_meetings',
  ]),
}

const trainingParts = 'training { university } nextSteps { inputsDigest }'
const award = (
  name: string,
  writes: readonly string[],
  prepare: (cell: Cell) => Promise<{ version: number }>,
): Operation => ({
  document: changing(name, trainingParts, `${refusal} ${stale}`),
  given: async cell => ({ input: { expectedVersion: (await prepare(cell)).version } }),
  read: result,
  writes,
})
const ratified = (cell: Cell) =>
  createTraining(cell.world.api, { personId: ownerId(cell), words: wordsOf(cell), ratifiedById: fellow(cell) })

const trainingOperations: Readonly<Record<string, Operation>> = {
  myTraining: { document: '{ myTraining { university programme canUndo changes { to } } }', read: ownBySecret },
  ratificationsAsked: {
    document: '{ ratificationsAsked { id trainee { name } university } }',
    read: data => (JSON.stringify(data) === '{"ratificationsAsked":[]}' ? 'nobody' : 'something'),
  },
  recordTraining: {
    document: changing('recordTraining', trainingParts, `${problems} ${stale}`),
    given: async cell => {
      const { version: expectedVersion } = await ratified(cell)
      return { input: { university: 'The North', programme: 'PgCert', areaCodes: ['OBS'], expectedVersion } }
    },
    read: result,
    writes: ['trainings', 'advice'],
  },
  ratifyAward: {
    document: changing('ratifyAward', 'ratification { id }', problems),
    given: async cell => {
      const given = { personId: ownerId(cell), askedId: viewerId(cell), words: wordsOf(cell) }
      const { trainingId: id } = await createTraining(cell.world.api, given)
      // What was said of a version before does not stand in the way of another try.
      await cell.world.api.database.asSystem(tx =>
        tx.execute('update award_ratifications set taken_back_at = now() where person_id = ?', [given.personId], 'run'),
      )
      return { input: { id, ratifiedOn: dayFromToday(-1) } }
    },
    read: result,
    writesOfOthers: cell => [`award_ratifications of ${ownerId(cell)}`],
  },
  takeBackRatification: {
    document: changing('takeBackRatification', 'id', problems),
    given: async cell => {
      const given = { personId: personOf(cell.world, 'colleague').id, ratifiedById: viewerId(cell) }
      return { input: { id: (await createTraining(cell.world.api, given)).ratificationId } }
    },
    read: result,
    writesOfOthers: ({ world }) => [`award_ratifications of ${personOf(world, 'colleague').id}`],
  },
  undoMoveToPreceptee: award('undoMoveToPreceptee', ['practices', 'award_moves', 'advice'], async cell => {
    const made = await ratified(cell)
    await createMove(cell.world.api, ownerId(cell), made.ratificationId)
    return made
  }),
  moveToPreceptee: award('moveToPreceptee', ['practices', 'goals', 'gate_facts', 'award_moves', 'advice'], ratified),
}

const longAgo = { from: dayFromToday(-1500), to: dayFromToday(-1490) }

const reviewOperations: Readonly<Record<string, Operation>> = {
  myReviews: {
    document: '{ myReviews { lines { title } leave { from } plan { steps { line } } } }',
    read: ownBySecret,
  },
  recordMyLeave: {
    document: changing('recordMyLeave', 'leave { from } nextSteps { inputsDigest }', problems),
    given: () => Promise.resolve({ input: longAgo }),
    read: result,
    writes: ['leaves', 'advice'],
  },
  withdrawMyLeave: {
    document: changing('withdrawMyLeave', 'leave { from }', problems),
    given: async cell => ({ input: { id: await createLeaveOf(cell.world.api, ownerId(cell), longAgo) } }),
    read: result,
    writes: ['leaves'],
  },
  adoptReturnPlan: {
    document: changing('adoptReturnPlan', 'reviews { plan { id } } nextSteps { inputsDigest }', problems),
    given: async cell => {
      const to = dayFromToday(-5)
      await createLeaveOf(cell.world.api, ownerId(cell), { from: dayFromToday(-120), to })
      return { input: { to } }
    },
    read: result,
    writes: ['return_plans', 'advice'],
  },
  tickReturnStep: ofPlan('tickReturnStep', () => ({ key: 'REVIEW-0', isDone: true }), `${problems} ${stale}`),
  endReturnPlan: ofPlan('endReturnPlan', () => ({}), `${problems} ${stale}`),
  shareReturnPlan: ofPlan(
    'shareReturnPlan',
    cell => ({ personId: fellow(cell), until: dayFromToday(30) }),
    `${problems} ${refusal} ${stale}`,
  ),
}

/** How preceptorships, training and reviews are read and changed. */
export const supportOperations: Readonly<Record<string, Operation>> = {
  ...preceptorshipOperations,
  ...trainingOperations,
  ...reviewOperations,
}
