import type { ComposerTranslation } from 'vue-i18n'
import { formatDate } from '../../ui/formats.ts'

interface Training {
  readonly university?: string | null
  readonly programme?: string | null
  readonly awardExpectedOn?: string | null
  readonly awardRatifiedOn?: string | null
}

/** What somebody trains in, where, and until when; null = nothing is said. */
export function trainingWords(t: ComposerTranslation, training: Training): string | null {
  const { university, programme, awardExpectedOn, awardRatifiedOn } = training
  const parts = [
    programme,
    university,
    awardRatifiedOn
      ? t('cohorts.training.ratified', { date: formatDate(awardRatifiedOn) })
      : awardExpectedOn && t('cohorts.training.award', { date: formatDate(awardExpectedOn) }),
  ].filter(Boolean)
  return parts.length === 0 ? null : parts.join(', ')
}
