import type { FeatureSet } from '../../api/platform/feature-set.ts'
import type { QueuedJob, TimedJob } from '../../api/platform/jobs/index.ts'
import { productFeatures } from './product.ts'

type Job = FeatureSet['jobs'][number]

const jobNamed = (name: string): Job => {
  const job = productFeatures.jobs.find(each => each.name === name)
  if (job === undefined) throw new Error(`There is no job "${name}"`)
  return job
}

/** A job of the product that runs by its schedule alone. */
export const timedJob = (name: string): TimedJob => {
  const job = jobNamed(name)
  if ('due' in job) throw new Error(`"${name}" is done piece by piece`)
  return job
}

/** A job of the product that is done piece by piece. */
export const queuedJob = (name: string): QueuedJob => {
  const job = jobNamed(name)
  if (!('due' in job)) throw new Error(`"${name}" runs by its schedule alone`)
  return job
}
