import { InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'

export type Refusal = InvalidInput | NotAllowed

/** The success a mutation answers with, or the refusal as it is. */
export function answerWith<Success extends object, Refused extends Refusal>(
  success: Success,
  result: Success | Refused,
): Success | Refused {
  return result instanceof InvalidInput || result instanceof NotAllowed ? result : Object.assign(success, result)
}
