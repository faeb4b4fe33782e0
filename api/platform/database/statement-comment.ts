/** What a comment may hold: nothing that could end it or mean anything to the database. */
const harmless = /^[0-9a-f-]{36}$/

/**
 * The statement with the request it was sent for, in the form of sqlcommenter, so that a slow line in the database's log
 * leads to the line of ours. An id of any other form is left out: the statement goes as it was.
 */
export const withRequestId = (sql: string, requestId: string): string =>
  harmless.test(requestId) ? `${sql} /*request_id='${requestId}'*/` : sql
