import { daysToHear } from '../../domain/signoffs/reversal.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InvalidInput } from '../../platform/graphql/index.ts'
import { appendRatings } from '../ratings/index.ts'
import { invalid, type Refusal } from './answer.ts'
import { readMembers, refusalToLower, type Lowered } from './lowering-pair.ts'
import { proposeReversal } from './propose-reversal.ts'
import { appendReversalWord, readReversals, type ReversalRow } from './reversal.repository.ts'
import {
  ReversalState,
  type AnswerReversalInput,
  type ProposeReversalInput,
  type SignOffReversal,
} from './reversal.types.ts'
import { lookingAs, reread, stateOf, toReversal, unknown, type Reversed } from './reversal-view.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import { lockSignOff } from './sign-off.repository.ts'
import { kept, noteProblems } from './sign-off-texts.ts'

export interface ReversalService {
  /** Those of the viewer, by the viewer, and those that wait for the viewer. */
  list(viewer: Person): Promise<SignOffReversal[]>
  propose(viewer: Person, input: ProposeReversalInput): Promise<Reversed | Refusal>
  confirm(viewer: Person, id: string): Promise<Reversed | Refusal>
  answer(viewer: Person, input: AnswerReversalInput): Promise<Reversed | InvalidInput>
}

export function createReversalService(dependencies: SignOffDependencies): ReversalService {
  const { asViewer } = dependencies
  return {
    list: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const looking = await lookingAs(dependencies, tx, personId)
        return (await readReversals(tx, personId)).map(each => toReversal(each, looking))
      }),
    propose: (viewer, input) => asViewer(viewer, tx => proposeReversal(dependencies, tx, viewer.personId, input)),
    confirm: (viewer, id) => asViewer(viewer, tx => confirm(dependencies, tx, viewer.personId, id)),
    answer: (viewer, input) => asViewer(viewer, tx => answer(dependencies, tx, viewer.personId, input)),
  }
}

async function confirm(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  id: string,
): Promise<Reversed | Refusal> {
  await lockSignOff(tx, id)
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [row] = await readReversals(tx, viewerId, id)
  if (row === undefined) return unknown()
  if (row.secondId !== viewerId) return notAllowed('NOT_THE_SECOND', 'The second person who was named confirms this')
  const state = stateOf(row, looking.today)
  if (state === ReversalState.CONFIRMED) return { reversal: toReversal(row, looking) }
  if (state === ReversalState.PROPOSED)
    return notAllowed(
      'OWNER_FIRST',
      `Its owner hears first: you can confirm once they have read it, or ${daysToHear} days after it was proposed`,
    )
  const lowered = { ...row, ...loweredBy(row) }
  const capabilities = lowered.items.map(({ capability }) => capability)
  const members = await readMembers(dependencies, tx, { organisationId: row.organisationId, capabilities })
  const refused = (await refusalToLower(dependencies, tx, { lowered, members }))(viewerId)
  if (refused !== null) return notAllowed(refused.code, refused.text)
  await lower(dependencies, tx, row)
  return reread(tx, id, looking)
}

/** As it was signed or held: of a level all that its role asks for. */
function loweredBy({ items, levelItems }: ReversalRow): Pick<Lowered, 'items' | 'isLevel'> {
  const held = items.map(({ capability, signed }) => ({ capability, rating: signed }))
  return { items: levelItems ?? held, isLevel: levelItems !== null }
}

async function lower({ clock, createId }: SignOffDependencies, tx: Transaction, row: ReversalRow): Promise<void> {
  // Of a level there is nothing to lower: the decision alone is taken back.
  const given = row.items.map(item => ({ ...item, id: createId() }))
  await appendReversalWord(tx, {
    reversalId: row.id,
    kind: 'CONFIRMED',
    personId: row.ownerId,
    text: null,
    ratingIds: given.map(rating => rating.id),
    saidAt: clock.now(),
  })
  const base = { personId: row.ownerId, kind: 'LOWERING', on: isoFromDay(clock.today()), note: null }
  const by = { assessorIds: [row.proposedById, row.secondId], assessorNames: [row.proposedByName, row.secondName] }
  await appendRatings(
    tx,
    given.map(({ id, capability, rating }) => ({
      ...base,
      ...by,
      id,
      capabilityCode: capability,
      value: rating,
      recordedAt: clock.now(),
    })),
  )
}

async function answer(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  { id, answer: said }: AnswerReversalInput,
): Promise<Reversed | InvalidInput> {
  const problems = noteProblems('answer', said)
  if (problems.length > 0) return invalidInput(problems)
  await lockSignOff(tx, id)
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [row] = await readReversals(tx, viewerId, id)
  if (row === undefined || row.ownerId !== viewerId) return unknown()
  const text = kept(said)
  const kind = text === null ? 'HEARD' : 'ANSWERED'
  const isSaid = row.words.some(each => each.kind === kind)
  if (isSaid && text !== null) return invalid('answer', 'ANSWERED', 'You have answered this already')
  if (!isSaid)
    await appendReversalWord(tx, {
      reversalId: id,
      kind,
      personId: viewerId,
      text,
      ratingIds: [],
      saidAt: dependencies.clock.now(),
    })
  return reread(tx, id, looking)
}
