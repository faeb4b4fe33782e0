import { ask, type Question } from './ask.ts'

const answers = new Map<string, Promise<Response>>()

const keyOf = ({ operationName, variables }: Question): string => JSON.stringify([operationName, variables])

/** Asks what the page that is being opened will want to know, while the app that asks it is still on its way. */
export function askEarly(question: Question): void {
  const answer = ask(question)
  // Who takes the answer is told of the failure; where nobody does, it is nobody's.
  answer.catch(() => undefined)
  answers.set(keyOf(question), answer)
}

/** The answer to what was asked early, handed out once: whoever asks again asks the API. */
export function takeEarly(question: Question): Promise<Response> | undefined {
  const key = keyOf(question)
  const answer = answers.get(key)
  answers.delete(key)
  return answer
}

/** Throws away what nobody took: another page, and maybe another person, must not find it. */
export function forgetEarly(): void {
  answers.clear()
}
