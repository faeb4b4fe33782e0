import { ApolloLink, Observable, type FetchResult, type Operation, type ServerError } from '@apollo/client/core'
import { ask, registered, type Question } from './ask.ts'
import { takeEarly } from './early.ts'
import { noteAsked } from './under-way.ts'

/** An answer that is none: what the API or something before it said instead. */
function refusal(response: Response, result: ServerError['result']): ServerError {
  const error = new Error(`The API answered with status ${response.status}`)
  return Object.assign(error, { name: 'ServerError', response, statusCode: response.status, result })
}

const parse = (text: string): ServerError['result'] => {
  try {
    return JSON.parse(text) as ServerError['result']
  } catch {
    return text
  }
}

async function read(response: Response): Promise<FetchResult> {
  const result = parse(await response.text())
  if (!response.ok || typeof result === 'string' || !('data' in result || 'errors' in result))
    throw refusal(response, result)
  return result
}

/** A service that answers any document may not know this one yet, as when it was changed a moment ago. */
const isUnknown = ({ errors }: FetchResult): boolean =>
  errors?.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') === true

async function answerTo({ operationName, variables, query }: Operation, signal: AbortSignal): Promise<FetchResult> {
  const question: Question = { operationName, variables, ...registered(query) }
  if (question.extensions !== undefined) {
    const result = await read(await (takeEarly(question) ?? ask(question, signal)))
    if (!isUnknown(result)) return result
  }
  const { textOf } = await import('./document-text.ts')
  return read(await ask({ ...question, query: textOf(query) }, signal))
}

/** Carries queries and mutations to the API, by the hash of their document. */
export function createHttpLink(): ApolloLink {
  return new ApolloLink(
    operation =>
      new Observable<FetchResult>(observer => {
        const stop = new AbortController()
        const noteAnswered = noteAsked()
        async function carry(): Promise<void> {
          try {
            observer.next(await answerTo(operation, stop.signal))
            observer.complete()
          } catch (error) {
            observer.error(error)
          } finally {
            noteAnswered()
          }
        }
        void carry()
        return () => stop.abort()
      }),
  )
}
