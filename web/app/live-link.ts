import { ApolloLink, Observable, type FetchResult } from '@apollo/client/core'
import type { DocumentNode } from 'graphql'
import type { Client } from 'graphql-ws'
import { registered } from './ask.ts'
import { whenIdle } from './idle.ts'
import { whenAnswered } from './under-way.ts'

interface LiveEvents {
  /** The connection was gone for a while: what happened meanwhile was not told. */
  onReconnected(): void
  /** The API no longer knows who is asking. */
  onSignedOut(): void
}

interface Live {
  readonly client: Client
  textOf(document: DocumentNode): string
}

/** The API closes with this code when the session is over. */
const signedOut = 4401
const longestWait = 60_000

/** Longer each time, and not the same for every browser that lost the same server. */
const waitBefore = (retries: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, Math.min(1000 * 2 ** retries, longestWait) * (0.5 + Math.random() / 2))
  })

function urlOfLive(): string {
  const url = new URL('/subscriptions', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/** Loaded for the first subscription, after the page that listens is there to be read. */
async function connect({ onReconnected, onSignedOut }: LiveEvents): Promise<Live> {
  await whenAnswered()
  await whenIdle()
  const { createClient, textOf } = await import('./live-client.ts')
  const client = createClient({
    url: urlOfLive(),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: waitBefore,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) onReconnected()
      },
      closed: event => {
        if (event instanceof CloseEvent && event.code === signedOut) onSignedOut()
      },
    },
  })
  return { client, textOf }
}

/** Carries subscriptions over one connection, open as long as somebody listens. */
export function createLiveLink(events: LiveEvents): ApolloLink {
  let connection: Promise<Live> | undefined
  return new ApolloLink(
    ({ operationName, query, variables }) =>
      new Observable<FetchResult>(observer => {
        let stop: (() => void) | null = null
        let isOver = false
        const fail = (error: unknown) => observer.error(error instanceof Error ? error : new Error('Not connected'))
        const sink = {
          next: (result: unknown) => observer.next(result as FetchResult),
          error: fail,
          complete: () => observer.complete(),
        }
        async function listen(): Promise<void> {
          connection ??= connect(events)
          const { client, textOf } = await connection
          const question = { operationName, variables, query: textOf(query), ...registered(query) }
          if (!isOver) stop = client.subscribe(question, sink)
        }
        listen().catch(fail)
        return () => {
          isOver = true
          stop?.()
        }
      }),
  )
}
