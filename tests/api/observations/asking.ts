import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'

const failed = '... on InvalidInput { fields { path code message } } ... on NotAllowed { code message }'
const request = `id version state route askedOfEmail askedOfName hasAssessorLeft remindersSent
  observation { id assessorName registrationNumber comment isTypedIn provenAt items { capability { code } value }
    answers { question words } replies { kind text } }`
const documents = {
  ask: `mutation($input: RequestObservationInput!) { requestObservation(input: $input) { __typename
    ... on RequestObservationSuccess { token request { ${request} } nextSteps { held } } ${failed} } }`,
  renew: `mutation($input: RenewObservationRequestInput!) { renewObservationRequest(input: $input) { __typename
    ... on RenewObservationRequestSuccess { token request { version state } } ... on NotAllowed { code }
    ... on Conflict { currentVersion } } }`,
  withdraw: `mutation($input: WithdrawObservationRequestInput!) { withdrawObservationRequest(input: $input) { __typename
    ... on WithdrawObservationRequestSuccess { request { state } } ... on NotAllowed { code } ... on Conflict { currentVersion } } }`,
  look: `query($token: String!) { observationByLink(token: $token) { state learnerName about route safetyRoute viewerName
    form { name safetyQuestion } items { code descriptors { value text } } levels { value anchor } } }`,
  send: `mutation($input: SubmitObservationInput!) { submitObservation(input: $input) { __typename
    ... on SubmitObservationSuccess { learnerName isProven } ${failed} } }`,
  letter: `query($token: String!) { observationToConfirm(token: $token) { isConfirmed isOver assessorName isTypedIn comment } }`,
  confirm: `mutation($input: ConfirmAssessorEmailInput!) { confirmAssessorEmail(input: $input) { __typename
    ... on NotAllowed { code } } }`,
  reply: `mutation($input: ReplyToObservationInput!) { replyToObservation(input: $input) { __typename ${failed} } }`,
  second: `mutation($input: AskForSecondAssessorInput!) { askForSecondAssessor(input: $input) { __typename
    ... on AskForSecondAssessorSuccess { token request { id } } ${failed} } }`,
  typeIn: `mutation($input: TypeInObservationInput!) { typeInObservation(input: $input) { __typename
    ... on TypeInObservationSuccess { request { ${request} } } ${failed} } }`,
  one: `query($id: UUID!) { observation(id: $id) { ${request} } }`,
}

interface Answer {
  readonly __typename: string
  readonly code?: string
  readonly token?: string | null
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly isProven?: boolean
  readonly currentVersion?: number
  readonly request?: { readonly id: string; readonly version: number; readonly state: string }
}

type Name = keyof typeof documents

export const act = async <T = Answer>(client: ApiClient, name: Name, input: object): Promise<T> => {
  const data = await client.query<Record<string, T>>(documents[name], { input })
  return Object.values(data)[0] as T
}
export const see = async <T>(client: ApiClient, name: Name, variables: Record<string, unknown>): Promise<T> =>
  Object.values(await client.query<Record<string, T>>(documents[name], variables))[0] as T

export const filledIn = (change: object = {}) => ({
  ratings: [
    { capabilityCode: 'GMU-01', value: 2 },
    { capabilityCode: 'CLN-03', value: 1 },
    { capabilityCode: 'CLN-04', value: null },
  ],
  comment: 'Steady hand; say the convention aloud',
  assessorName: 'Dr Mirela Vantongeren',
  assessorEmail: 'Mirela.Vantongeren@radiology.example',
  registrationBody: 'GMC',
  registrationNumber: '7654321',
  ...change,
})
export const asking = {
  formCode: 'DIRECT-OBSERVATION',
  about: 'Upper abdomen',
  capabilityCodes: ['GMU-01', 'CLN-03', 'CLN-04'],
}

/** What the last link in the last letter to an address carries. */
export const secretTo = (api: TestApi, to: string): string => {
  const link = api.mailbox.last(to).paragraphs.find(text => text.startsWith('http'))
  return new URL(link ?? '').pathname.split('/').at(-1) ?? ''
}
