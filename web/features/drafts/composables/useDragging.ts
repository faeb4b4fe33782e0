import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { onMounted, onScopeDispose, shallowRef, type Ref } from 'vue'

const isOurs = Symbol('a piece of a draft')

/** What is dragged: the piece, by its name; null = something that is none. */
export const draggedBlock = (data: Readonly<Record<string | symbol, unknown>>): string | null =>
  data[isOurs] === true ? String(data['blockId']) : null

interface Dragged {
  readonly blockId: string
  /** What one takes hold of. Only this can be dragged, so that text beside it can be selected as anywhere. */
  readonly handle: Readonly<Ref<HTMLElement | null>>
  /** What moves along in sight. */
  readonly card: Readonly<Ref<HTMLElement | null>>
}

/** Taking hold of a piece by its handle. @returns whether it is being dragged */
export function useDragging({ blockId, handle, card }: Dragged): Readonly<Ref<boolean>> {
  const isDragged = shallowRef(false)
  let end: (() => void) | undefined
  onMounted(() => {
    if (!handle.value) return
    end = draggable({
      element: handle.value,
      getInitialData: () => ({ [isOurs]: true, blockId }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        if (card.value) nativeSetDragImage?.(card.value, 16, 16)
      },
      onDragStart: () => (isDragged.value = true),
      onDrop: () => (isDragged.value = false),
    })
  })
  onScopeDispose(() => end?.())
  return isDragged
}
