/** What PostgreSQL says where it is not there, is going, has no room, or cannot write: the work may succeed a little later. */
const passing = /^(08\w{3}|53\w{3}|57P0[1-5]|58030)$/
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'ENOSPC'])
/** Said by the driver, which gives these no code. */
const lost = /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect/i

const causesOf = (error: Error): unknown[] => [
  ...(error.cause === undefined ? [] : [error.cause]),
  ...(error instanceof AggregateError ? error.errors : []),
]

/** Whether work failed because the database could not be reached or could not store, and not for what was asked of it. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return passing.test(code) || unreachable.has(code) || lost.test(error.message) || causesOf(error).some(isDatabaseAway)
}
