import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createClock } from './platform/clock.ts'
import type { FeatureSet, RequestParts } from './platform/feature-set.ts'
import { createOperationLimit } from './platform/graphql/index.ts'
import { addLinkRoutes } from './platform/http/index.ts'

/** Nobody reads the same link more often. */
const opensPerMinute = 20

/** Answers at the addresses that whoever holds them opens, each so often in a minute. */
export const addLinks = (
  app: FastifyInstance,
  { doors, createDoors }: Pick<FeatureSet, 'doors' | 'createDoors'>,
  partsOf: (request: FastifyRequest) => RequestParts,
): Promise<void> => {
  const opened = createOperationLimit({ operationsPerMinute: opensPerMinute, clock: createClock('UTC') })
  return addLinkRoutes(app, {
    doors,
    limit: link => opened({ personId: link }),
    doorsOf: request => createDoors(partsOf(request)),
  })
}
