import { useSubscription } from '@vue/apollo-composable'
import { onScopeDispose, shallowRef, type Ref } from 'vue'
import { NextStepsChangedDocument, type AdviceFragment } from '../../../generated/recommendations/graphql.ts'

/** Milliseconds: what this page did itself is on it by then, with the answer to it. */
const patience = 500

/**
 * Keeps the advice on the page right while something changes it elsewhere: in another window, on another device, or when a
 * colleague records what they saw.
 */
export function useNextStepsChanged(advice: Readonly<Ref<AdviceFragment | null>>, reload: () => Promise<void>) {
  // The first advice comes first: there is nothing to keep right before it is there.
  const { onResult } = useSubscription(NextStepsChangedDocument, null, () => ({ enabled: advice.value !== null }))
  const isNews = shallowRef(false)
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function refresh(digest: string | null): Promise<void> {
    const shown = advice.value?.inputsDigest
    if (digest !== null && digest === shown) return
    await reload()
    if (advice.value?.inputsDigest !== shown) isNews.value = true
  }

  onResult(({ data }) => {
    const change = data?.nextStepsChanged
    if (!change) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void refresh(change.inputsDigest), patience)
  })
  onScopeDispose(() => clearTimeout(waiting))

  return { isNews }
}
