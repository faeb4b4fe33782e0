import { byLanguage, type MessageTree } from './messages.ts'

/** What every other page says: it comes once somebody goes further, or while they read the first page. */
export const laterMessages = byLanguage(
  import.meta.glob<MessageTree>(['./*/*.json', '!./*/{app,gates,people,recommendations,ui}.json'], {
    eager: true,
    import: 'default',
  }),
)
