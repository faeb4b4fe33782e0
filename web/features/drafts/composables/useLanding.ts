import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { onMounted, onScopeDispose, shallowRef, type Ref } from 'vue'
import { draggedBlock } from './useDragging.ts'

type Side = 'ABOVE' | 'BELOW'

interface Target {
  readonly element: Readonly<Ref<HTMLElement | null>>
  /** Whether something can be let go here now. */
  readonly may: () => boolean
  /** Whether it matters above or below which half of it. */
  readonly hasHalves: boolean
  readonly land: (blockId: string, side: Side) => void
}

/** A place to let go of a piece. @returns on which side of it the piece would come; null = none is over it */
export function useLanding({ element, may, hasHalves, land }: Target): Readonly<Ref<Side | null>> {
  const side = shallowRef<Side | null>(null)
  const sideAt = (clientY: number): Side => {
    const { top, height } = element.value?.getBoundingClientRect() ?? { top: 0, height: 0 }
    return hasHalves && clientY < top + height / 2 ? 'ABOVE' : 'BELOW'
  }
  let end: (() => void) | undefined
  onMounted(() => {
    if (!element.value) return
    end = dropTargetForElements({
      element: element.value,
      canDrop: ({ source }) => may() && draggedBlock(source.data) !== null,
      onDrag: ({ location }) => (side.value = sideAt(location.current.input.clientY)),
      onDragLeave: () => (side.value = null),
      onDrop: ({ source, location }) => {
        side.value = null
        const blockId = draggedBlock(source.data)
        if (blockId !== null) land(blockId, sideAt(location.current.input.clientY))
      },
    })
  })
  onScopeDispose(() => end?.())
  return side
}
