import { DefaultApolloClient } from '@vue/apollo-composable'
import { createApp } from 'vue'
import AppShell from './AppShell.vue'
import { createApollo, createCache } from './apollo.ts'
import { i18n, loadLaterMessages } from './i18n.ts'
import { reloadOnce } from './reload.ts'
import { createAppRouter } from './router.ts'
import { createSession, sessionKey } from './session.ts'

const cache = createCache()
const client = createApollo(cache, {
  onSignedOut: () => session.expire(),
  onOutdated: () => reloadOnce(window.location.pathname + window.location.search),
})
const session = createSession(
  () => client,
  () => {
    const here = router.currentRoute.value
    if (here.meta.isPublic) return
    const returnTo = session.state.value === 'expired' && here.fullPath !== '/' ? { returnTo: here.fullPath } : {}
    const expired = session.state.value === 'expired' ? { expired: '1' } : {}
    void router.push({ path: '/sign-in', query: { ...returnTo, ...expired } })
  },
)
const router = createAppRouter(session, cache)

createApp(AppShell)
  .provide(DefaultApolloClient, client)
  .provide(sessionKey, session)
  .use(router)
  .use(i18n)
  .mount('#app')

// Once the first page has what it shows.
const millisecondsToFirstPage = 4000
setTimeout(() => void loadLaterMessages().catch(() => undefined), millisecondsToFirstPage)
