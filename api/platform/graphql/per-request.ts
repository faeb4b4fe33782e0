import type { RequestContext } from './context.ts'

/**
 * Something made once for a request, when it is first asked for, and shared by all its fields: a loader, or one reading
 * that serves a whole list. It goes with the request; nothing of one person reaches another.
 */
export const perRequest = <T>(make: (context: RequestContext) => T): ((context: RequestContext) => T) => {
  const made = new WeakMap<RequestContext, { value: T }>()
  return context => {
    const known = made.get(context)
    if (known !== undefined) return known.value
    const value = make(context)
    made.set(context, { value })
    return value
  }
}
