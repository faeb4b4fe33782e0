import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { ExtendCohortDatesDocument } from '../../../generated/cohorts/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { wholeOf } from '../group-form.ts'
import { useGroupChange } from './useGroupChange.ts'

/** Moves one date of several members; what was chosen stays, so that the next date is one change away. */
export function useMovingDates(cohortId: () => string, given: { readonly date: string; readonly memberIds: string[] }) {
  const { t, n } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const extend = useGroupChange(ExtendCohortDatesDocument, 'extendCohortDates')
  const typed = ref<{ date: string; days: string; memberIds: string[] }>({ ...given, days: '14' })
  const done = shallowRef('')

  async function move(): Promise<void> {
    const { date, days, memberIds } = typed.value
    done.value = ''
    errors.value = [
      ...(date ? [] : [{ fieldId: 'date', message: t('cohorts.move.choose') }]),
      ...(memberIds.length > 0 ? [] : [{ fieldId: 'members', message: t('cohorts.move.errors.nobody') }]),
    ]
    if (errors.value.length > 0) return
    const named = date.slice(date.indexOf(':') + 1)
    const which = date.startsWith('STAGE:') ? { stage: Number(named) } : { assignmentId: named }
    const input = { cohortId: cohortId(), memberIds, days: wholeOf(days), ...which }
    const fields = { memberIds: 'members', stage: 'date', assignmentId: 'date', days: 'days' }
    const outcome = await send(() => extend({ input }), fields, 'date')
    if (outcome?.__typename !== 'ExtendCohortDatesSuccess') return
    const count = outcome.members.length
    done.value = t('cohorts.move.done', { count: n(count), days: n(input.days) }, count)
    typed.value.memberIds = []
  }

  return { errors, isBusy, typed, done, move }
}
