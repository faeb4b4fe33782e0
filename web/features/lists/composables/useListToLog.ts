import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import {
  KeepUsualListDocument,
  ListToLogDocument,
  WithdrawListDocument,
  type KeepUsualListInput,
} from '../../../generated/lists/graphql.ts'

/** What a list is begun with: kinds of examination, usual lists, and the one logged last. */
export function useListToLog() {
  const { result, loading, error, refetch } = useQuery(ListToLogDocument, null, { fetchPolicy: 'cache-first' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    known: computed(() => result.value ?? null),
    isLoading: loading,
    failure: computed(() => (result.value ? null : failureOf(error.value))),
    readAgain,
  }
}

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
