import { useMutation } from '@vue/apollo-composable'
import { KeepUsualListDocument, type KeepUsualListInput } from '../../../generated/lists/graphql.ts'

/** Keeps a usual list. @returns why not, or null. */
export function useKeepUsualList() {
  const { mutate, loading } = useMutation(KeepUsualListDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'myUsualLists' }),
    throws: 'always',
  })

  async function keep(input: KeepUsualListInput): Promise<string | null> {
    const answer = (await mutate({ input }))?.data?.keepUsualList
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'KeepUsualListSuccess') return null
    return answer.__typename === 'Conflict' ? answer.message : (answer.fields[0]?.message ?? '')
  }

  return { keep, isBusy: loading }
}
