import { useQuery } from '@vue/apollo-composable'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { CapabilityDescriptorsDocument } from '../../../generated/frameworks/graphql.ts'

/** What 1 to 4 look like for one capability, and one example of evidence. */
export interface CapabilityDescription {
  readonly texts: ReadonlyMap<number, string>
  /** null: published without one. */
  readonly example: string | null
}

/**
 * What 1 to 4 look like for every capability: published content, asked for once, when somebody is first about to rate,
 * observe or decide, and then kept.
 */
export function useCapabilityDescriptors(isNeeded: MaybeRefOrGetter<boolean> = true) {
  const { result, loading, error, refetch } = useQuery(CapabilityDescriptorsDocument, null, () => ({
    enabled: toValue(isNeeded),
    // Several parts of a page ask at once; any answer to this question is the right one.
    context: { queryDeduplication: true },
  }))
  const described = computed(
    () =>
      new Map<string, CapabilityDescription>(
        (result.value?.capabilities ?? []).flatMap(({ code, descriptors, evidenceExample }) => {
          if (!descriptors) return []
          return [
            [code, { texts: new Map(descriptors.map(each => [each.value, each.text])), example: evidenceExample }],
          ]
        }),
      ),
  )

  return {
    /** null until it has come, and where a capability was published without. */
    descriptionOf: (code: string): CapabilityDescription | null => described.value.get(code) ?? null,
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
