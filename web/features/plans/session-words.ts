import type { useI18n } from 'vue-i18n'
import type { PlanStepDetailsFragment } from '../../generated/plans/graphql.ts'
import { formatDate } from '../../ui/formats.ts'

type Words = Pick<ReturnType<typeof useI18n>, 't' | 'n'>

/** When a step is held next, how many places are left, and until when one can be asked for. */
export function sessionWords(
  { on, placesLeft, applyBy }: PlanStepDetailsFragment['sessions'][number],
  { t, n }: Words,
): string {
  const places = placesLeft === null ? '' : t('plans.step.placesLeft', { count: n(placesLeft) }, placesLeft)
  const apply = applyBy === null ? '' : t('plans.step.applyBy', { on: formatDate(applyBy) })
  return [t('plans.step.heldOn', { on: formatDate(on) }), places, apply].filter(Boolean).join(' ')
}
