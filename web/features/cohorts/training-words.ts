import type { ComposerTranslation } from 'vue-i18n'
import { formatDate } from '../../ui/formats.ts'

interface Training {
  readonly university?: string | null
  readonly programme?: string | null
  readonly awardExpectedOn?: string | null
}

/** What somebody trains in, where, and until when; null = nothing is said. */
export function trainingWords(t: ComposerTranslation, training: Training): string | null {
  const { university, programme, awardExpectedOn } = training
  const parts = [
    programme,
    university,
    awardExpectedOn ? t('cohorts.training.award', { date: formatDate(awardExpectedOn) }) : null,
  ].filter(Boolean)
  return parts.length === 0 ? null : parts.join(', ')
}
