import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useChangeOf } from '../../../app/change.ts'
import {
  MoveToPrecepteeDocument,
  RatifyAwardDocument,
  RecordTrainingDocument,
  TakeBackRatificationDocument,
  UndoMoveToPrecepteeDocument,
  type RecordTrainingInput,
} from '../../../generated/trainees/graphql.ts'
import { useSession } from '../../../app/session.ts'
import { useChanges } from '../../evidence/index.ts'

const changed = ['myTraining', 'ratificationsAsked', 'nextSteps', 'myGates', 'developmentPlan', 'myCapabilities', 'me']

const useTrainingChange = <Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) => useChangeOf(document, name, changed)

const fields = Object.fromEntries(
  ['university', 'programme', 'areaCodes', 'expectedOn', 'askedId'].map(name => [name, name]),
)

/** What a trainee, and whoever ratifies an award, can do on the page. */
export function useTrainingChanges(version: () => number, done: () => void) {
  const session = useSession()
  const { errors, isBusy, send } = useChanges()
  const recording = useTrainingChange(RecordTrainingDocument, 'recordTraining')
  const moving = useTrainingChange(MoveToPrecepteeDocument, 'moveToPreceptee')
  const undoing = useTrainingChange(UndoMoveToPrecepteeDocument, 'undoMoveToPreceptee')
  const ratifying = useTrainingChange(RatifyAwardDocument, 'ratifyAward')
  const takingBack = useTrainingChange(TakeBackRatificationDocument, 'takeBackRatification')
  const key = () => ({ input: { expectedVersion: version() } })

  /** True where it was done; what it changed elsewhere is read anew. */
  async function then(outcome: { readonly __typename: string } | null): Promise<boolean> {
    done()
    const isDone = outcome?.__typename.endsWith('Success') === true
    if (isDone) await session.refresh().catch(() => null)
    return isDone
  }

  return {
    errors,
    isBusy,
    record: async (input: Omit<RecordTrainingInput, 'expectedVersion'>) =>
      then(await send(() => recording({ input: { ...input, expectedVersion: version() } }), fields, 'university')),
    move: async () => then(await send(() => moving(key()), {}, 'move')),
    undo: async () => then(await send(() => undoing(key()), {}, 'move')),
    ratify: async (id: string, ratifiedOn: string) => {
      const at = { ratifiedOn: `ratified-${id}`, id: `ratified-${id}` }
      return then(await send(() => ratifying({ input: { id, ratifiedOn } }), at, `ratified-${id}`))
    },
    takeBack: async (id: string) => then(await send(() => takingBack({ input: { id } }), {}, 'asked')),
  }
}
