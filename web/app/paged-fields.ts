import type { FieldPolicy } from '@apollo/client/core'
import { relayStylePagination } from '@apollo/client/utilities'

/** Lists that are read a page at a time, each with what tells one list from another. No first page shows one of them. */
export const pagedFields: Readonly<Record<string, FieldPolicy>> = {
  modules: relayStylePagination(['filter', 'search']),
  colleagues: relayStylePagination(['search']),
  invitations: relayStylePagination(['organisationId']),
  members: relayStylePagination(['organisationId', 'filter', 'search']),
  myEvidence: relayStylePagination(['filter']),
  confirmationQueue: relayStylePagination(),
  cohorts: relayStylePagination(),
  cohortMembers: relayStylePagination(['cohortId', 'search']),
  possibleCohortMembers: relayStylePagination(['cohortId', 'search', 'educatorsOnly']),
  decisionsForMe: relayStylePagination(['isDecided']),
}
