import { useMutation } from '@vue/apollo-composable'
import { useI18n } from 'vue-i18n'
import { ReplyToObservationDocument } from '../../../generated/observations/graphql.ts'

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
