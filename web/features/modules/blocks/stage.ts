import type { Point } from '../../../../api/domain/blocks/browser.ts'

/** How an image lies on its stage: enlarged `scale` times, its upper left corner moved by fractions of the stage. */
interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const wholeView: View = { scale: 1, x: 0, y: 0 }
export const largestScale = 8

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/** The same view with no empty edge: an image always covers its stage. */
function covering({ scale, x, y }: View): View {
  // Plain noughts, for "-0" would be written into styles.
  return { scale, x: between(1 - scale, x, 0) + 0, y: between(1 - scale, y, 0) + 0 }
}

/** Enlarged or made smaller by a factor, so that what lies under a place of the stage stays there. */
export function zoomed(view: View, factor: number, around: Point = { x: 0.5, y: 0.5 }): View {
  const scale = between(1, view.scale * factor, largestScale)
  const ratio = scale / view.scale
  return covering({ scale, x: around.x - (around.x - view.x) * ratio, y: around.y - (around.y - view.y) * ratio })
}

/** Moved by fractions of the stage. */
export function panned(view: View, by: Point): View {
  return covering({ scale: view.scale, x: view.x + by.x, y: view.y + by.y })
}

/** The place of the image that lies under a place of the stage. */
export function placeOnImage(view: View, { x, y }: Point): Point {
  return { x: between(0, (x - view.x) / view.scale, 1), y: between(0, (y - view.y) / view.scale, 1) }
}

/** Moved no further than needed for a place of the image to be well inside the stage. */
export function showing(view: View, { x, y }: Point): View {
  const edge = 0.1
  const correction = (at: number): number => between(edge, at, 1 - edge) - at
  return panned(view, { x: correction(x * view.scale + view.x), y: correction(y * view.scale + view.y) })
}
