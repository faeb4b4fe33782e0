import { byLanguage, type MessageTree } from './messages.ts'

/** What every page says that is neither a first one nor a lesson: it comes once somebody goes further, or while they read. */
export const laterMessages = byLanguage(
  import.meta.glob<MessageTree>(
    ['./*/*.json', '!./*/{app,blocks,enrolments,gates,modules,people,recommendations,ui}.json'],
    { eager: true, import: 'default' },
  ),
)
