import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  ChangeCohortMemberDocument,
  EndCohortPauseDocument,
  PauseCohortMemberDocument,
  RemoveFromCohortDocument,
  TransferCohortMemberDocument,
  type GroupMemberFragment,
} from '../../../generated/cohorts/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { isDay, wholeOf } from '../group-form.ts'
import { useGroupChange } from './useGroupChange.ts'

/** What educators do with one place, in the version that is on screen. */
export function useMemberChanges(member: () => GroupMemberFragment) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const done = shallowRef('')
  const changing = useGroupChange(ChangeCohortMemberDocument, 'changeCohortMember')
  const pausing = useGroupChange(PauseCohortMemberDocument, 'pauseCohortMember')
  const ending = useGroupChange(EndCohortPauseDocument, 'endCohortPause')
  const transferring = useGroupChange(TransferCohortMemberDocument, 'transferCohortMember')
  const removing = useGroupChange(RemoveFromCohortDocument, 'removeFromCohort')
  const memberId = (): string => member().id
  const inVersion = () => ({ memberId: memberId(), expectedVersion: member().version })

  /** False where a field is named that cannot be sent. */
  function isSendable(wrong: readonly (readonly [isWrong: boolean, fieldId: string, key: string])[]): boolean {
    done.value = ''
    errors.value = wrong.filter(([is]) => is).map(([, fieldId, key]) => ({ fieldId, message: t(key) }))
    return errors.value.length === 0
  }

  async function change({ startsOn, wholeTimePercent }: { startsOn: string; wholeTimePercent: string }): Promise<void> {
    if (!isSendable([[!isDay(startsOn), 'startsOn', 'cohorts.form.errors.startsOn']])) return
    const input = { ...inVersion(), startsOn, wholeTimePercent: wholeOf(wholeTimePercent) }
    const fields = { startsOn: 'startsOn', wholeTimePercent: 'wholeTimePercent' }
    const outcome = await send(() => changing({ input }), fields, 'startsOn')
    if (outcome?.__typename === 'ChangeCohortMemberSuccess') done.value = t('cohorts.place.changed')
  }

  async function pause(fromOn: string, toOn: string): Promise<void> {
    const isEndWrong = toOn !== '' && !isDay(toOn)
    const wrong = [
      [!isDay(fromOn), 'pauseFrom', 'cohorts.pauses.errors.from'],
      [isEndWrong, 'pauseTo', 'cohorts.pauses.errors.to'],
    ] as const
    if (!isSendable(wrong)) return
    const input = { memberId: memberId(), fromOn, toOn: toOn || null }
    const outcome = await send(() => pausing({ input }), { fromOn: 'pauseFrom', toOn: 'pauseTo' }, 'pauseFrom')
    if (outcome?.__typename === 'PauseCohortMemberSuccess') done.value = t('cohorts.pauses.done')
  }

  async function endPause({ id }: { id: string }, lastOn: string | null): Promise<void> {
    done.value = ''
    const outcome = await send(
      () => ending({ input: { memberId: memberId(), pauseId: id, lastOn } }),
      {},
      `pause-${id}`,
    )
    if (outcome?.__typename === 'EndCohortPauseSuccess') done.value = t('cohorts.pauses.ended')
  }

  async function transfer(toCohortId: string): Promise<boolean> {
    if (!isSendable([[!toCohortId, 'toCohortId', 'cohorts.transfer.choose']])) return false
    const input = { ...inVersion(), toCohortId }
    const outcome = await send(() => transferring({ input }), { toCohortId: 'toCohortId' }, 'toCohortId')
    return outcome?.__typename === 'TransferCohortMemberSuccess'
  }

  async function remove(): Promise<boolean> {
    const outcome = await send(() => removing({ input: inVersion() }), {}, 'remove')
    return outcome?.__typename === 'RemoveFromCohortSuccess'
  }

  return { errors, isBusy, done, change, pause, endPause, transfer, remove }
}
