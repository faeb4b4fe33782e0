import { ApolloClient, ApolloLink, Observable, type FetchResult } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { mount, type VueWrapper } from '@vue/test-utils'
import { shallowRef, type Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { createCache } from '../../web/app/apollo.ts'
import { pagedFields } from '../../web/app/paged-fields.ts'
import { i18n, loadLaterMessages } from '../../web/app/i18n.ts'
import { sessionKey, type Session, type Viewer } from '../../web/app/session.ts'

/** Answers one operation: the data to send back, or an Error for a network that failed. */
type Handler = (variables: Record<string, unknown>) => Record<string, unknown> | Error

interface ShownPage {
  page: VueWrapper
  router: Router
  /** Every operation asked for, in order: "NextSteps", "RespondToNextStep". */
  asked: string[]
}

interface PageOptions {
  readonly path?: string
  readonly props?: Record<string, unknown>
  readonly handlers?: Readonly<Record<string, Handler>>
  readonly session?: Partial<Session>
}

export const viewer: Viewer = {
  __typename: 'Person',
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Amara Osei',
  memberships: [],
  practice: { __typename: 'Practice', version: 1 },
}

/** A browser's copy of the API that answers from the test's own words, with the real cache behind it. */
export function answeringClient(handlers: Readonly<Record<string, Handler>>) {
  const asked: string[] = []
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable<FetchResult>(observer => {
        asked.push(operationName)
        const answer = handlers[operationName]?.(variables) ?? new Error(`Nothing answers ${operationName}`)
        if (answer instanceof Error) return observer.error(answer)
        observer.next({ data: answer })
        observer.complete()
      }),
  )
  const cache = createCache()
  cache.policies.addTypePolicies({ Query: { fields: pagedFields } })
  return { client: new ApolloClient({ link, cache }), asked }
}

/** A page as the app shows it: with its words, its routes, somebody signed in, and an API that answers as told. */
export async function showPage(component: Component, options: PageOptions = {}): Promise<ShownPage> {
  const { client, asked } = answeringClient(options.handlers ?? {})
  await loadLaterMessages()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  await router.push(options.path ?? '/')
  const session: Session = {
    state: shallowRef('signed-in' as const),
    viewer: shallowRef(viewer),
    roles: shallowRef(new Set<never>()),
    refresh: async () => viewer,
    expire: () => undefined,
    end: async () => undefined,
    ...options.session,
  }
  const page = mount(component, {
    attachTo: document.body,
    props: options.props ?? {},
    global: {
      plugins: [router, i18n],
      provide: { [DefaultApolloClient]: client, [sessionKey as symbol]: session },
    },
  })
  return { page, router, asked }
}
