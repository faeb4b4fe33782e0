import type { ApolloClient } from '@apollo/client/core'
import { computed, inject, shallowRef, type InjectionKey, type Ref } from 'vue'
import { ViewerDocument, type Role, type ViewerQuery } from '../generated/app/graphql.ts'
import { forgetDrafts, keepDraftsOf } from './drafts.ts'

export type Viewer = NonNullable<ViewerQuery['me']>
type SessionState = 'unknown' | 'anonymous' | 'signed-in' | 'expired'

/** Who is signed in here, and the three ways that changes: found out, run out, signed out. */
export interface Session {
  readonly state: Readonly<Ref<SessionState>>
  readonly viewer: Readonly<Ref<Viewer | null>>
  /** Roles held in any organisation now. */
  readonly roles: Readonly<Ref<ReadonlySet<Role>>>
  /** Asks the API who is signed in, whatever was known before. */
  refresh(): Promise<Viewer | null>
  /** The API no longer knows this person: keep their drafts, ask them to sign in again. */
  expire(): void
  /** Signed out on purpose: nothing personal stays in this tab or in other tabs. */
  end(): Promise<void>
}

export const sessionKey: InjectionKey<Session> = Symbol('session')
const signedOutKey = 'soundings.signed-out-at'

export function useSession(): Session {
  const session = inject(sessionKey)
  if (!session) throw new Error('No session was provided')
  return session
}

/** @param onChange called when this tab stops being signed in, however that happened. */
export function createSession(client: () => ApolloClient<unknown>, onChange: () => void): Session {
  const state = shallowRef<SessionState>('unknown')
  const viewer = shallowRef<Viewer | null>(null)
  const roles = computed(
    () => new Set(viewer.value?.memberships.filter(({ isCurrent }) => isCurrent).map(({ role }) => role)),
  )
  let lastPersonId: string | null = null

  function become(person: Viewer | null, next: SessionState): void {
    viewer.value = person
    state.value = next
  }

  async function refresh(): Promise<Viewer | null> {
    const { data } = await client().query({ query: ViewerDocument, fetchPolicy: 'network-only' })
    const person = data.me
    if (lastPersonId !== null && person?.id !== lastPersonId) await client().clearStore()
    lastPersonId = person?.id ?? null
    become(person, person ? 'signed-in' : 'anonymous')
    if (person) keepDraftsOf(person.id)
    return person
  }

  function expire(): void {
    if (state.value !== 'signed-in') return
    become(null, 'expired')
    onChange()
  }

  async function leave(): Promise<void> {
    become(null, 'anonymous')
    forgetDrafts()
    await client().clearStore()
    onChange()
  }

  whenSignedOutElsewhere(() => void leave())
  return { state, viewer, roles, refresh, expire, end: () => leave().then(tellOtherTabs) }
}

function tellOtherTabs(): void {
  localStorage.setItem(signedOutKey, new Date().toISOString())
}

function whenSignedOutElsewhere(act: () => void): void {
  window.addEventListener('storage', event => {
    if (event.key === signedOutKey) act()
  })
}
