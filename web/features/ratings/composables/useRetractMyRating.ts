import { useMutation } from '@vue/apollo-composable'
import { RetractMyRatingDocument } from '../../../generated/ratings/graphql.ts'

/** Takes back a self-rating given within the last day; the one before it counts again. */
export function useRetractMyRating() {
  const { mutate } = useMutation(RetractMyRatingDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' }),
    throws: 'always',
  })

  /** @returns why it could not be taken back, or null once it is. */
  async function retract(id: string): Promise<string | null> {
    const answer = await mutate({ input: { id } })
    const outcome = answer?.data?.retractMyRating
    if (!outcome) throw new Error('The API gave no answer')
    if (outcome.__typename === 'NotAllowed') return outcome.message
    if (outcome.__typename === 'InvalidInput') return outcome.fields[0]?.message ?? ''
    return null
  }

  return { retract }
}
