/**
 * The closed set of exceptional failures a caller can meet. What a person can put right (a wrong value, a stale form, an
 * act not theirs to do) is no exception: it comes back as a member of the mutation's result.
 */
export const exceptionalCodes = [
  /** Nobody is signed in, and the operation is not public. */
  'UNAUTHENTICATED',
  /** Somebody is signed in who may not use the operation at all. */
  'FORBIDDEN',
  /** The request is no well-formed, permitted GraphQL request, or its variables do not fit their types. */
  'BAD_REQUEST',
  /** The operation is deeper, wider or costlier than the server answers. */
  'TOO_COMPLEX',
  /** One person sent more operations in a minute than they may; nothing was read or changed. */
  'TOO_MANY_OPERATIONS',
  /** The document is not among those registered with this service, and it answers no other. */
  'UNTRUSTED_DOCUMENT',
  /** No answer within the time a request may take. */
  'TIMED_OUT',
  /** The database cannot be reached or cannot store just now; nothing was changed. */
  'UNAVAILABLE',
  /** Anything unforeseen; the details are in the log under the request id, never in the answer. */
  'INTERNAL',
] as const

export type ExceptionalCode = (typeof exceptionalCodes)[number]

/** A failure whose code and message may be shown to the caller as they are. */
export class ExceptionalError extends Error {
  override readonly name = 'ExceptionalError'
  readonly code: ExceptionalCode

  constructor(code: ExceptionalCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Nobody is signed in. */
export const signInFirst = (): ExceptionalError =>
  new ExceptionalError('UNAUTHENTICATED', 'Sign in first: your session has ended or there is none.')
