import type { InMemoryCache } from '@apollo/client/core'
import {
  START_LOCATION,
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type RouteRecordRaw,
  type Router,
} from 'vue-router'
import { forgetEarly } from './early.ts'
import { loadLaterMessages, loadLessonMessages } from './i18n.ts'
import { reloadOnce } from './reload.ts'
import { returnPath } from './return-path.ts'
import type { Session } from './session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open without signing in. */
    isPublic?: boolean
    /**
     * Where what it says is found, so that it stands there sooner: in the app itself, or in what a lesson brings. Where this is
     * not said, every page's words are waited for.
     */
    says?: 'FIRST' | 'LESSON'
  }
}

/** Where people arrive, and where they learn; the way to every other page comes once one is asked for. */
const firstRoutes = import.meta.glob<{ routes: RouteRecordRaw[] }>(
  '../features/{enrolments,people,recommendations}/routes.ts',
  { eager: true },
)

function routesAtStart(): RouteRecordRaw[] {
  const routes = Object.values(firstRoutes).flatMap(feature => feature.routes)
  return [
    ...routes,
    { path: '/:path(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { isPublic: true } },
  ]
}

/** Adds the later pages when a path is not among the first ones, and finds the way again. */
function addLaterRoutes(router: Router, cache: InMemoryCache): void {
  let isComplete = false
  router.beforeEach(async to => {
    if (isComplete || to.name !== 'not-found') return true
    const { laterRoutes, pagedFields } = await import('./later-routes.ts')
    if (!isComplete) {
      for (const route of laterRoutes) router.addRoute(route)
      cache.policies.addTypePolicies({ Query: { fields: pagedFields } })
    }
    isComplete = true
    const { path, query, hash } = to
    return { path, query, hash }
  })
}

export function createAppRouter(session: Session, cache: InMemoryCache): Router {
  const opened = window.location.pathname
  const router = createRouter({
    history: createWebHistory(),
    routes: routesAtStart(),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  addLaterRoutes(router, cache)
  router.beforeEach(to => {
    // Asked for early, and waited for once the page's own code is there as well.
    wordsOf(to).catch(() => undefined)
  })
  router.beforeResolve(async to => {
    await wordsOf(to)
  })
  router.beforeEach(async (to): Promise<RouteLocationRaw | boolean> => {
    if (session.state.value === 'unknown') {
      fetchPage(to)
      await session.refresh().catch(() => null)
    }
    const viewer = session.viewer.value
    const isOpen = to.meta.isPublic === true || session.state.value === 'unknown'
    if (!viewer && !isOpen) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { returnTo: to.fullPath } }
    if (viewer && to.path === '/sign-in') return returnPath(to.query['returnTo'])
    if (viewer && to.path === '/' && viewer.practice.version === 0) return '/welcome'
    return true
  })
  router.afterEach((to, from) => {
    // What was asked early is for home, opened first; once anything else was shown it may be out of date.
    if (from !== START_LOCATION || to.path !== opened) forgetEarly()
  })
  reloadWhereAPageIsGone(router)
  return router
}

/** Brings what a page says. */
async function wordsOf({ meta }: RouteLocationNormalized): Promise<void> {
  if (meta.says === 'LESSON') await loadLessonMessages()
  else if (meta.says === undefined) await loadLaterMessages()
}

/** Lets the page's own code come while it is asked who is there. What fails here is asked for again by the router. */
function fetchPage({ matched }: RouteLocationNormalized): void {
  for (const { components } of matched) {
    const load = components?.['default']
    if (typeof load === 'function') Promise.resolve((load as () => unknown)()).catch(() => undefined)
  }
}

/** After an update of Soundings, a tab that stayed open asks for pages under their old names. */
function reloadWhereAPageIsGone(router: Router): void {
  router.onError((_error, to) => reloadOnce(to.fullPath))
}
