import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useHelpsWithChoices } from '../../modules/index.ts'

/** Reading and answering prepare up to here. */
const mostOnScreen = 2

/** What a draft should help with, where the address says it; null where it says nothing, or what there is not. */
export function useAskedEffect() {
  const route = useRoute()
  const capabilities = useHelpsWithChoices()
  const asked = computed(() => {
    const { capability, from, to } = route.query
    const [low, high] = [ratingOf(from), ratingOf(to)]
    if (typeof capability !== 'string' || low === null || high === null || low >= high) return null
    return { capabilityCode: capability, from: low, to: high }
  })
  const name = computed(() => capabilities.value.find(({ value }) => value === asked.value?.capabilityCode)?.label)
  const isKnown = computed(() => capabilities.value.length === 0 || name.value !== undefined)
  const effect = computed(() => (isKnown.value ? asked.value : null))
  return {
    effect,
    name,
    /** The address names something, and nothing can be made of it. */
    isLost: computed(() => route.query['capability'] !== undefined && effect.value === null),
    isBeyondScreen: computed(() => (effect.value?.to ?? 0) > mostOnScreen),
  }
}

function ratingOf(value: unknown): number | null {
  return typeof value === 'string' && /^[0-4]$/.test(value) ? Number(value) : null
}
