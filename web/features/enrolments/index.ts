/** Learning from a module: where one is in it and what one answered. Refuses to show either to anybody else. */
export { lessonAt } from './lesson-ahead.ts'
