import { useI18n } from 'vue-i18n'
import type { PlanDifferenceDetailsFragment } from '../../generated/plans/graphql.ts'
import { useFormats } from '../../ui/formats.ts'

/** Titles as one says them. */
function list(modules: readonly { title: string }[]): string {
  return modules.map(({ title }) => `“${title}”`).join(', ')
}

/** How a change to a plan is said: "6 hours more study, 2 weeks later". */
export function usePlanWords() {
  const { t, n } = useI18n()
  const { duration } = useFormats()

  function differenceWords({ minutes, weeks, examinations, added, dropped }: PlanDifferenceDetailsFragment): string {
    const parts = [
      weeks === null || weeks === 0
        ? null
        : t(weeks > 0 ? 'plans.words.later' : 'plans.words.sooner', { count: n(Math.abs(weeks)) }, Math.abs(weeks)),
      minutes === 0
        ? null
        : t(minutes > 0 ? 'plans.words.more' : 'plans.words.less', { time: duration(Math.abs(minutes)) }),
      examinations === 0
        ? null
        : t(
            examinations > 0 ? 'plans.words.moreExaminations' : 'plans.words.fewerExaminations',
            { count: n(Math.abs(examinations)) },
            Math.abs(examinations),
          ),
      added.length === 0 ? null : t('plans.words.added', { titles: list(added) }),
      dropped.length === 0 ? null : t('plans.words.dropped', { titles: list(dropped) }),
    ].filter(part => part !== null)
    return parts.length === 0 ? t('plans.words.nothing') : `${parts.join('. ')}.`
  }

  return { differenceWords, list }
}
