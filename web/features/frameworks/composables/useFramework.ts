import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { frameworkCode } from '../../../app/framework.ts'
import { FrameworkDocument } from '../../../generated/frameworks/graphql.ts'

/** Areas, pillars, levels and the rating scale; a published version never changes, so it is asked for once. */
export function useFramework() {
  // Several parts of a page ask at once; any answer to this question is the right one.
  const context = { queryDeduplication: true }
  const { result, loading, error, refetch } = useQuery(FrameworkDocument, { code: frameworkCode }, { context })
  const framework = computed(() => result.value?.framework ?? null)
  const areas = computed(() => framework.value?.areas ?? [])
  const pillars = computed(() => framework.value?.pillars ?? [])
  const levels = computed(() => framework.value?.levels ?? [])
  const ratingScale = computed(() => framework.value?.ratingScale ?? [])

  /** A rating as people read it, such as "3 Independent", on one line. */
  function ratingWords(value: number): string {
    const label = ratingScale.value.find(anchor => anchor.value === value)?.label
    return label ? `${value}\u00a0${label}` : String(value)
  }

  return {
    framework,
    areas,
    pillars,
    levels,
    ratingScale,
    ratingWords,
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
