import type { RouteLocationRaw } from 'vue-router'
import type { StepFragment } from '../../generated/recommendations/graphql.ts'
import { ratingQuery } from './rating-query.ts'
import { requestKind } from './request-text.ts'

/** Where a step is done, and the word on its button. */
export interface StepTarget {
  readonly to: RouteLocationRaw
  /** A key under `recommendations.action`. */
  readonly label:
    'module' | 'rate' | 'observe' | 'evidence' | 'log' | 'signOff' | 'startingPosition' | 'scope' | 'return'
}

/** The page on which a step is done, filled in as far as the step knows; null = it is asked of somebody in words alone. */
export function stepTarget(
  step: Pick<StepFragment, 'id' | 'kind' | 'module' | 'capabilities'>,
  titles: ReadonlyMap<string, string>,
): StepTarget | null {
  if (step.module) return { to: `/modules/${step.module.code}`, label: 'module' }
  const query = { for: step.capabilities.map(({ code }) => code).join(' ') }
  switch (requestKind(step)) {
    case 'SELF_RATING':
      return { to: { path: '/capabilities', query: ratingQuery(step, titles) }, label: 'rate' }
    case 'OBSERVATION':
    case 'RENEW':
    case 'TOGETHER':
      return { to: { path: '/observations/ask', query }, label: 'observe' }
    case 'VOUCH':
      return { to: { path: '/record/add/STATEMENT', query }, label: 'evidence' }
    case 'EVIDENCE':
      return { to: { path: '/record/add', query }, label: 'evidence' }
    case 'LOG':
      return { to: '/log', label: 'log' }
    case 'SIGN_OFF':
      return { to: { path: '/sign-off', query }, label: 'signOff' }
    case 'STARTING_POSITION':
      return { to: '/sign-off/starting-position', label: 'startingPosition' }
    case 'REFRESH':
      return { to: '/scope', label: 'scope' }
    case 'RETURN':
      return { to: '/reviews', label: 'return' }
    default:
      return null
  }
}
