import { onScopeDispose } from 'vue'

const pauseMilliseconds = 800
const retryMilliseconds = 15_000

/**
 * Sends what waits, never twice at once: a moment after the last key, whenever the connection is back, which a browser does
 * not always notice, and before the page goes out of sight.
 */
export function useSendQueue(sendAll: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null

  function flush(): Promise<void> {
    clearTimeout(timer)
    sending ??= sendAll().finally(() => (sending = null))
    return sending
  }

  function flushSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pauseMilliseconds)
  }

  const send = (): void => void flush()
  const retrying = setInterval(send, retryMilliseconds)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  onScopeDispose(() => {
    clearInterval(retrying)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', send)
  })
  return { flush, flushSoon }
}
