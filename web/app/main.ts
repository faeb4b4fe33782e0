import '../styles/main.scss'
import { questionsOfHome } from '../features/recommendations/index.ts'
import { ViewerDocument } from '../generated/app/graphql.ts'
import { registered } from './ask.ts'
import { askEarly } from './early.ts'

// The app takes a phone a second to bring: who is there, and what home shows them, is asked meanwhile.
askEarly({ operationName: 'Viewer', variables: {}, ...registered(ViewerDocument) })
if (window.location.pathname === '/')
  for (const question of questionsOfHome(new URLSearchParams(window.location.search))) askEarly(question)

void import('./start.ts')
