/** Names of service cover that other programs rely on. */
export const coverQueries: readonly string[] = ['serviceCover']

export const coverNames: Readonly<Record<string, readonly string[]>> = {
  ServiceCoverConnection: [
    'asOf',
    'boundary',
    'edges',
    'nodes',
    'organisation',
    'pageInfo',
    'totalCount',
    'totals',
    'totalsWithout',
  ],
  ServiceCoverEdge: ['cursor', 'node'],
  CoverLine: [
    'areaCodes',
    'code',
    'holders',
    'left',
    'reviewsWithinSix',
    'reviewsWithinThree',
    'standing',
    'standingWithout',
    'supported',
    'title',
  ],
  CoverHolder: ['basis', 'limits', 'name', 'on', 'personId', 'reviewWithinMonths', 'words'],
  CoverTotals: ['heldByNobody', 'heldByOne', 'lines'],
  CoverStanding: ['NOBODY', 'ONE_PERSON', 'SEVERAL'],
  CoverBasis: ['SIGN_OFF', 'STARTING_POSITION', 'SCOPE_SIGNED', 'SCOPE_ACCEPTED'],
}
