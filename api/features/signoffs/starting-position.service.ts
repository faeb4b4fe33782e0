import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type { ConfirmStartingPositionInput, StartingPosition } from './starting-position.types.ts'

type Person = Viewer & { personId: string }

export interface StartingPositionService {
  list(viewer: Person): Promise<StartingPosition[]>
  confirm(
    viewer: Person,
    input: ConfirmStartingPositionInput,
  ): Promise<{ startingPosition: StartingPosition } | Refusal>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createStartingPositionService(_dependencies: object): StartingPositionService {
  return { list: later, confirm: later }
}
