import { useMutation } from '@vue/apollo-composable'
import { useI18n } from 'vue-i18n'
import { WithdrawObservationRequestDocument } from '../../../generated/observations/graphql.ts'

/** Takes a request back; what to say of it. */
export function useWithdrawObservationRequest() {
  const { t } = useI18n()
  const withdrawing = useMutation(WithdrawObservationRequestDocument, { throws: 'always' })
  const notSent = () => t('observations.errors.notSent')

  async function withdraw(id: string, expectedVersion: number): Promise<string> {
    const answer = await withdrawing.mutate({ input: { id, expectedVersion } }).catch(() => null)
    const outcome = answer?.data?.withdrawObservationRequest
    return outcome?.__typename === 'WithdrawObservationRequestSuccess'
      ? t('observations.one.takenBack')
      : (outcome?.message ?? notSent())
  }

  return { withdraw, isWithdrawing: withdrawing.loading }
}
