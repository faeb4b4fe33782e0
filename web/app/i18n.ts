import { createI18n } from 'vue-i18n'
import { firstMessages } from '../messages/first.ts'
import type { Messages } from '../messages/messages.ts'

/** Every string on screen comes from the message files; another language is another folder. */
export const i18n = createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: firstMessages })

/** Brings messages once; once they are there, at once. What failed is tried again when asked again. */
function createLoader(read: () => Promise<Messages>): () => Promise<void> {
  let brought: Promise<void> | null = null
  const bring = async (): Promise<void> => {
    for (const [language, trees] of Object.entries(await read())) i18n.global.mergeLocaleMessage(language, trees)
  }
  return async () => {
    brought ??= bring()
    try {
      await brought
    } catch (error) {
      brought = null
      throw error
    }
  }
}

const loadOthers = createLoader(async () => (await import('../messages/later.ts')).laterMessages)

/** Brings what a lesson says. */
export const loadLessonMessages = createLoader(async () => (await import('../messages/lesson.ts')).lessonMessages)

/** Brings what the pages beyond the first ones say, a lesson among them. */
export async function loadLaterMessages(): Promise<void> {
  await Promise.all([loadLessonMessages(), loadOthers()])
}
