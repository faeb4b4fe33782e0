import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { failureOf } from '../../../app/failure.ts'
import {
  OneObservationDocument,
  RenewObservationRequestDocument,
  ReplyToObservationDocument,
  WithdrawObservationRequestDocument,
} from '../../../generated/observations/graphql.ts'
import { showToken } from '../shown-token.ts'

/** What its owner says to an observation. */
export function useReplying(onSaid: () => unknown) {
  const { t } = useI18n()
  const replying = useMutation(ReplyToObservationDocument, { throws: 'always' })
  const notSent = () => t('observations.errors.notSent')

  /** Null where it is said; else why not. */
  async function reply(observationId: string, text: string): Promise<string | null> {
    const answer = await replying.mutate({ input: { observationId, text } }).catch(() => null)
    const outcome = answer?.data?.replyToObservation
    if (outcome?.__typename === 'InvalidInput') return outcome.fields[0]?.message ?? notSent()
    if (outcome?.__typename !== 'ReplyToObservationSuccess') return outcome?.message ?? notSent()
    await onSaid()
    return null
  }

  return { reply, isReplying: replying.loading }
}

/** One request with what came of it, and what its owner can do about it. */
export function useObservation(id: string) {
  const { t } = useI18n()
  const { result, loading, error, refetch } = useQuery(
    OneObservationDocument,
    { id },
    { fetchPolicy: 'cache-and-network' },
  )
  const renewing = useMutation(RenewObservationRequestDocument, { throws: 'always' })
  const withdrawing = useMutation(WithdrawObservationRequestDocument, { throws: 'always' })
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

  async function withdraw(): Promise<void> {
    const answer = await withdrawing.mutate({ input: input() }).catch(() => null)
    const outcome = answer?.data?.withdrawObservationRequest
    said.value =
      outcome?.__typename === 'WithdrawObservationRequestSuccess'
        ? t('observations.one.takenBack')
        : (outcome?.message ?? notSent())
  }

  return {
    request,
    said,
    renew,
    withdraw,
    isBusy: computed(() => renewing.loading.value || withdrawing.loading.value),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
  }
}
