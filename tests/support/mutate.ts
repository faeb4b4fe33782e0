import type { ApiClient } from './api-client.ts'

export interface Problem {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** What became of a mutation: the fields of whichever member of its union came back, beside the ones asked for. */
export interface Result {
  readonly __typename: string
  readonly fields?: readonly Problem[]
  readonly code?: string
  readonly message?: string
  readonly currentVersion?: number
}

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'

/** Members of the result unions beside success and InvalidInput. */
const otherMembers: Readonly<Record<string, string>> = {
  answerBlock: stale,
  moveToNewerVersion: stale,
  giveModuleFeedback: stale,
  supersedeGuideline: refusal,
  describeMyPractice: stale,
  setGoal: stale,
  changeModuleSession: stale,
  retractMyRating: refusal,
  recordAssessedRating: refusal,
  addObservationForm: stale,
  retireObservationForm: stale,
}

const capitalised = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`

/** A mutation by its name, asking for these fields of a success. */
const mutationOf = (name: string, fields = '__typename'): string =>
  `mutation ${capitalised(name)}($input: ${capitalised(name)}Input!) { ${name}(input: $input) { __typename
     ... on ${capitalised(name)}Success { ${fields} }
     ... on InvalidInput { fields { path code message } } ${otherMembers[name] ?? ''} } }`

/** Sends a mutation and gives what it came to; an exceptional error is thrown. */
export const mutate = async <Success = object>(
  client: ApiClient,
  name: string,
  input: object,
  fields?: string,
): Promise<Result & Success> => {
  const answer = await client.query<Record<string, Result & Success>>(mutationOf(name, fields), { input })
  const result = answer[name]
  if (result === undefined) throw new Error(`${name} answered nothing`)
  return result
}

/** The problems of a refusal as "path code", in the order given. */
export const problemsOf = ({ fields = [] }: Result): string[] => fields.map(({ path, code }) => `${path} ${code}`)
