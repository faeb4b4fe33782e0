/** A path of this site to go back to after signing in; anything else (another host, the sign-in page) becomes home. */
export function returnPath(value: unknown): string {
  const isLocal = typeof value === 'string' && /^\/(?![/\\])/.test(value)
  return isLocal && !value.startsWith('/sign-in') ? value : '/'
}
