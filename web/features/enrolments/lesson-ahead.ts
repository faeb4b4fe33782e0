import { registered, type Question } from '../../app/ask.ts'
import { MyLessonDocument } from '../../generated/enrolments/graphql.ts'

interface LessonAhead {
  readonly question: Question
  bringPage(): Promise<unknown>
}

/** What a lesson opened first asks and takes, so that both are on their way before the app is there; null elsewhere. */
export function lessonAt(path: string): LessonAhead | null {
  const [, code] = /^\/modules\/([\w-]+)\/learn$/.exec(path) ?? []
  if (code === undefined) return null
  return {
    question: { operationName: 'MyLesson', variables: { code }, ...registered(MyLessonDocument) },
    bringPage: () => import('./pages/LearnPage.vue'),
  }
}
