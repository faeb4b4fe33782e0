import type { Transaction } from '../../platform/database/index.ts'

export interface QueueFacts {
  readonly name: string
  readonly waiting: number
  readonly running: number
  readonly failed: number
  readonly doneAt: string | null
  readonly stopped: readonly {
    readonly id: string
    readonly attempts: number
    readonly code: string
    readonly failedAt: string
    readonly nextAt: string | null
  }[]
}

/** Every queue, by name, for administrators of the platform; for anybody else none. */
export async function readQueues(tx: Transaction): Promise<readonly QueueFacts[]> {
  const [row] = await tx.execute<{ queues: QueueFacts[] }[]>('select soundings_jobs() as queues')
  return row?.queues ?? []
}
