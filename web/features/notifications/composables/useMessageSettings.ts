import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, reactive, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { failureOf } from '../../../app/failure.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import {
  ChooseMessagesDocument,
  MessageSettingsDocument,
  type ChooseMessagesInput,
  type MessageEmail,
} from '../../../generated/notifications/graphql.ts'

const fields = { email: 'email', workingDays: 'days', quietFrom: 'quiet-from', quietUntil: 'quiet-until' }

interface LetterAnswers {
  email: string
  days: string[]
  /** "" = no hour is quiet. */
  from: string
  until: string
}

const inputOf = ({ email, days, from, until }: LetterAnswers): ChooseMessagesInput => ({
  email: email as MessageEmail,
  workingDays: days.map(Number),
  quietFrom: from.trim() || null,
  quietUntil: until.trim() || null,
})

/** When letters may come, as it is and as it is being changed. */
export function useMessageSettings() {
  const { t } = useI18n()
  const status = useSaveStatus()
  const { result, error, loading, refetch } = useQuery(MessageSettingsDocument, null, { fetchPolicy: 'network-only' })
  const { mutate, loading: isBusy } = useMutation(ChooseMessagesDocument, { throws: 'always' })
  const answers = reactive<LetterAnswers>({ email: 'WEEKLY', days: [], from: '', until: '' })
  const errors = shallowRef<FieldError[]>([])

  watch(result, now => {
    if (!now) return
    const { email, workingDays, quietFrom, quietUntil } = now.myMessageChoices
    Object.assign(answers, { email, days: workingDays.map(String), from: quietFrom ?? '', until: quietUntil ?? '' })
  })

  async function save(): Promise<void> {
    if (isBusy.value) return
    status.saving()
    try {
      const outcome = (await mutate({ input: inputOf(answers) }))?.data?.chooseMessages
      if (outcome?.__typename !== 'InvalidInput') {
        errors.value = []
        return status.saved()
      }
      errors.value = fieldErrors(outcome.fields, fields, 'choose')
    } catch {
      errors.value = [{ fieldId: 'choose', message: t('notifications.choices.notSaved') }]
    }
    status.failed()
  }

  return {
    answers,
    errors,
    save,
    isBusy,
    isKnown: computed(() => result.value !== undefined),
    feed: computed(() => result.value?.myCalendarFeed ?? null),
    failure: computed(() => failureOf(error.value)),
    isLoading: loading,
    readAgain: async () => void (await refetch()?.catch(() => undefined)),
  }
}
