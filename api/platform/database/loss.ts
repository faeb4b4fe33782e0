import { EventEmitter, once } from 'node:events'

/** Notices when the embedded database has stopped for good: from then on it answers nothing, and only a new process helps. */
export interface LossWatch {
  /** Settles once it has. */
  readonly lost: Promise<Error>
  notice(error: unknown): void
}

/** What PostgreSQL calls an error after which its memory cannot be trusted, such as a log it has no room to write. */
const isFinal = (error: unknown): error is Error =>
  error instanceof Error && 'severity' in error && error.severity === 'PANIC'

export const createLossWatch = (): LossWatch => {
  const events = new EventEmitter<{ lost: [Error] }>()
  return {
    lost: once(events, 'lost').then(([error]) => error as Error),
    notice: error => {
      if (isFinal(error)) events.emit('lost', error)
    },
  }
}
