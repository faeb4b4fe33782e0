import { useMutation } from '@vue/apollo-composable'
import { WithdrawListDocument } from '../../../generated/lists/graphql.ts'

const changed = ['nextSteps', 'myLog', 'myLogCounts', 'myUsualLists']

/** Takes a list back. @returns why not, or null. */
export function useWithdrawList() {
  const { mutate, loading } = useMutation(WithdrawListDocument, {
    update: cache => {
      for (const fieldName of changed) cache.evict({ id: 'ROOT_QUERY', fieldName })
    },
    throws: 'always',
  })

  async function withdraw(id: string): Promise<string | null> {
    const answer = (await mutate({ input: { id } }))?.data?.withdrawList
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'WithdrawListSuccess') return null
    return answer.__typename === 'NotAllowed' ? answer.message : (answer.fields[0]?.message ?? '')
  }

  return { withdraw, isBusy: loading }
}
