import { byLanguage, type MessageTree } from './messages.ts'

/** What the first pages say, signing in and home: it comes with the app. */
export const firstMessages = byLanguage(
  import.meta.glob<MessageTree>('./*/{app,gates,people,recommendations,ui}.json', { eager: true, import: 'default' }),
)
