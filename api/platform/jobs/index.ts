export { createJobEngine, type EngineParts, type JobEngine } from './engine.ts'
export { JobPostponed, type Job, type JobParts, type QueuedJob, type RunParts, type TimedJob } from './job.ts'
