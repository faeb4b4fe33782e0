import { useMutation } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef } from 'vue'
import { useSession } from '../../../app/session.ts'
import { LogListDocument, type LogListMutation } from '../../../generated/lists/graphql.ts'
import { readQueue, writeQueue, type QueuedList } from '../list-queue.ts'

export type LoggedList = Extract<LogListMutation['logList'], { __typename: 'LogListSuccess' }>

/** Sends lists, and keeps those that cannot be sent until the connection is back. */
export function useListQueue(onLogged: (logged: LoggedList) => void) {
  const personId = useSession().viewer.value?.id ?? ''
  const { mutate } = useMutation(LogListDocument, {
    update: cache => {
      for (const fieldName of ['nextSteps', 'myLog', 'myLogCounts', 'myUsualLists'])
        cache.evict({ id: 'ROOT_QUERY', fieldName })
    },
    throws: 'always',
  })
  const queue = shallowRef(readQueue(personId))
  const isSending = shallowRef(false)

  function keep(change: (queue: readonly QueuedList[]) => QueuedList[]): void {
    // Another tab may have sent or added some.
    queue.value = change(readQueue(personId))
    writeQueue(personId, queue.value)
  }
  const replace = (list: QueuedList): void =>
    keep(all => [...all.filter(({ id }) => id !== list.id), list])
  const remove = (id: string): void => keep(all => all.filter(list => list.id !== id))

  async function sendOne({ problem: _problem, ...list }: QueuedList): Promise<void> {
    const sent = await mutate({ input: { ...list, lines: [...list.lines], minutes: null, expectedVersion: 0 } })
    const answer = sent?.data?.logList
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'LogListSuccess') {
      remove(list.id)
      return onLogged(answer)
    }
    const [first] = answer.__typename === 'InvalidInput' ? answer.fields : [{ code: 'CONFLICT', message: answer.message }]
    const kind = first?.code === 'ALREADY_LOGGED' ? 'ALREADY_LOGGED' : 'REFUSED'
    replace({ ...list, problem: { kind, message: first?.message ?? '' } })
  }

  /** @returns false where the connection gave way: what was not sent waits. */
  async function flush(): Promise<boolean> {
    if (isSending.value) return true
    isSending.value = true
    try {
      for (const list of readQueue(personId).filter(({ problem }) => problem === null)) await sendOne(list)
      return true
    } catch {
      return false
    } finally {
      isSending.value = false
      queue.value = readQueue(personId)
    }
  }

  const sendAgain = (): void => void flush()
  window.addEventListener('online', sendAgain)
  onScopeDispose(() => window.removeEventListener('online', sendAgain))
  sendAgain()

  return {
    queue,
    isSending,
    flush,
    remove,
    log: (list: QueuedList): Promise<boolean> => {
      replace(list)
      return flush()
    },
  }
}
