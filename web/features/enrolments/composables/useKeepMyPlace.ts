import { useMutation } from '@vue/apollo-composable'
import { onScopeDispose } from 'vue'
import { KeepMyPlaceDocument } from '../../../generated/enrolments/graphql.ts'

/** Somebody who stays this long at a place is there, and not only scrolling by. */
const stayMilliseconds = 2000

/** Keeps where somebody is, for any device: a little after they came there, and before the page goes out of sight. */
export function useKeepMyPlace(code: string, first: () => string | null) {
  const { mutate } = useMutation(KeepMyPlaceDocument, { throws: 'always' })
  let kept: string | null = null
  let wanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function keepNow(): void {
    clearTimeout(timer)
    const blockId = wanted
    if (blockId === null || blockId === (kept ?? first())) return
    kept = blockId
    // A place that was not kept is no loss worth a word: the next one is.
    mutate({ input: { moduleCode: code, blockId } }).catch(() => (kept = null))
  }

  function keep(blockId: string): void {
    wanted = blockId
    clearTimeout(timer)
    timer = setTimeout(keepNow, stayMilliseconds)
  }

  const onHide = (): void => {
    if (document.visibilityState === 'hidden') keepNow()
  }
  document.addEventListener('visibilitychange', onHide)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', onHide)
    keepNow()
  })
  return { keep }
}
