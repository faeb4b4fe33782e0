import { useMutation } from '@vue/apollo-composable'
import { SayWhoseCountDocument } from '../../../generated/lists/graphql.ts'

/** Says that a count is not one's own, or that it is after all. @returns why not, or null. */
export function useSayWhoseCount() {
  const { mutate, loading } = useMutation(SayWhoseCountDocument, {
    refetchQueries: ['MyLog'],
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' }),
    throws: 'always',
  })

  async function say(id: string, isMine: boolean): Promise<string | null> {
    const answer = (await mutate({ input: { id, isMine } }))?.data?.sayWhoseCount
    if (!answer) throw new Error('The API gave no answer')
    return answer.__typename === 'SayWhoseCountSuccess' ? null : (answer.fields[0]?.message ?? '')
  }

  return { say, isBusy: loading }
}
