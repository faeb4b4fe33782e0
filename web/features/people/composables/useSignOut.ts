import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { useSaveStatus } from '../../../app/status.ts'
import { useSession } from '../../../app/session.ts'

/** Ends the session at the API and empties this browser of everything personal. */
export function useSignOut() {
  const session = useSession()
  const router = useRouter()
  const status = useSaveStatus()
  const isBusy = shallowRef(false)

  async function signOut(): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      const response = await fetch('/auth/sign-out', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      await response.text()
      if (!response.ok && response.status !== 401) throw new Error(`Sign-out answered ${response.status}`)
      await session.end()
      await router.push({ path: '/sign-in', query: { signedOut: '1' } })
    } catch {
      status.failed()
    } finally {
      isBusy.value = false
    }
  }

  return { signOut, isBusy }
}
