import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { onScopeDispose, shallowRef } from 'vue'

type Side = 'before' | 'after'

/** What a ref is given: an element, or a component that stands for its own. */
function elementOf(given: unknown): HTMLElement | null {
  const element = typeof given === 'object' && given !== null && '$el' in given ? given.$el : given
  return element instanceof HTMLElement ? element : null
}

/** Refs by name, the same one for a name each time, that hold an element as long as it stands there. */
function useHeldElements(hold: (name: string, element: HTMLElement) => () => void) {
  const held = new Map<string, { readonly element: HTMLElement; readonly end: () => void }>()
  const refs = new Map<string, (given: unknown) => void>()
  onScopeDispose(() => {
    for (const { end } of held.values()) end()
  })

  function take(name: string, given: unknown): void {
    const [known, element] = [held.get(name), elementOf(given)]
    if (known?.element === element) return
    known?.end()
    held.delete(name)
    if (element) held.set(name, { element, end: hold(name, element) })
  }

  return (name: string) => {
    const known = refs.get(name) ?? (given => take(name, given))
    refs.set(name, known)
    return known
  }
}

function sideAt(element: Element, clientY: number): Side {
  const { top, height } = element.getBoundingClientRect()
  return clientY < top + height / 2 ? 'before' : 'after'
}

/** What is dragged, by its id; null = something that is none of these. */
function draggedOf(data: Readonly<Record<string | symbol, unknown>>, mine: symbol): string | null {
  const id = data[mine]
  return typeof id === 'string' ? id : null
}

/** What things are taken at, and what of each is seen to move. */
function useHandles(mine: symbol, letGo: () => void) {
  const cards = new Map<string, string>()
  const handleOf = useHeldElements((id, element) =>
    draggable({
      element,
      getInitialData: () => ({ [mine]: id }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const moving = element.closest(cards.get(id) ?? '')
        if (moving) nativeSetDragImage?.(moving, 16, 16)
      },
      onDrop: letGo,
    }),
  )
  return (id: string, card: string) => {
    cards.set(id, card)
    return { ref: handleOf(id) }
  }
}

/**
 * Things put into another order by a pointer: each is taken at its handle and let go over another. Whoever uses keys or
 * fingers has buttons beside it that do the same.
 */
export function useDragOrder(drop: (dragged: string, target: string, side: Side) => void) {
  const over = shallowRef<{ id: string; side: Side } | null>(null)
  const mine = Symbol('one of these')
  const letGo = (): void => void (over.value = null)

  /** Attributes of what something is taken at: its id, and a selector of what is seen to move. */
  const handle = useHandles(mine, letGo)

  const placeOf = useHeldElements((id, element) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => ![null, id].includes(draggedOf(source.data, mine)),
      onDrag: ({ location }) => (over.value = { id, side: sideAt(element, location.current.input.clientY) }),
      onDragLeave: letGo,
      onDrop: ({ source, location }) => {
        letGo()
        drop(draggedOf(source.data, mine) ?? '', id, sideAt(element, location.current.input.clientY))
      },
    }),
  )

  /** Attributes of what something can be let go over. */
  const place = (id: string) => ({
    'data-drop': over.value?.id === id ? over.value.side : undefined,
    ref: placeOf(id),
  })

  return { handle, place }
}
