import { useMutation } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef, type Ref } from 'vue'
import { useSession } from '../../../app/session.ts'
import { LogListDocument, type LogListMutation } from '../../../generated/lists/graphql.ts'
import { readQueue, writeQueue, type QueuedList } from '../list-queue.ts'

type Answer = LogListMutation['logList']
export type LoggedList = Extract<Answer, { __typename: 'LogListSuccess' }>

const moved = ['nextSteps', 'myLog', 'myLogCounts', 'myUsualLists']

/** Why the API did not take a list; null = it did. */
function problemOf(answer: Answer): QueuedList['problem'] {
  if (answer.__typename === 'LogListSuccess') return null
  if (answer.__typename === 'Conflict') return { kind: 'REFUSED', message: answer.message }
  const [first] = answer.fields
  const kind = first?.code === 'ALREADY_LOGGED' ? 'ALREADY_LOGGED' : 'REFUSED'
  return { kind, message: first?.message ?? '' }
}

/** One person's lists on their way, as this browser keeps them. */
function useStoredQueue(personId: string) {
  const queue: Ref<readonly QueuedList[]> = shallowRef(readQueue(personId))
  // Another tab may have sent or added some, so each change begins with what is stored.
  function change(next: (queue: readonly QueuedList[]) => QueuedList[]): void {
    queue.value = next(readQueue(personId))
    writeQueue(personId, queue.value)
  }
  return {
    queue,
    waiting: () => readQueue(personId).filter(({ problem }) => problem === null),
    remove: (id: string) => change(all => all.filter(list => list.id !== id)),
    replace: (list: QueuedList) => change(all => [...all.filter(({ id }) => id !== list.id), list]),
  }
}

/** Sends lists, and keeps those that cannot be sent until the connection is back. */
export function useListQueue(onLogged: (logged: LoggedList) => void) {
  const { queue, waiting, remove, replace } = useStoredQueue(useSession().viewer.value?.id ?? '')
  const isSending = shallowRef(false)
  const { mutate } = useMutation(LogListDocument, {
    update: cache => void moved.map(fieldName => cache.evict({ id: 'ROOT_QUERY', fieldName })),
    throws: 'always',
  })

  async function sendOne({ id, on, lines, isAnotherList }: QueuedList): Promise<void> {
    const list = { id, on, lines: [...lines], isAnotherList }
    const answer = (await mutate({ input: { ...list, minutes: null, expectedVersion: 0 } }))?.data?.logList
    if (!answer) throw new Error('The API gave no answer')
    const problem = problemOf(answer)
    if (problem === null) remove(id)
    else replace({ ...list, problem })
    if (answer.__typename === 'LogListSuccess') onLogged(answer)
  }

  /** What is not sent because the connection gave way waits for it. */
  async function flush(): Promise<void> {
    if (isSending.value) return
    isSending.value = true
    try {
      for (const list of waiting()) await sendOne(list)
    } catch {
      // It stays in the queue, which is on screen.
    } finally {
      isSending.value = false
    }
  }

  function log(list: QueuedList): Promise<void> {
    replace(list)
    return flush()
  }

  sendWhenBack(() => void flush())
  return { queue, isSending, flush, remove, log }
}

/** At once, and whenever the connection is back. */
function sendWhenBack(send: () => void): void {
  window.addEventListener('online', send)
  onScopeDispose(() => window.removeEventListener('online', send))
  send()
}
