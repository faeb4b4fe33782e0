import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { CreateCalendarFeedDocument, RevokeCalendarFeedDocument } from '../../../generated/notifications/graphql.ts'

/** Making the private address of the viewer's calendar, which is shown once, and ending it. */
export function useCalendarFeed(readAgain: () => Promise<void>) {
  const { t } = useI18n()
  const creation = useMutation(CreateCalendarFeedDocument, { throws: 'always', fetchPolicy: 'no-cache' })
  const ending = useMutation(RevokeCalendarFeedDocument, { throws: 'always' })
  const link = shallowRef<string | null>(null)
  const refusal = shallowRef<string | null>(null)

  async function create(replacesId: string | null): Promise<void> {
    if (creation.loading.value) return
    const answer = await creation.mutate({ input: { replacesId } }).catch(() => null)
    const made = answer?.data?.createCalendarFeed
    link.value = made?.__typename === 'CreateCalendarFeedSuccess' ? made.link : null
    refusal.value = link.value ? null : t('notifications.calendar.failed')
    await readAgain()
  }

  async function end(id: string): Promise<void> {
    if (ending.loading.value) return
    const answer = await ending.mutate({ input: { id } }).catch(() => null)
    link.value = null
    refusal.value = answer ? null : t('notifications.calendar.failed')
    await readAgain()
  }

  return { link, refusal, create, end, isCreating: creation.loading, isEnding: ending.loading }
}
