import { sendMessages, type MessageToSend } from '../../../api/features/notifications/index.ts'
import type { Clock } from '../../../api/platform/clock.ts'
import type { Database, Viewer } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { RunParts } from '../../../api/platform/jobs/index.ts'
import { queuedJob } from '../../support/jobs.ts'
import type { TestApi } from '../../support/api.ts'

/** Something asked of somebody, under a key of its own. */
export const asked = (
  toPersonId: string,
  more: Partial<Pick<MessageToSend, 'dedupeKey' | 'thing'>> = {},
): MessageToSend => ({
  kind: 'ASKED',
  values: { what: 'to confirm an early pregnancy scan' },
  toPersonId,
  fromPersonId: null,
  subject: '/confirmations',
  dedupeKey: createId(),
  thing: null,
  ...more,
})

/** As another feature does it, within a unit of work of the viewer's. */
export const sendAs = (
  { database }: TestApi,
  viewer: Viewer,
  { clock, messages }: { readonly clock: Clock; readonly messages: readonly MessageToSend[] },
): Promise<number> => database.asViewer(viewer, tx => sendMessages(tx, { createId, clock }, messages))

export const letters = queuedJob('message-letters')

/** One look of the job, and one try of each letter that waits: the codes they failed with. */
export const runLetters = async (parts: RunParts): Promise<string[]> => {
  const failures: string[] = []
  for (const id of await letters.due(parts))
    await letters.run(parts, id).catch((error: Error & { code?: string }) => failures.push(error.code ?? error.message))
  return failures
}

/** A database whose unit of work fails, as that of a process that is gone, when it is asked so for the `nth` time. */
export const failingAt = (database: Database, nth: number): Pick<Database, 'asSystem'> => {
  let count = 0
  return {
    asSystem: work => {
      count += 1
      return count === nth ? Promise.reject(new Error('The process is gone')) : database.asSystem(work)
    },
  }
}
