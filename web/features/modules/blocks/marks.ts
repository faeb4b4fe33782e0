import type { Annotation, Point, Region } from '../../../../api/domain/blocks/browser.ts'

/** How a mark on an image is drawn: what tells one from another is never its colour alone. */
export type Tone = 'plain' | 'own' | 'right' | 'wrong'

/** One mark on an image, with the number by which the words beside the image name it. */
export interface ShownMark {
  readonly key: string
  readonly mark: Drawing
  readonly badge: string
  readonly tone: Tone
}

/** A mark as it is drawn; its words stand elsewhere. */
export type Drawing =
  | { readonly shape: 'ARROW' | 'CALIPER'; readonly from: Point; readonly to: Point }
  | { readonly shape: 'REGION'; readonly region: Region }
  | { readonly shape: 'PLACE'; readonly at: Point }

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const centreOf = (region: Region): Point =>
  region.shape === 'ELLIPSE'
    ? region.centre
    : { x: average(region.points.map(({ x }) => x)), y: average(region.points.map(({ y }) => y)) }

/** Where the number of a mark stands: at the tail of an arrow, beside what else would be hidden by it. */
export function badgePlace(mark: Drawing): Point {
  switch (mark.shape) {
    case 'ARROW':
      return mark.from
    case 'CALIPER':
      return { x: (mark.from.x + mark.to.x) / 2, y: (mark.from.y + mark.to.y) / 2 }
    case 'PLACE':
      return mark.at
    case 'REGION':
      return centreOf(mark.region)
  }
}

/** A region as the points of an SVG polygon in a picture of this size; null = it is an ellipse. */
export function cornersOf(region: Region, { width, height }: { width: number; height: number }): string | null {
  if (region.shape === 'ELLIPSE') return null
  return region.points.map(({ x, y }) => `${x * width},${y * height}`).join(' ')
}

/** The head of an arrow of this length, as the points of an SVG polyline. All lengths are in pixels of the picture. */
export function arrowHead(from: Point, to: Point, length: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const wing = (turn: number): string =>
    `${to.x - length * Math.cos(angle + turn)},${to.y - length * Math.sin(angle + turn)}`
  return `${wing(0.45)} ${to.x},${to.y} ${wing(-0.45)}`
}

/** Marks of layers of annotation, numbered through. */
export function numberMarks(marks: readonly Annotation[], first: number): ShownMark[] {
  return marks.map((mark, index) => {
    return { key: `layer-${first + index}`, mark, badge: String(first + index), tone: 'plain' as const }
  })
}
