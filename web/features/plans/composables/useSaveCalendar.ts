import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlanDetailsFragment } from '../../../generated/plans/graphql.ts'

/** Hands the plan over as a calendar file. */
export function useSaveCalendar(plan: Readonly<Ref<PlanDetailsFragment | null>>) {
  const { t } = useI18n()
  const hasFailed = shallowRef(false)
  async function saveCalendar(): Promise<void> {
    if (plan.value === null) return
    try {
      const { calendarFile } = await import('../calendar-file.ts')
      const text = await calendarFile(plan.value, { name: t('plans.calendar.name'), note: t('plans.calendar.note') })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
      link.download = 'soundings-plan.ics'
      link.click()
      URL.revokeObjectURL(link.href)
      hasFailed.value = false
    } catch {
      hasFailed.value = true
    }
  }
  return { saveCalendar, hasFailed }
}
