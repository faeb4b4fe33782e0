import type { ObservationRequest } from './composables/useObservations.ts'

/** The colour that repeats the words of a state. */
export const colourOf: Readonly<Record<ObservationRequest['state'], 'blue' | 'yellow' | 'green' | 'grey'>> = {
  WAITING: 'blue',
  RECEIVED: 'yellow',
  CONFIRMED: 'green',
  WITHDRAWN: 'grey',
  EXPIRED: 'grey',
}

/** Requests in the order in which they ask for something: what waits, what came, what is over. */
export function inGroups(requests: readonly ObservationRequest[]) {
  const of = (...states: ObservationRequest['state'][]) => requests.filter(({ state }) => states.includes(state))
  return [
    { key: 'received', requests: of('RECEIVED', 'CONFIRMED') },
    { key: 'waiting', requests: of('WAITING') },
    { key: 'over', requests: of('WITHDRAWN', 'EXPIRED') },
  ].filter(group => group.requests.length > 0)
}
