import { useMutation } from '@vue/apollo-composable'
import { useOpening } from '../../../app/opening.ts'
import { OpenSharedPortfolioDocument, type OpenSharedPortfolioMutation } from '../../../generated/portfolios/graphql.ts'

export type SharedPortfolio = Extract<
  OpenSharedPortfolioMutation['openSharedPortfolio'],
  { __typename: 'OpenSharedPortfolioSuccess' }
>['portfolio']

/** Opens the portfolio a link leads to. */
export function useSharedPortfolio(token: string) {
  const { mutate, loading } = useMutation(OpenSharedPortfolioDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const { shown, ...opening } = useOpening<SharedPortfolio>(async () => {
    const answer = await mutate({ input: { token } })
    const opened = answer?.data?.openSharedPortfolio
    return opened?.__typename === 'OpenSharedPortfolioSuccess' ? opened.portfolio : null
  })
  return { portfolio: shown, ...opening, isLoading: loading }
}
