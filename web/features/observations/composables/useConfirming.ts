import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { failureOf } from '../../../app/failure.ts'
import { ConfirmAssessorEmailDocument, ObservationToConfirmDocument } from '../../../generated/observations/graphql.ts'

/** An observation in somebody's name, and their word that it is theirs. It takes a press: mail scanners press nothing. */
export function useConfirming(token: string) {
  const { t } = useI18n()
  const { result, loading, error, refetch } = useQuery(
    ObservationToConfirmDocument,
    { token },
    { fetchPolicy: 'network-only' },
  )
  const { mutate, loading: isBusy } = useMutation(ConfirmAssessorEmailDocument, { throws: 'always' })
  const isDone = shallowRef(false)
  const refusal = shallowRef<string | null>(null)

  async function confirm(isOwnDevice: boolean): Promise<void> {
    if (isBusy.value) return
    const answer = await mutate({ input: { token, isOwnDevice } }).catch(() => null)
    const outcome = answer?.data?.confirmAssessorEmail
    isDone.value = outcome?.__typename === 'ConfirmAssessorEmailSuccess'
    refusal.value =
      outcome?.__typename === 'NotAllowed' ? outcome.message : isDone.value ? null : t('observations.errors.notSent')
  }

  return {
    observation: computed(() => result.value?.observationToConfirm ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
    confirm,
    isBusy,
    isDone,
    refusal,
  }
}
