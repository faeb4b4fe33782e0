import { ApolloLink, Observable, execute, gql, type FetchResult } from '@apollo/client/core'
import { describe, expect, it } from 'vitest'
import { createOrderLink } from './order-link.ts'

/** A connection whose answers come when the spec says so, in whatever order. */
function createConnection() {
  const waiting: { next(value: number): void; fail(): void }[] = []
  const end = new ApolloLink(
    () =>
      new Observable<FetchResult>(observer => {
        waiting.push({
          next: value => {
            observer.next({ data: { probe: value } })
            observer.complete()
          },
          fail: () => observer.error(new Error('The connection went')),
        })
      }),
  )
  const link = ApolloLink.from([createOrderLink(), end])

  function ask(text: string, variables: Record<string, unknown> = {}): { seen: unknown[]; stop(): void } {
    const seen: unknown[] = []
    const subscription = execute(link, { query: gql(text), variables }).subscribe({
      next: ({ data }) => void seen.push(data?.['probe']),
      error: () => void seen.push('failed'),
    })
    return { seen, stop: () => subscription.unsubscribe() }
  }

  return { waiting, ask }
}

const list = 'query List { probe }'

describe('answers to one question', () => {
  it('never go back in time: a late answer to an earlier request becomes the later answer', () => {
    const { waiting, ask } = createConnection()
    const [earlier, later] = [ask(list), ask(list)]
    waiting[1]?.next(2)
    waiting[0]?.next(1)
    expect(later.seen).toEqual([2])
    expect(earlier.seen).toEqual([2])
  })

  it('come as they are where they come in order', () => {
    const { waiting, ask } = createConnection()
    const [earlier, later] = [ask(list), ask(list)]
    waiting[0]?.next(1)
    waiting[1]?.next(2)
    expect([earlier.seen, later.seen]).toEqual([[1], [2]])
  })

  it('stand in for an earlier request that fails after a later one was answered, and for no other', () => {
    const { waiting, ask } = createConnection()
    const [earlier, later, last] = [ask(list), ask(list), ask(list)]
    waiting[1]?.next(2)
    waiting[0]?.fail()
    waiting[2]?.fail()
    expect([earlier.seen, later.seen, last.seen]).toEqual([[2], [2], ['failed']])
  })

  it('are kept apart from answers to other questions, other variables and changes', () => {
    const { waiting, ask } = createConnection()
    const change = 'mutation List { probe }'
    const asked = [ask(list), ask(list, { page: 2 }), ask('query Other { probe }'), ask(change), ask(change)]
    for (const position of [4, 3, 2, 1, 0]) waiting[position]?.next(position)
    expect(asked.map(({ seen }) => seen)).toEqual([[0], [1], [2], [3], [4]])
  })

  it('are forgotten once nothing is on its way, and by a request given up', () => {
    const { waiting, ask } = createConnection()
    const given = ask(list)
    ask(list)
    waiting[1]?.next(2)
    given.stop()
    const fresh = ask(list)
    waiting[2]?.next(1)
    expect(given.seen).toEqual([])
    expect(fresh.seen).toEqual([1])
  })
})
