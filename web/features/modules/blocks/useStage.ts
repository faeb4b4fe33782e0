import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { Point } from '../../../../api/domain/blocks/browser.ts'
import { largestScale, panned, placeOnImage, showing, wholeView, zoomed } from './stage.ts'

const step = 1.4
const panStep = 0.1

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: panStep, y: 0 },
  ArrowRight: { x: -panStep, y: 0 },
  ArrowUp: { x: 0, y: panStep },
  ArrowDown: { x: 0, y: -panStep },
}

/** Enlarging and moving what a stage shows, by buttons, keys, wheel, and one or two fingers. */
export function useStage(stage: Readonly<Ref<HTMLElement | null>>) {
  const view = shallowRef(wholeView)

  /** Where a pointer is, in fractions of the stage. */
  function onStage({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const box = stage.value?.getBoundingClientRect()
    if (!box || box.width === 0 || box.height === 0) return { x: 0.5, y: 0.5 }
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }
  }

  const zoom = (factor: number, around?: Point): void => void (view.value = zoomed(view.value, factor, around))
  const pan = (by: Point): void => void (view.value = panned(view.value, by))

  /** The wheel alone scrolls the page; with Ctrl, as a touch pad's pinch sends it, it enlarges. */
  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && document.fullscreenElement === null) return
    event.preventDefault()
    zoom(Math.exp(-event.deltaY / 300), onStage(event))
  }
  watch(stage, (now, before) => {
    before?.removeEventListener('wheel', onWheel)
    now?.addEventListener('wheel', onWheel, { passive: false })
  })
  onScopeDispose(() => stage.value?.removeEventListener('wheel', onWheel))

  return {
    view,
    isWhole: computed(() => view.value.scale === 1),
    isLargest: computed(() => view.value.scale >= largestScale),
    zoomIn: () => zoom(step),
    zoomOut: () => zoom(1 / step),
    showWhole: () => void (view.value = wholeView),
    zoom,
    pan,
    onStage,
    placeAt: (event: Pick<MouseEvent, 'clientX' | 'clientY'>) => placeOnImage(view.value, onStage(event)),
    show: (place: Point) => void (view.value = showing(view.value, place)),
  }
}

export type Stage = ReturnType<typeof useStage>

/** + and - enlarge and make smaller, 0 shows it whole; arrows move it, where they have nothing else to do. */
export function handleStageKey(stage: Stage, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  const arrow = stage.isWhole.value ? undefined : arrows[event.key]
  const actions: Readonly<Record<string, () => void>> = {
    '+': stage.zoomIn,
    '=': stage.zoomIn,
    '-': stage.zoomOut,
    '0': stage.showWhole,
  }
  const action = arrow ? () => stage.pan(arrow) : actions[event.key]
  if (!action) return
  event.preventDefault()
  event.stopPropagation()
  action()
}
