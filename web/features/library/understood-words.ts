import { useI18n } from 'vue-i18n'
import type { ModulesQuery } from '../../generated/modules/graphql.ts'

type UnderstoodWord = ModulesQuery['modules']['understood'][number]

/** What a word of a search was read as, in a sentence. */
export function useUnderstoodWords() {
  const { t } = useI18n()
  return (word: UnderstoodWord): string => t(`library.understood.${word.how}`, { typed: word.typed, as: word.as })
}
