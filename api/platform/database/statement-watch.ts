import type { RequestScope } from '../request-scope.ts'
import { withRequestId } from './statement-comment.ts'
import { isOfTransaction } from './statements.ts'

interface Statement {
  readonly sql: string
}

/** The first word is all a trace may tell of a statement: the ORM writes values into its text, and they are people's. */
const verbOf = (sql: string): string => /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'STATEMENT'

/** Sends a statement for a request: counted, traced where somebody traces, and with the id of the request beside it. */
export const sendWatched = <Sent extends Statement>(
  request: RequestScope,
  statement: Sent,
  send: (statement: Sent) => Promise<unknown>,
): Promise<unknown> => {
  const { requestId, trace } = request
  if (!isOfTransaction(statement.sql)) request.statements += 1
  const commented = { ...statement, sql: withRequestId(statement.sql, requestId) }
  if (trace === null) return send(commented)
  const verb = verbOf(statement.sql)
  const span = trace.begin(`database ${verb}`, { 'db.system.name': 'postgresql', 'db.operation.name': verb })
  return send(commented).then(
    result => {
      span.end()
      return result
    },
    (error: unknown) => {
      span.end(error)
      throw error
    },
  )
}
