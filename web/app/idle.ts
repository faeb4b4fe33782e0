const longestWait = 2000
/** Milliseconds, where a browser does not tell. */
const usualWait = 300

/** When the browser has shown what there is to show and has nothing else to do, or after two seconds all the same. */
export function whenIdle(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longestWait })
    else setTimeout(resolve, usualWait)
  })
}
