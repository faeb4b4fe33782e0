import { onScopeDispose } from 'vue'
import type { RatingQueue } from '../rating-queue.ts'

/** Sends what waits before the page goes out of sight, and again once the connection is back. */
export function useSendWhenBack(queue: RatingQueue): void {
  const sendNow = (): void => void queue.flush()
  const sendAgain = (): void => void queue.retry()
  window.addEventListener('online', sendAgain)
  document.addEventListener('visibilitychange', sendNow)
  onScopeDispose(() => {
    window.removeEventListener('online', sendAgain)
    document.removeEventListener('visibilitychange', sendNow)
    sendNow()
  })
}
