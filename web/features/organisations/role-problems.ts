/** What is wrong with a change of roles: beside a field, or with the whole of it (''). */
export interface RoleProblem {
  readonly path: string
  readonly message: string
}

type Outcome =
  | { readonly __typename: 'InvalidInput'; readonly fields: readonly RoleProblem[] }
  | { readonly __typename: 'NotAllowed' | 'Conflict'; readonly message: string }
  | { readonly __typename: `${string}Success` }

/** The API's refusal as problems; none where it was done. */
export function problemsOf(outcome: Outcome): readonly RoleProblem[] {
  if (outcome.__typename === 'InvalidInput') return outcome.fields
  if (outcome.__typename === 'NotAllowed' || outcome.__typename === 'Conflict')
    return [{ path: '', message: 'message' in outcome ? outcome.message : '' }]
  return []
}
