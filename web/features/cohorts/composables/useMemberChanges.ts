import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  ChangeCohortMemberDocument,
  RemoveFromCohortDocument,
  TransferCohortMemberDocument,
  type GroupMemberFragment,
} from '../../../generated/cohorts/graphql.ts'
import { useChanges } from '../../evidence/index.ts'
import { isDay, wholeOf } from '../group-form.ts'
import { useGroupChange } from './useGroupChange.ts'
import { useMemberPauses } from './useMemberPauses.ts'

interface TypedPlace {
  startsOn: string
  wholeTimePercent: string
  university: string
  programme: string
  awardExpectedOn: string
}

/** What educators do with one place, in the version that is on screen. */
export function useMemberChanges(member: () => GroupMemberFragment) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const done = shallowRef('')
  const changing = useGroupChange(ChangeCohortMemberDocument, 'changeCohortMember')
  const transferring = useGroupChange(TransferCohortMemberDocument, 'transferCohortMember')
  const removing = useGroupChange(RemoveFromCohortDocument, 'removeFromCohort')
  const inVersion = () => ({ memberId: member().id, expectedVersion: member().version })

  async function change({ startsOn, wholeTimePercent, awardExpectedOn, ...training }: TypedPlace): Promise<void> {
    done.value = ''
    errors.value = [
      ...(isDay(startsOn) ? [] : [{ fieldId: 'startsOn', message: t('cohorts.form.errors.startsOn') }]),
      ...(awardExpectedOn === '' || isDay(awardExpectedOn)
        ? []
        : [{ fieldId: 'awardExpectedOn', message: t('cohorts.training.errors.award') }]),
    ]
    if (errors.value.length > 0) return
    const counted = { startsOn, wholeTimePercent: wholeOf(wholeTimePercent) }
    const input = { ...inVersion(), ...counted, ...training, awardExpectedOn: awardExpectedOn || null }
    const fields = Object.fromEntries(Object.keys(input).map(name => [name, name]))
    const outcome = await send(() => changing({ input }), fields, 'startsOn')
    if (outcome?.__typename === 'ChangeCohortMemberSuccess') done.value = t('cohorts.place.changed')
  }

  async function transfer(toCohortId: string): Promise<boolean> {
    errors.value = toCohortId ? [] : [{ fieldId: 'toCohortId', message: t('cohorts.transfer.choose') }]
    if (errors.value.length > 0) return false
    const input = { ...inVersion(), toCohortId }
    const outcome = await send(() => transferring({ input }), { toCohortId: 'toCohortId' }, 'toCohortId')
    return outcome?.__typename === 'TransferCohortMemberSuccess'
  }

  async function remove(): Promise<boolean> {
    const outcome = await send(() => removing({ input: inVersion() }), {}, 'remove')
    return outcome?.__typename === 'RemoveFromCohortSuccess'
  }

  return { errors, isBusy, done, change, transfer, remove, ...useMemberPauses(member, { errors, send }, done) }
}
