import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { failureOf } from '../../../app/failure.ts'
import { useSession } from '../../../app/session.ts'
import { JobsDocument, RetryJobDocument } from '../../../generated/jobs/graphql.ts'

/** What the service does by itself, and trying again what was given up. */
export function useJobs() {
  const { t } = useI18n()
  const { roles } = useSession()
  const isAdministrator = computed(() => roles.value.has('PLATFORM_ADMINISTRATOR'))
  const { result, error, loading, refetch } = useQuery(JobsDocument, null, () => ({
    enabled: isAdministrator.value,
    fetchPolicy: 'network-only' as const,
  }))
  const { mutate, loading: isRetrying } = useMutation(RetryJobDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      if (data?.retryJob.__typename === 'RetryJobSuccess')
        cache.writeQuery({ query: JobsDocument, data: { jobs: data.retryJob.jobs } })
    },
  })
  const refusal = shallowRef<string | null>(null)

  async function retry(queue: string, id: string): Promise<void> {
    if (isRetrying.value) return
    const answer = await mutate({ input: { queue, id } }).catch(() => null)
    const outcome = answer?.data?.retryJob
    refusal.value = outcome?.__typename === 'NotAllowed' ? outcome.message : outcome ? null : t('jobs.failed')
  }

  return {
    isAdministrator,
    queues: computed(() => result.value?.jobs ?? null),
    failure: computed(() => failureOf(error.value)),
    refusal,
    isLoading: loading,
    isRetrying,
    readAgain: async () => void (await refetch()?.catch(() => undefined)),
    retry,
  }
}
