import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type { RaisedRequirement, RaiseRequirementInput } from './raised-requirement.types.ts'

type Person = Viewer & { personId: string }

export interface RaisedRequirementService {
  list(viewer: Person, organisationId: string): Promise<RaisedRequirement[]>
  raise(viewer: Person, input: RaiseRequirementInput): Promise<{ requirement: RaisedRequirement } | Refusal>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createRaisedRequirementService(_dependencies: object): RaisedRequirementService {
  return { list: later, raise: later }
}
