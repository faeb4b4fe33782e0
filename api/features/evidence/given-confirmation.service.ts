import type { Viewer } from '../../platform/database/index.ts'
import { invalidInput, type InputProblem, type InvalidInput } from '../../platform/graphql/index.ts'
import type { ConfirmationServiceDependencies } from './confirmation.service.ts'
import { readGivenConfirmations, takeBackConfirmations } from './given-confirmation.repository.ts'
import type { GivenConfirmation } from './given-confirmation.types.ts'

type Person = Viewer & { personId: string }
type TakenBack = { takenBack: string[]; rejected: InputProblem[] }

export interface GivenConfirmationService {
  /** What the viewer confirmed and can still take back, the latest first. */
  given(viewer: Person): Promise<GivenConfirmation[]>
  /** What can be taken back is; the rest comes back by its index. */
  takeBack(viewer: Person, ids: readonly string[]): Promise<TakenBack | InvalidInput>
}

const day = 24 * 60 * 60 * 1000
const most = 100

export function createGivenConfirmationService({
  asViewer,
  clock,
  createId,
}: Omit<ConfirmationServiceDependencies, 'frameworks'>): GivenConfirmationService {
  const stillUndone = (): Date => new Date(clock.now().getTime() - day)
  return {
    given: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const facts = await readGivenConfirmations(tx, personId, stillUndone())
        return facts.map(({ id, ownerId, ownerName, confirmedAt }) => {
          const owner = ownerName === null ? null : { id: ownerId, name: ownerName }
          return { id, owner, confirmedAt, until: new Date(confirmedAt.getTime() + day) }
        })
      }),
    takeBack: ({ personId }, ids) =>
      asViewer({ personId }, async tx => {
        const problem = listProblem(ids)
        if (problem !== null) return invalidInput([problem])
        const given = new Set((await readGivenConfirmations(tx, personId, stillUndone())).map(({ id }) => id))
        const own = ids.filter(id => given.has(id))
        const scope = { ids: own, fresh: own.map(() => createId()), at: clock.now() }
        const takenBack = own.length === 0 ? [] : await takeBackConfirmations(tx, scope)
        const rejected = ids.flatMap((id, index) =>
          takenBack.includes(id) ? [] : [{ path: `ids.${index}`, code: 'UNKNOWN', message: tooLate }],
        )
        return takenBack.length === 0 ? invalidInput(rejected) : { takenBack, rejected }
      }),
  }
}

const tooLate = 'There is no confirmation of yours here from the last 24 hours'

function listProblem(ids: readonly string[]): InputProblem | null {
  if (ids.length === 0 || ids.length > most)
    return { path: 'ids', code: 'OUT_OF_RANGE', message: `Choose from 1 to ${most} confirmations` }
  return new Set(ids).size < ids.length ? { path: 'ids', code: 'REPEATED', message: 'Choose each once' } : null
}
