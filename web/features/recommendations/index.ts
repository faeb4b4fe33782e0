/** The next steps, and what there is to say to them. Refuses to score anybody. */
export { questionsOfHome } from './first-questions.ts'
