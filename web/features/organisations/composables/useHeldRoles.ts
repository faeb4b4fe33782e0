import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { today } from '../../../app/today.ts'
import { isOpen } from '../role-words.ts'
import { useChangeMembership } from './useChangeMembership.ts'
import { useEndMembership } from './useEndMembership.ts'
import type { MemberDetails } from './useMember.ts'
import type { SendingChange } from './useSendingChange.ts'

type Held = MemberDetails['memberships'][number]

/** The roles a member holds or will hold, and what becomes of one: another last day, or its end. */
export function useHeldRoles(member: Readonly<Ref<MemberDetails | null | undefined>>, sending: SendingChange) {
  const { t } = useI18n()
  const { change, isBusy: isChanging } = useChangeMembership()
  const { end, isBusy: isEnding } = useEndMembership()
  const isBusy = computed(() => isChanging.value || isEnding.value)
  const open = computed(() => member.value?.memberships.filter(held => isOpen(held, today())) ?? [])
  const words = ({ role }: Held) => ({ role: t(`organisations.roles.${role}`) })

  async function changeLastDay(held: Held, toOn: string): Promise<void> {
    const fieldId = `to-${held.id}`
    if (isBusy.value) return
    if (toOn === 'invalid') {
      sending.errors.value = [{ fieldId, message: t('organisations.people.errors.date') }]
      return
    }
    await sending.send({
      work: () => change({ id: held.id, toOn: toOn || null, expectedVersion: held.version }),
      fieldOf: () => fieldId,
      said: t('organisations.people.changed', words(held)),
    })
  }

  async function endNow(held: Held): Promise<void> {
    if (isBusy.value) return
    await sending.send({
      work: () => end({ id: held.id, expectedVersion: held.version }),
      fieldOf: () => 'roles',
      said: t('organisations.people.ended', words(held)),
    })
  }

  return { open, isBusy, changeLastDay, endNow }
}
