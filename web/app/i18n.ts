import { createI18n } from 'vue-i18n'
import { firstMessages } from '../messages/first.ts'

/** Every string on screen comes from the message files; another language is another folder. */
export const i18n = createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: firstMessages })

let later: Promise<void> | null = null

async function readLaterMessages(): Promise<void> {
  const { laterMessages } = await import('../messages/later.ts')
  for (const [language, trees] of Object.entries(laterMessages)) i18n.global.mergeLocaleMessage(language, trees)
}

/** Brings what the pages beyond the first ones say; once it is there, at once. What failed is tried again when asked again. */
export async function loadLaterMessages(): Promise<void> {
  later ??= readLaterMessages()
  try {
    await later
  } catch (error) {
    later = null
    throw error
  }
}
