import { onScopeDispose } from 'vue'

const pauseMilliseconds = 800
/** Between one try that failed and the next: soon at first, and never longer than the last. */
const retryMilliseconds = [1000, 2000, 4000] as const

/**
 * Sends what waits, never twice at once: a moment after the last key; again and again while it cannot be sent, because a
 * browser does not always notice that the connection is back; and before the page goes out of sight.
 *
 * @param sendAll sends all that waits; false = the connection, or who answers, was away
 */
export function useSendQueue(sendAll: () => Promise<boolean>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  let failures = 0
  let isOver = false

  function sendIn(milliseconds: number): void {
    clearTimeout(timer)
    if (!isOver) timer = setTimeout(() => void flush(), milliseconds)
  }

  async function attempt(): Promise<void> {
    const isSent = await sendAll()
    failures = isSent ? 0 : failures + 1
    if (!isSent) sendIn(retryMilliseconds[Math.min(failures, retryMilliseconds.length) - 1] ?? 0)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    sending ??= attempt().finally(() => (sending = null))
    return sending
  }

  const send = (): void => void flush()
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  onScopeDispose(() => {
    isOver = true
    clearTimeout(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', send)
  })
  return { flush, flushSoon: () => sendIn(pauseMilliseconds) }
}
