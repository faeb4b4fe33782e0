export { createJobEngine, type JobEngine } from './engine.ts'
export { JobPostponed, type Job, type QueuedJob, type RunParts, type TimedJob } from './job.ts'
