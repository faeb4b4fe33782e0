import { registered, type Question } from '../../app/ask.ts'
import { MyStandingDocument, NextStepsDocument } from '../../generated/recommendations/graphql.ts'
import { minutesFromQuery } from './minutes.ts'

/** What home asks as soon as it opens, in the same words, so that it can be asked before home is there. */
export function questionsOfHome(search: URLSearchParams): readonly Question[] {
  const minutes = minutesFromQuery(search.get('minutes'))
  return [
    { operationName: 'NextSteps', variables: { minutes }, ...registered(NextStepsDocument) },
    { operationName: 'MyStanding', variables: {}, ...registered(MyStandingDocument) },
  ]
}
