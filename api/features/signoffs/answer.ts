import { invalidInput, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'

export type Refusal = InvalidInput | NotAllowed

/** The success a mutation answers with, or the refusal as it is. */
export function answerWith<Success extends object, Result extends Success | Refusal>(
  success: Success,
  result: Result,
): Success | Extract<Result, Refusal> {
  return result instanceof InvalidInput || result instanceof NotAllowed
    ? (result as Extract<Result, Refusal>)
    : Object.assign(success, result)
}

/** The id a caller made stands for something else already. */
export function taken(): InvalidInput {
  return invalidInput([{ path: 'id', code: 'TAKEN', message: 'Send this with another id' }])
}

/** One field that is wrong, by itself. */
export function invalid(path: string, code: string, message: string): InvalidInput {
  return invalidInput([{ path, code, message }])
}
