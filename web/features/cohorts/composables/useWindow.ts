import { computed, onMounted, onScopeDispose, shallowRef, type Ref } from 'vue'

/** Of what is laid out in one direction: how many there are, and pixels of each and of what stays in front of them. */
export interface Track {
  readonly count: number
  readonly size: number
  readonly fixed: number
}

/** The first one drawn, and the one after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Drawn beyond what is seen, so that a quick hand meets no gap. */
const beyond = 4

/** What of a track is drawn. @example spanOf({ count: 200, size: 40, fixed: 100 }, 400, 500) // { from: 6, to: 24 } */
export function spanOf({ count, size, fixed }: Track, scrolled: number, room: number): Span {
  const first = Math.floor(scrolled / size)
  const last = Math.ceil((scrolled + Math.max(0, room - fixed)) / size)
  return { from: Math.min(Math.max(0, first - beyond), count), to: Math.min(count, last + beyond) }
}

/** Where to scroll so that one is seen whole; where it is seen already, nowhere. */
export function scrollFor({ size, fixed }: Track, place: number, scrolled: number, room: number): number {
  const start = place * size
  if (start < scrolled) return start
  return Math.max(scrolled, start + size - Math.max(size, room - fixed))
}

/**
 * Rows and columns of a grid that scrolls, of which only those near to what is seen are drawn. All of a kind are of one
 * size, so nothing is measured but the room there is.
 */
export function useWindow(scroller: Readonly<Ref<HTMLElement | null>>, tracks: Ref<{ rows: Track; columns: Track }>) {
  const seen = shallowRef({ top: 0, left: 0, height: 0, width: 0 })
  let frame = 0

  function look(): void {
    frame = 0
    const place = scroller.value
    if (place === null) return
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = place
    seen.value = { top, left, height, width }
  }
  const onScroll = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  const observer = new ResizeObserver(onScroll)
  onMounted(() => {
    if (scroller.value !== null) observer.observe(scroller.value)
    look()
  })
  onScopeDispose(() => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  })

  const same = (before: Span | undefined, now: Span): Span =>
    before !== undefined && before.from === now.from && before.to === now.to ? before : now
  const rows = computed<Span>(before => same(before, spanOf(tracks.value.rows, seen.value.top, seen.value.height)))
  const columns = computed<Span>(before =>
    same(before, spanOf(tracks.value.columns, seen.value.left, seen.value.width)),
  )

  function show(row: number, column: number): void {
    const place = scroller.value
    if (place === null) return
    place.scrollTop = scrollFor(tracks.value.rows, row, place.scrollTop, place.clientHeight)
    place.scrollLeft = scrollFor(tracks.value.columns, column, place.scrollLeft, place.clientWidth)
    look()
  }
  return { rows, columns, onScroll, show }
}
