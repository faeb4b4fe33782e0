import { useMutation } from '@vue/apollo-composable'
import {
  DescribeMyPracticeDocument,
  type DescribeMyPracticeInput,
  type DescribeMyPracticeMutation,
} from '../../../generated/practices/graphql.ts'

type Outcome = DescribeMyPracticeMutation['describeMyPractice']

/** Saves what a person says of their practice. Advice already shown is forgotten, because it may be different now. */
export function useDescribeMyPractice() {
  const { mutate, loading } = useMutation(DescribeMyPracticeDocument, {
    update: cache => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' })
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'myCapabilities' })
    },
    throws: 'always',
  })

  async function describe(input: DescribeMyPracticeInput): Promise<Outcome> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.describeMyPractice
  }

  return { describe, isBusy: loading }
}
