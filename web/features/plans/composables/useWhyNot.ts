import { useApolloClient } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { WhyNotModuleDocument, type WhyNotModuleQuery } from '../../../generated/plans/graphql.ts'

/** Why a module is no part of the plan, asked when somebody wants to know. */
export function useWhyNot() {
  const { client } = useApolloClient()
  const answer = shallowRef<WhyNotModuleQuery['whyNotModule']>(null)
  const isBusy = shallowRef(false)
  const hasFailed = shallowRef(false)
  async function ask(moduleCode: string): Promise<void> {
    isBusy.value = true
    try {
      const { data } = await client.query({
        query: WhyNotModuleDocument,
        variables: { moduleCode },
        fetchPolicy: 'network-only',
      })
      answer.value = data.whyNotModule
      hasFailed.value = false
    } catch {
      hasFailed.value = true
    }
    isBusy.value = false
  }
  return { answer, isBusy, hasFailed, ask }
}
