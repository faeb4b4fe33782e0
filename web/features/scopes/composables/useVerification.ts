import { useMutation } from '@vue/apollo-composable'
import { useOpening } from '../../../app/opening.ts'
import { VerifyScopeDocument, type VerifyScopeMutation } from '../../../generated/scopes/graphql.ts'

export type Verification = Extract<
  VerifyScopeMutation['verifyScope'],
  { __typename: 'VerifyScopeSuccess' }
>['verification']

/** Asks what a link shows. */
export function useVerification(token: string) {
  const { mutate, loading } = useMutation(VerifyScopeDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const { shown, ...opening } = useOpening<Verification>(async () => {
    const answer = await mutate({ input: { token } })
    const opened = answer?.data?.verifyScope
    return opened?.__typename === 'VerifyScopeSuccess' ? opened.verification : null
  })
  return { verification: shown, ...opening, isLoading: loading }
}
