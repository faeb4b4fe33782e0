import { useI18n } from 'vue-i18n'
import { useFramework } from '../../frameworks/index.ts'

/** A level of supervision in words; none in a word of its own. */
export function useLevelWords() {
  const { t } = useI18n()
  const { ratingWords } = useFramework()
  return (value: number | null): string => (value === null ? t('portfolios.history.none-yet') : ratingWords(value))
}
