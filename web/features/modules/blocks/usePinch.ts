import { shallowRef } from 'vue'
import type { Point } from '../../../../api/domain/blocks/browser.ts'
import type { Stage } from './useStage.ts'

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Less than this, in fractions of the stage, is a press with a trembling hand and no drag. */
const trembling = 0.012

/** One finger or the mouse moves what is enlarged, two fingers enlarge it; a press that moved nothing is a place pointed at. */
export function usePinch(stage: Stage, onPoint: (event: PointerEvent) => void) {
  const fingers = new Map<number, Point>()
  const isDragging = shallowRef(false)
  let start: Point | null = null
  let hasMoved = false

  function down(event: PointerEvent): void {
    if (event.button !== 0) return
    const at = stage.onStage(event)
    if (fingers.size === 0) [start, hasMoved] = [at, false]
    else hasMoved = true
    fingers.set(event.pointerId, at)
    if (event.currentTarget instanceof HTMLElement && !stage.isWhole.value)
      event.currentTarget.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    const before = fingers.get(event.pointerId)
    if (!before || !start) return
    const at = stage.onStage(event)
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place)
    fingers.set(event.pointerId, at)
    if (other) {
      stage.zoom(distance(at, other) / Math.max(distance(before, other), 0.01), middle(at, other))
    } else if (hasMoved || distance(at, start) > trembling) {
      hasMoved = true
      isDragging.value = !stage.isWhole.value
      stage.pan({ x: at.x - before.x, y: at.y - before.y })
    }
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return
    isDragging.value = false
    if (event.type === 'pointerup' && fingers.size === 0 && !hasMoved) onPoint(event)
  }

  return { isDragging, down, move, up }
}
