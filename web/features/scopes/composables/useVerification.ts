import type { ApolloError } from '@apollo/client/core'
import { useMutation } from '@vue/apollo-composable'
import { onMounted, shallowRef } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { VerifyScopeDocument, type VerifyScopeMutation } from '../../../generated/scopes/graphql.ts'

export type Verification = Extract<
  VerifyScopeMutation['verifyScope'],
  { __typename: 'VerifyScopeSuccess' }
>['verification']

/** Asks what a link shows, once the page is there: fetching its address asks nothing. */
export function useVerification(token: string) {
  const { mutate, loading } = useMutation(VerifyScopeDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const verification = shallowRef<Verification | null>(null)
  const isOver = shallowRef(false)
  const failure = shallowRef<ReturnType<typeof failureOf>>(null)

  async function open(): Promise<void> {
    failure.value = null
    try {
      const answer = await mutate({ input: { token } })
      const opened = answer?.data?.verifyScope
      if (opened?.__typename === 'VerifyScopeSuccess') verification.value = opened.verification
      else isOver.value = true
    } catch (error) {
      failure.value = failureOf(error as ApolloError)
    }
  }

  onMounted(() => void open())
  return { verification, isOver, failure, isLoading: loading, open }
}
