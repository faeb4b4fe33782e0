import { CohortResolver, createCohortService, createJoiningService, JoiningResolver } from './features/cohorts/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** Groups and those who follow them. */
export function createCohortResolvers(shared: RequestParts & Readers): object[] {
  return [new CohortResolver(createCohortService(shared)), new JoiningResolver(createJoiningService(shared))]
}

export const cohortResolverClasses = [CohortResolver, JoiningResolver] as const
