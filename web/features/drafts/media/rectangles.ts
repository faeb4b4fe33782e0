import type { ImageFigure, Point } from '../../../../api/domain/blocks/browser.ts'
import type { ShownMark, Tone } from '../../modules/index.ts'

/** A rectangle on an image by two of its corners, as fractions of width and height. */
export interface Corners {
  readonly from: Point
  readonly to: Point
}

export const middleRectangle: Corners = { from: { x: 0.25, y: 0.25 }, to: { x: 0.75, y: 0.75 } }

/** As the API takes it: the upper left corner, and a size. */
export function rectangleOf({ from, to }: Corners) {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
}

/** As it is drawn. */
export function markOf(corners: Corners, badge: string, tone: Tone): ShownMark {
  const { x, y, width, height } = rectangleOf(corners)
  const points = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  return { key: `rectangle-${badge}`, mark: { shape: 'REGION', region: { shape: 'POLYGON', points } }, badge, tone }
}

/** An image to work on, without words that learners would read. */
export const workedOn = (media: string, alt: string): ImageFigure => {
  return { figure: 'IMAGE', media, alt, caption: '', layers: [] }
}
