import { Conflict, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'

/** What of an outcome is a refusal, among those the result can be. */
export const isRefused = <Outcome extends object>(
  outcome: Outcome,
): outcome is Extract<Outcome, InvalidInput | NotAllowed | Conflict> =>
  outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict
