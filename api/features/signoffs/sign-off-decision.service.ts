import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type {
  DeferSignOffInput,
  RecuseFromPanelInput,
  SignInput,
  SignOffToDecide,
  VoteOnPanelInput,
} from './sign-off-deciding.types.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'

type Person = Viewer & { personId: string }

export interface Decided {
  readonly request: SignOffRequest
  readonly ratingsGiven: number
}

export interface SignOffDecisionService {
  forMe(viewer: Person, asked: PageRequest & { readonly isDecided: boolean }): Promise<Connection<SignOffRequest>>
  toDecide(viewer: Person, id: string): Promise<SignOffToDecide | null>
  sign(viewer: Person, input: SignInput): Promise<Decided | Refusal>
  vote(viewer: Person, input: VoteOnPanelInput): Promise<Decided | Refusal>
  recuse(viewer: Person, input: RecuseFromPanelInput): Promise<Decided | Refusal>
  defer(viewer: Person, input: DeferSignOffInput): Promise<Decided | Refusal>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createSignOffDecisionService(_dependencies: object): SignOffDecisionService {
  return { forMe: later, toDecide: later, sign: later, vote: later, recuse: later, defer: later }
}
