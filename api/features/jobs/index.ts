/** How the queue of jobs stands, for administrators of the platform. It refuses to say whose work a job is. */
export { JobResolver } from './job.resolver.ts'
export { createJobService } from './job.service.ts'
