/** The browser of the system, or the one that CHROMIUM_PATH names; undefined where there is none. */
export function findBrowser(): string | undefined
