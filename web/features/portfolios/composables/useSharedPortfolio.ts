import { useMutation } from '@vue/apollo-composable'
import { onMounted, shallowRef } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { OpenSharedPortfolioDocument, type OpenSharedPortfolioMutation } from '../../../generated/portfolios/graphql.ts'
import type { ApolloError } from '@apollo/client/core'

export type SharedPortfolio = Extract<
  OpenSharedPortfolioMutation['openSharedPortfolio'],
  { __typename: 'OpenSharedPortfolioSuccess' }
>['portfolio']

/** Opens what a link leads to, once the page is there: fetching its address opens nothing. */
export function useSharedPortfolio(token: string) {
  const { mutate, loading } = useMutation(OpenSharedPortfolioDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const portfolio = shallowRef<SharedPortfolio | null>(null)
  const isOver = shallowRef(false)
  const failure = shallowRef<ReturnType<typeof failureOf>>(null)

  async function open(): Promise<void> {
    failure.value = null
    try {
      const answer = await mutate({ input: { token } })
      const opened = answer?.data?.openSharedPortfolio
      if (opened?.__typename === 'OpenSharedPortfolioSuccess') portfolio.value = opened.portfolio
      else isOver.value = true
    } catch (error) {
      failure.value = failureOf(error as ApolloError)
    }
  }

  onMounted(() => void open())
  return { portfolio, isOver, failure, isLoading: loading, open }
}
