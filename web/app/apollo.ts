import {
  ApolloClient,
  InMemoryCache,
  from,
  split,
  type ApolloLink,
  type NormalizedCacheObject,
  type Operation,
} from '@apollo/client/core'
import { onError } from '@apollo/client/link/error'
import { possibleTypes } from '../generated/possible-types.ts'
import { createHttpLink } from './http-link.ts'
import { createLiveLink } from './live-link.ts'
import { createOrderLink } from './order-link.ts'

const byCode = { keyFields: ['code'] }

/**
 * The browser's copy of what the API said. Reference data is known by its code and rows by their id; advice belongs to
 * the question that was asked, so next steps are stored with the query and never merged by step id.
 */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Person: { fields: { practice: { merge: true }, goal: { merge: true } } },
      Framework: byCode,
      FrameworkLevel: byCode,
      Pillar: byCode,
      Area: byCode,
      Capability: byCode,
      Examination: byCode,
      EvidenceClass: byCode,
      EvidenceKind: byCode,
      EvidencePiece: { keyFields: ['id', 'version'] },
      RoleProfile: { keyFields: ['code'], fields: { dayOne: { merge: true } } },
      Module: { keyFields: ['code'], fields: { mine: { merge: true } } },
      Gate: byCode,
      Pathway: { keyFields: ['code'], fields: { mine: { merge: true } } },
      MyCapability: { keyFields: ['capability', ['code']] },
      Member: { keyFields: ['personId', 'organisation', ['id']] },
      NextStep: { keyFields: false },
      // The same piece may have counted in another version for another request.
      SignOffSource: { keyFields: false },
      // The same step stands in several plans, each with dates and prices of its own.
      PlanStep: { keyFields: false },
    },
  })
}

interface ApolloEvents {
  /** The API no longer knows who is asking. */
  onSignedOut(): void
  /** Soundings was updated: this tab asks in words the API no longer answers to. */
  onOutdated(): void
}

const isSubscription = ({ query }: Operation): boolean =>
  query.definitions.some(definition => 'operation' in definition && definition.operation === 'subscription')

function createErrorLink({ onSignedOut, onOutdated }: ApolloEvents): ApolloLink {
  return onError(({ graphQLErrors, networkError }) => {
    const has = (code: string) => graphQLErrors?.some(error => error.extensions?.['code'] === code) === true
    const isUnauthorised = networkError && 'statusCode' in networkError && networkError.statusCode === 401
    if (has('UNAUTHENTICATED') || isUnauthorised) onSignedOut()
    if (has('UNTRUSTED_DOCUMENT')) onOutdated()
  })
}

export function createApollo(cache: InMemoryCache, events: ApolloEvents): ApolloClient<NormalizedCacheObject> {
  const live = createLiveLink({
    onSignedOut: events.onSignedOut,
    onReconnected: () => void client.reFetchObservableQueries(),
  })
  const link = from([createOrderLink(), createErrorLink(events), split(isSubscription, live, createHttpLink())])
  // A list read again after a change must not be handed the answer to a question asked before it.
  const client = new ApolloClient({ link, cache, queryDeduplication: false })
  return client
}
