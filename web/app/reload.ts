const reloadedKey = 'soundings.reloaded'
/** Milliseconds in which an app that was loaded anew is not loaded again, however much of it fails. */
const patience = 60_000

/**
 * Loads the whole app again, which finds what an update of Soundings renamed; at most once a minute in a tab, so that what
 * really is broken shows as such.
 */
export function reloadOnce(path: string): void {
  const before = Number(sessionStorage.getItem(reloadedKey) ?? 0)
  if (!navigator.onLine || Date.now() - before < patience) return
  sessionStorage.setItem(reloadedKey, String(Date.now()))
  window.location.assign(path)
}
