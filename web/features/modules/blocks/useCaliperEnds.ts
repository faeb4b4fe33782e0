import { shallowRef, type Ref } from 'vue'
import type { Point } from '../../../../api/domain/blocks/browser.ts'

export type End = 'from' | 'to'
export type Ends = Readonly<Record<End, Point>>

const within = (value: number): number => Math.min(1, Math.max(0, value))

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** How far an arrow key moves something, in fractions of the image: finely, or with Shift far. */
export function stepOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Point | null {
  const step = steps[key]
  const length = shiftKey ? 0.02 : 0.0025
  return step ? { x: step.x * length, y: step.y * length } : null
}

export const movedBy = (at: Point, by: Point): Point => ({ x: within(at.x + by.x), y: within(at.y + by.y) })

interface EndsParts {
  placeAt(event: PointerEvent): Point | undefined
  /** Called with an end that was moved, so that it can be kept in sight. */
  onMove(place: Point): void
}

/**
 * The two ends of a caliper, moved by pointer or keys. A pointer moves an end by as much as it moves itself, so that a
 * finger need not cover what it measures.
 */
export function useCaliperEnds(ends: Ref<Ends>, { placeAt, onMove }: EndsParts) {
  const grabbed = shallowRef<{ end: End; pointer: Point; from: Point } | null>(null)

  function put(end: End, place: Point): void {
    ends.value = { ...ends.value, [end]: place }
  }

  function grab(event: PointerEvent, end: End): void {
    const pointer = placeAt(event)
    if (event.button !== 0 || !pointer || !(event.currentTarget instanceof HTMLElement)) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    grabbed.value = { end, pointer, from: ends.value[end] }
  }

  function drag(event: PointerEvent): void {
    const now = placeAt(event)
    if (!grabbed.value || !now) return
    event.stopPropagation()
    const { end, pointer, from } = grabbed.value
    put(end, movedBy(from, { x: now.x - pointer.x, y: now.y - pointer.y }))
  }

  function press(event: KeyboardEvent, end: End): void {
    const step = stepOf(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const place = movedBy(ends.value[end], step)
    put(end, place)
    onMove(place)
  }

  /** The end nearer to a place goes there. */
  function putNearest(place: Point): void {
    const far = ({ x, y }: Point): number => Math.hypot(x - place.x, y - place.y)
    put(far(ends.value.from) <= far(ends.value.to) ? 'from' : 'to', place)
  }

  return { grab, drag, release: () => void (grabbed.value = null), press, putNearest }
}
