import type { ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  EndCohortPauseDocument,
  PauseCohortMemberDocument,
  type GroupMemberFragment,
} from '../../../generated/cohorts/graphql.ts'
import type { useChanges } from '../../evidence/index.ts'
import { isDay } from '../group-form.ts'
import { useGroupChange } from './useGroupChange.ts'

/** Pauses of one member's dates; what was done is said where the page says it. */
export function useMemberPauses(
  member: () => GroupMemberFragment,
  { errors, send }: Pick<ReturnType<typeof useChanges>, 'errors' | 'send'>,
  done: ShallowRef<string>,
) {
  const { t } = useI18n()
  const pausing = useGroupChange(PauseCohortMemberDocument, 'pauseCohortMember')
  const ending = useGroupChange(EndCohortPauseDocument, 'endCohortPause')

  async function pause(fromOn: string, toOn: string): Promise<void> {
    done.value = ''
    errors.value = [
      ...(isDay(fromOn) ? [] : [{ fieldId: 'pauseFrom', message: t('cohorts.pauses.errors.from') }]),
      ...(toOn === '' || isDay(toOn) ? [] : [{ fieldId: 'pauseTo', message: t('cohorts.pauses.errors.to') }]),
    ]
    if (errors.value.length > 0) return
    const input = { memberId: member().id, fromOn, toOn: toOn || null }
    const outcome = await send(() => pausing({ input }), { fromOn: 'pauseFrom', toOn: 'pauseTo' }, 'pauseFrom')
    if (outcome?.__typename === 'PauseCohortMemberSuccess') done.value = t('cohorts.pauses.done')
  }

  async function endPause({ id: pauseId }: { id: string }, lastOn: string | null): Promise<void> {
    done.value = ''
    const input = { memberId: member().id, pauseId, lastOn }
    const outcome = await send(() => ending({ input }), {}, `pause-${pauseId}`)
    if (outcome?.__typename === 'EndCohortPauseSuccess') done.value = t('cohorts.pauses.ended')
  }

  return { pause, endPause }
}
