import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { ModuleInsightsDocument, type ModuleInsightsQuery } from '../../../generated/insights/graphql.ts'

export type Insights = NonNullable<ModuleInsightsQuery['moduleInsights']>

interface Asked {
  readonly code: string
  /** null = the latest. */
  readonly version: number | null
  readonly mayRead: boolean
}

/** How a module is learnt from; undefined while it is not known, null where the viewer is told nothing of it. */
export function useModuleInsights(asked: () => Asked) {
  const { result, loading, error, refetch } = useQuery(
    ModuleInsightsDocument,
    () => ({ code: asked().code, version: asked().version }),
    () => ({ enabled: asked().mayRead, fetchPolicy: 'no-cache' }),
  )
  return {
    insights: computed(() => result.value?.moduleInsights),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => void refetch()?.catch(() => undefined),
  }
}
