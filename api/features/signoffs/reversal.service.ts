import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type { AnswerReversalInput, ProposeReversalInput, SignOffReversal } from './reversal.types.ts'

type Person = Viewer & { personId: string }

export interface ReversalService {
  list(viewer: Person): Promise<SignOffReversal[]>
  propose(viewer: Person, input: ProposeReversalInput): Promise<{ reversal: SignOffReversal } | Refusal>
  confirm(viewer: Person, id: string): Promise<{ reversal: SignOffReversal } | Refusal>
  answer(viewer: Person, input: AnswerReversalInput): Promise<{ reversal: SignOffReversal } | InvalidInput>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createReversalService(_dependencies: object): ReversalService {
  return { list: later, propose: later, confirm: later, answer: later }
}
