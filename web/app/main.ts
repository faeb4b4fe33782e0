import '../styles/main.scss'
import { lessonAt } from '../features/enrolments/index.ts'
import { questionsOfHome } from '../features/recommendations/index.ts'
import { ViewerDocument } from '../generated/app/graphql.ts'
import { registered } from './ask.ts'
import { askEarly } from './early.ts'

const { pathname, search } = window.location

// The app takes a phone a second to bring: who is there, and what home or a lesson shows them, is asked meanwhile.
const lesson = lessonAt(pathname)
askEarly({ operationName: 'Viewer', variables: {}, ...registered(ViewerDocument) })
if (pathname === '/') for (const question of questionsOfHome(new URLSearchParams(search))) askEarly(question)
if (lesson !== null) askEarly(lesson.question)

void import('./start.ts')

if (lesson !== null) {
  // The router asks again for what fails here, and tells of it.
  const ahead = [lesson.bringPage(), import('../messages/lesson.ts')]
  for (const part of ahead) part.catch(() => undefined)
}
