import type { Database, Viewer } from '../../platform/database/index.ts'
import { readQueues, type QueueFacts } from './job.read-model.ts'
import type { JobQueue } from './job.types.ts'

export interface JobService {
  queues(viewer: Viewer): Promise<JobQueue[]>
  /** The queues afterwards; null where the job was not given up, or is no job the viewer sees. */
  retry(viewer: Viewer, job: { readonly queue: string; readonly id: string }): Promise<JobQueue[] | null>
}

interface JobServiceParts {
  readonly asViewer: Database['asViewer']
  retryJob(queue: string, id: string): Promise<boolean>
}

export function createJobService({ asViewer, retryJob }: JobServiceParts): JobService {
  const queues = async (viewer: Viewer): Promise<JobQueue[]> => (await asViewer(viewer, readQueues)).map(toQueue)
  return {
    queues,
    retry: async (viewer, { queue, id }) => {
      const known = (await queues(viewer)).find(({ name }) => name === queue)
      const isGivenUp = known?.stopped.some(job => job.id === id && job.nextAt === null) === true
      return isGivenUp && (await retryJob(queue, id)) ? queues(viewer) : null
    },
  }
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

function toQueue({ doneAt, stopped, ...queue }: QueueFacts): JobQueue {
  return {
    ...queue,
    doneAt: dateOf(doneAt),
    stopped: stopped.map(({ failedAt, nextAt, ...job }) => ({
      ...job,
      failedAt: new Date(failedAt),
      nextAt: dateOf(nextAt),
    })),
  }
}
