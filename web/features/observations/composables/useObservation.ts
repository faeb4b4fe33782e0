import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { failureOf } from '../../../app/failure.ts'
import { OneObservationDocument, RenewObservationRequestDocument } from '../../../generated/observations/graphql.ts'
import { showToken } from '../shown-token.ts'

/** One request with what came of it, and what its owner can do about it. */
export function useObservation(id: string) {
  const { t } = useI18n()
  const { result, loading, error, refetch } = useQuery(
    OneObservationDocument,
    { id },
    { fetchPolicy: 'cache-and-network' },
  )
  const renewing = useMutation(RenewObservationRequestDocument, { throws: 'always' })
  const said = shallowRef<string | null>(null)
  const request = computed(() => result.value?.observation ?? null)
  const input = () => ({ id: request.value?.id ?? id, expectedVersion: request.value?.version ?? 0 })
  const notSent = () => t('observations.errors.notSent')

  /** What the new link carries; null where it went by letter, or nothing came of it. */
  async function renew(): Promise<string | null> {
    const answer = await renewing.mutate({ input: input() }).catch(() => null)
    const outcome = answer?.data?.renewObservationRequest
    if (outcome?.__typename !== 'RenewObservationRequestSuccess') {
      said.value = outcome?.message ?? notSent()
      return null
    }
    said.value = outcome.token === null ? t('observations.one.letterSent') : null
    showToken(outcome.request.id, outcome.token)
    return outcome.token
  }

  return {
    request,
    said,
    renew,
    isBusy: renewing.loading,
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
  }
}
