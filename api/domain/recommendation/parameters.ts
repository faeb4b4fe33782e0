import type { Parameters } from './types.ts'

/** The numbers that shape advice unless told otherwise. Any change to one of them takes a new version. */
export const defaultParameters: Parameters = {
  version: '2',
  confirmationsPerStep: 6,
  startingPositionFrom: 10,
  requestsShown: 4,
  waitingShown: 3,
  notNowDays: 14,
  selfRatingsShown: 3,
  noticeDays: 56,
  firstSight: { steps: 5, perDomain: 2, perKind: 2 },
  shortSittingMinutes: 30,
}
