import type { ApolloCache } from '@apollo/client/core'
import { NextStepsDocument, type AdviceFragment } from '../../generated/recommendations/graphql.ts'

/**
 * Puts the advice that came with an answer on the page at once. Where only steps that fit some minutes are shown, the
 * others are left out here as the API would.
 */
export function showAdvice(cache: ApolloCache<unknown>, advice: AdviceFragment, minutes: number | null): void {
  const items = minutes === null ? advice.items : advice.items.filter(step => step.sittingMinutes <= minutes)
  cache.batch({
    update: batched => {
      batched.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' })
      batched.evict({ id: 'ROOT_QUERY', fieldName: 'myCapabilities' })
      batched.writeQuery({
        query: NextStepsDocument,
        variables: { minutes },
        data: { nextSteps: { ...advice, items } },
      })
    },
  })
}
