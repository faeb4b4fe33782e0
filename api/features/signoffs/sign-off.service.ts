import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type { AskForSignOffInput, SignerCandidate } from './sign-off-deciding.types.ts'
import type { MySignOffLines, SignOffFolder } from './sign-off-folder.types.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'

type Person = Viewer & { personId: string }

export interface LineAsked {
  readonly scopeLineCode: string
  readonly organisationId: string | null
}

export interface SignOffService {
  /** Lines of the role the viewer aims for, or works in. */
  lines(viewer: Person, organisationId: string | null): Promise<MySignOffLines>
  folder(viewer: Person, asked: LineAsked): Promise<SignOffFolder | null>
  candidates(viewer: Person, asked: LineAsked): Promise<SignerCandidate[]>
  ask(viewer: Person, input: AskForSignOffInput): Promise<{ request: SignOffRequest } | Refusal>
  withdraw(viewer: Person, id: string): Promise<{ request: SignOffRequest } | InvalidInput>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createSignOffService(_dependencies: object): SignOffService {
  return { lines: later, folder: later, candidates: later, ask: later, withdraw: later }
}
