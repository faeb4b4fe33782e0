import { dayFromToday } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { made } from './operations-of-evidence.ts'
import { nameOf, personOf } from './world.ts'

const colleague = ({ world }: Cell): string => personOf(world, 'colleague').id
const former = ({ world }: Cell): string => personOf(world, 'former').id
/** Somebody of the same place to name, other than the viewer. */
const fellow = (cell: Cell): string => personOf(cell.world, cell.viewer === 'educator' ? 'author' : 'educator').id
const until = dayFromToday(30)

const empty: Operation['read'] = data => {
  const text = JSON.stringify(data)
  return text === '{"sharedWithMe":[]}' || text.includes('"totalCount":0') ? 'nobody' : 'something'
}

/** How evidence is shared, and what colleagues are asked and say. */
export const confirmationOperations: Readonly<Record<string, Operation>> = {
  sharedWithMe: { document: '{ sharedWithMe { title owner { name } } }', read: empty },
  confirmationQueue: {
    document: '{ confirmationQueue { totalCount nodes { piece { title } } load { waiting } } }',
    read: empty,
  },
  peopleToName: {
    document: '{ peopleToName { name } }',
    read: data => {
      const text = JSON.stringify(data)
      if (text.includes(nameOf('former')) || text.includes(nameOf('stranger'))) return 'too-many'
      if (!text.includes(nameOf('colleague'))) return 'nobody'
      return text.includes(nameOf('neighbour')) ? 'here-and-away' : 'here'
    },
  },
  myDeputy: {
    document: '{ myDeputy { deputy { name } from until } }',
    read: (data, { viewer }) => (JSON.stringify(data).includes(nameOf(viewer)) ? 'own' : 'none'),
  },
  shareEvidence: {
    document: mutation('shareEvidence', `... on ShareEvidenceSuccess { share { id } } ${problems} ${refusal}`),
    given: async cell => ({ input: { id: (await made(cell)).pieceId, personId: fellow(cell), until } }),
    read: result,
    writes: ['evidence_shares'],
  },
  endEvidenceShare: {
    document: mutation('endEvidenceShare', `... on EndEvidenceShareSuccess { id } ${problems}`),
    given: async cell => ({ input: { id: (await made(cell)).shareId } }),
    read: result,
    writes: ['evidence_shares'],
  },
  requestConfirmation: {
    document: mutation(
      'requestConfirmation',
      `... on RequestConfirmationSuccess { piece { id } } ${problems} ${refusal} ${stale}`,
    ),
    given: async cell => ({
      input: { id: (await made(cell)).pieceId, expectedVersion: 1, personId: fellow(cell) },
    }),
    read: result,
    writes: ['confirmation_requests'],
  },
  withdrawConfirmationRequest: {
    document: mutation('withdrawConfirmationRequest', `... on WithdrawConfirmationRequestSuccess { id } ${problems}`),
    given: async cell => ({ input: { id: (await made(cell)).requestId } }),
    read: result,
    writes: ['confirmation_answers'],
  },
  answerConfirmations: {
    document: mutation('answerConfirmations', `... on AnswerConfirmationsSuccess { answered } ${problems}`),
    // A colleague's request comes to the viewer; their own is asked of themselves, and nobody else's comes to them.
    given: async cell => {
      const { viewer, whose } = cell
      const asked = viewer === 'anonymous' || whose === 'others' ? former(cell) : personOf(cell.world, viewer).id
      return { input: { ids: [(await made(cell, asked)).requestId], answer: 'CONFIRMED' } }
    },
    read: result,
    writes: ['confirmation_answers'],
  },
  myGivenConfirmations: {
    document: '{ myGivenConfirmations { owner { name } confirmedAt } }',
    read: data => (JSON.stringify(data) === '{"myGivenConfirmations":[]}' ? 'nobody' : 'something'),
  },
  takeBackConfirmations: {
    document: mutation('takeBackConfirmations', `... on TakeBackConfirmationsSuccess { takenBack } ${problems}`),
    given: async cell => {
      const viewerId = cell.viewer === 'anonymous' ? former(cell) : personOf(cell.world, cell.viewer).id
      const { requestId } = await made(cell, viewerId)
      await cell.world.api.database.asSystem(tx =>
        tx.execute(
          `insert into confirmation_answers (request_id, person_id, answer, answered_by_id, recorded_at)
           select id, person_id, 'CONFIRMED', ?, ? from confirmation_requests where id = ?`,
          [viewerId, testClock.now(), requestId],
          'run',
        ),
      )
      return { input: { ids: [requestId] } }
    },
    read: result,
    writes: ['confirmation_requests', 'confirmation_retractions'],
  },
  setDeputy: {
    document: mutation('setDeputy', `... on SetDeputySuccess { cover { until } } ${problems} ${refusal}`),
    given: cell => Promise.resolve({ input: { personId: colleague(cell), until } }),
    read: result,
    writes: ['confirmation_deputies'],
  },
}
