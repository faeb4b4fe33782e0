import { onScopeDispose, watch, type Ref } from 'vue'

/** Tells which of the blocks in a container is read: the first that reaches into the upper half of the window. */
export function useBlockInSight(
  container: Readonly<Ref<HTMLElement | null>>,
  onSight: (blockId: string) => void,
): void {
  const inSight = new Set<Element>()
  const sight = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target)
        else inSight.delete(target)
      }
      const [first] = [...inSight].toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      const blockId = first?.getAttribute('data-block')
      if (blockId) onSight(blockId)
    },
    { rootMargin: '0px 0px -50% 0px' },
  )
  watch(
    container,
    now => {
      sight.disconnect()
      inSight.clear()
      for (const block of now?.querySelectorAll('[data-block]') ?? []) sight.observe(block)
    },
    { flush: 'post' },
  )
  onScopeDispose(() => sight.disconnect())
}
