import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import type { Role } from '../../../generated/organisations/graphql.ts'
import { useInvitePerson } from './useInvitePerson.ts'
import type { InvitationShown } from './useInvitations.ts'
import type { SendingChange } from './useSendingChange.ts'
import { useWithdrawInvitation } from './useWithdrawInvitation.ts'

export interface InvitationAnswers {
  email: string
  roles: Role[]
  /** "" = no last day. */
  until: string
}

const fields = { email: 'invite-email', roles: 'invite-roles', until: 'invite-until' }
const empty = (): InvitationAnswers => ({ email: '', roles: ['PERSON'], until: '' })

/** The form that invites somebody, and taking an invitation back. What is typed outlives a reload and a refusal. */
export function useInviting(organisationId: string, sending: SendingChange, readAgain: () => Promise<void>) {
  const { t } = useI18n()
  const { invite, isBusy: isInviting } = useInvitePerson()
  const { withdraw: takeBack, isBusy: isWithdrawing } = useWithdrawInvitation()
  const { draft: answers } = useDraft<InvitationAnswers>(`invitation.${organisationId}`, empty)
  const isBusy = computed(() => isInviting.value || isWithdrawing.value)

  function check({ email, roles, until }: InvitationAnswers): FieldError[] {
    const found: FieldError[] = []
    const add = (field: keyof typeof fields, key: string) =>
      found.push({ fieldId: fields[field], message: t(`organisations.people.errors.${key}`) })
    if (email.trim() === '') add('email', 'email')
    if (roles.length === 0) add('roles', 'roles')
    if (until === 'invalid') add('until', 'date')
    return found
  }

  async function submit(): Promise<void> {
    const { email, roles, until } = answers.value
    sending.errors.value = check(answers.value)
    if (sending.errors.value.length > 0 || isBusy.value) return
    const isDone = await sending.send({
      work: () => invite({ organisationId, email, roles, until: until || null }),
      fieldOf: path => fieldErrors([{ path, message: '' }], fields, 'invite')[0]?.fieldId ?? 'invite',
      said: t('organisations.people.invited', { email: email.trim().toLowerCase() }),
    })
    if (isDone) answers.value = empty()
  }

  async function withdraw({ id, email }: InvitationShown): Promise<void> {
    if (isBusy.value) return
    const isDone = await sending.send({
      work: () => takeBack(id),
      fieldOf: () => 'not-taken-up',
      said: t('organisations.people.withdrawn', { email }),
    })
    // It was taken up meanwhile, or withdrawn by somebody else: the list says so.
    if (!isDone) await readAgain()
  }

  return { answers, isBusy, submit, withdraw }
}
