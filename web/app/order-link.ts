import { ApolloLink, Observable, type FetchResult, type Operation } from '@apollo/client/core'

/** One question that is being asked, perhaps more than once at a time. */
interface Asked {
  /** How many of its requests are on their way; with the last of them it is forgotten. */
  underWay: number
  /** The answer to the latest request that was answered; null while there is none. */
  latest: { readonly number: number; readonly answer: FetchResult } | null
}

/** Null for a mutation or a subscription: these are never held against one another. */
function questionOf({ query, variables }: Operation): string | null {
  const definition = query.definitions.find(one => one.kind === 'OperationDefinition')
  if (definition?.operation !== 'query') return null
  return `${definition.name?.value ?? ''} ${JSON.stringify(variables)}`
}

/** The answers to one request, or the later answer in place of one that comes too late. */
function inOrder(answers: Observable<FetchResult>, asked: Asked, number: number): Observable<FetchResult> {
  const later = (): FetchResult | null => (asked.latest && asked.latest.number > number ? asked.latest.answer : null)
  return new Observable(observer =>
    answers.subscribe({
      next: answer => {
        const instead = later()
        if (!instead) asked.latest = { number, answer }
        observer.next(instead ?? answer)
      },
      error: (error: unknown) => {
        const instead = later()
        if (!instead) return observer.error(error)
        observer.next(instead)
        observer.complete()
      },
      complete: () => observer.complete(),
    }),
  )
}

/**
 * Keeps what a page shows from going back in time. Where a list is read again after a change, and the answer to the
 * earlier reading comes last, the earlier reading is given the later answer.
 */
export function createOrderLink(): ApolloLink {
  const questions = new Map<string, Asked>()
  let count = 0
  return new ApolloLink((operation, forward) => {
    const question = questionOf(operation)
    if (question === null) return forward(operation)
    return new Observable<FetchResult>(observer => {
      const asked = questions.get(question) ?? { underWay: 0, latest: null }
      questions.set(question, asked)
      asked.underWay += 1
      const subscription = inOrder(forward(operation), asked, ++count).subscribe(observer)
      return () => {
        asked.underWay -= 1
        if (asked.underWay === 0) questions.delete(question)
        subscription.unsubscribe()
      }
    })
  })
}
