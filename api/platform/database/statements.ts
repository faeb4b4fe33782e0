import { AsyncLocalStorage } from 'node:async_hooks'

/** What was sent to the database during a piece of work, in order. */
export interface StatementLog {
  /** The work's own statements: what a budget is held against. */
  readonly own: string[]
  /** Reading the session of the request. */
  readonly session: string[]
  /** begin, naming the viewer, commit and their like. */
  readonly transaction: string[]
}

interface Recorder {
  readonly log: StatementLog
  readonly ownKind: 'own' | 'session'
}

const recorders = new AsyncLocalStorage<Recorder>()
const transactionPattern = /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b|set_config\('role'/i

/** Runs `work` and says which statements it and everything it awaited sent; for specs and the benchmark. */
export const countStatements = async <T>(work: () => Promise<T>): Promise<{ result: T; statements: StatementLog }> => {
  const statements: StatementLog = { own: [], session: [], transaction: [] }
  const result = await recorders.run({ log: statements, ownKind: 'own' }, work)
  return { result, statements }
}

/** Books the statements of `work` as the reading of a session, apart from those of the operation it serves. */
export const bookAsSession = <T>(work: () => Promise<T>): Promise<T> => {
  const recorder = recorders.getStore()
  return recorder === undefined ? work() : recorders.run({ log: recorder.log, ownKind: 'session' }, work)
}

/** Whether a statement only opens, names or closes a transaction. */
export const isOfTransaction = (sql: string): boolean => transactionPattern.test(sql)

/** Called for every statement that goes to the database; free of cost when nobody counts. */
export const recordStatement = (sql: string): void => {
  const recorder = recorders.getStore()
  if (recorder === undefined) return
  recorder.log[isOfTransaction(sql) ? 'transaction' : recorder.ownKind].push(sql)
}
