import { byLanguage, type MessageTree } from './messages.ts'

/** What learning from a module says beyond the first pages: it comes with a lesson, without what every other page says. */
export const lessonMessages = byLanguage(
  import.meta.glob<MessageTree>('./*/{blocks,enrolments,modules}.json', { eager: true, import: 'default' }),
)
