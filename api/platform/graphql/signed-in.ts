import { signInFirst } from '../errors.ts'
import type { RequestContext } from './context.ts'

/** The person signed in; an operation closed to others has one, and says so here. */
export const signedIn = ({ viewer }: Pick<RequestContext, 'viewer'>): { readonly personId: string } => {
  const { personId } = viewer
  if (personId === null) throw signInFirst()
  return { personId }
}
