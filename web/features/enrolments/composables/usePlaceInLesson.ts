import { computed, nextTick, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { partWith } from '../lesson-progress.ts'
import type { Lesson } from './useLesson.ts'

/**
 * Where somebody is in a lesson: the part behind the "?" and the block behind the "#". Without either it is where they were last.
 */
export function usePlaceInLesson(
  code: string,
  partId: () => string | undefined,
  lesson: Readonly<Ref<Lesson | null | undefined>>,
) {
  const route = useRoute()
  const router = useRouter()
  const parts = computed(() => lesson.value?.version.parts ?? [])
  const part = computed(() => parts.value.find(({ id }) => id === partId()))
  const index = computed(() => parts.value.findIndex(({ id }) => id === partId()))
  const neighbour = (by: 1 | -1) => (index.value < 0 ? null : (parts.value[index.value + by] ?? null))

  /** A block is scrolled to once it stands there; the focus stays with the heading. */
  async function showBlock(): Promise<void> {
    const id = decodeURIComponent(route.hash.slice(1))
    if (!id) return
    await nextTick()
    requestAnimationFrame(() => document.getElementById(`block-${id}`)?.scrollIntoView({ block: 'start' }))
  }

  watch(
    [lesson, partId],
    async ([now, wanted]) => {
      if (!now || now.version.parts.length === 0) return
      if (part.value) return showBlock()
      const there = partWith(now.version.parts, wanted === undefined ? now.place : null)
      const isAtStart = now.place === null || now.place === there?.blocks[0]?.id
      const hash = isAtStart || wanted !== undefined ? '' : `#${now.place}`
      if (there) await router.replace({ path: `/modules/${code}/learn`, query: { part: there.id }, hash })
    },
    { immediate: true, flush: 'post' },
  )
  watch(() => route.hash, showBlock, { flush: 'post' })

  return {
    part,
    before: computed(() => neighbour(-1)),
    after: computed(() => neighbour(1)),
    number: computed(() => index.value + 1),
  }
}
