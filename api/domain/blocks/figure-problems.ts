import type { Annotation, Figure, Point, Region } from './figure.ts'
import { notes, stops, type Found } from './found.ts'

/** What is known of what figures can show. */
export interface KnownMedia {
  readonly kind: 'IMAGE' | 'CLIP' | 'FILE'
  /** Whether its owner confirmed that it shows nothing of a patient. */
  readonly isConfirmed: boolean
}

export type MediaById = ReadonlyMap<string, KnownMedia>

const saysImage =
  /^\s*(an?\s+|the\s+)?(image|picture|photo(graph)?|graphic|video|clip|screenshot)\s+(of|showing|shows)\b/i

/** Sentences this long are no description any more, in characters. */
const longAlt = 400

/**
 * What is wrong with a figure: unknown or unconfirmed media, no description or caption, a description that begins by saying
 * it is an image, or marks that point nowhere.
 *
 * @param path of the figure within its block
 */
export function figureProblems(path: string, figure: Figure, media: MediaById): readonly Found[] {
  const ofMarks = figure.figure === 'IMAGE' ? figure.layers : []
  return [
    ...mediaProblems(`${path}.media`, figure.media, { media, kind: figure.figure }),
    ...altProblems(path, figure),
    ...ofMarks.flatMap(({ marks }, layer) =>
      marks.flatMap((mark, index) => markProblems(`${path}.layers.${layer}.marks.${index}`, mark)),
    ),
  ]
}

/** Whether media is there, of the kind that is shown, and confirmed to show nothing of a patient. */
export function mediaProblems(
  path: string,
  id: string,
  { media, kind }: { readonly media: MediaById; readonly kind: KnownMedia['kind'] },
): readonly Found[] {
  const known = media.get(id)
  if (known === undefined)
    return [stops(path, 'UNKNOWN_MEDIA', 'What is shown here is not there any more: choose it again')]
  // A stack of frames is a clip, and a clip can stand still.
  if (known.kind !== kind) return [stops(path, 'WRONG_MEDIA', `This is no ${kind.toLowerCase()}: choose another`)]
  return known.isConfirmed
    ? []
    : [stops(path, 'MEDIA_NOT_CONFIRMED', 'Confirm that this shows nothing that could identify a patient')]
}

function altProblems(path: string, { alt, caption }: Figure): readonly Found[] {
  const problems: Found[] = []
  if (alt.trim() === '')
    problems.push(stops(`${path}.alt`, 'ALT_MISSING', 'Say what it shows, for somebody who cannot see it'))
  else if (saysImage.test(alt))
    problems.push(
      stops(`${path}.alt`, 'ALT_SAYS_IMAGE', 'Begin with what it shows: that it is an image is said already'),
    )
  else if (alt.length > longAlt)
    problems.push(notes(`${path}.alt`, 'TOO_LONG', 'This is long to listen to: put the detail into the text'))
  if (caption.trim() === '')
    problems.push(stops(`${path}.caption`, 'CAPTION_MISSING', 'Write a caption to stand under it'))
  return problems
}

function markProblems(path: string, mark: Annotation): readonly Found[] {
  const isOutside = mark.shape === 'REGION' ? !isWithin(mark.region) : ![mark.from, mark.to].every(isOnImage)
  return isOutside ? [stops(path, 'OUTSIDE', `The mark “${mark.label}” reaches beyond the image`)] : []
}

/** Whether a place is on the image. */
export function isOnImage({ x, y }: Point): boolean {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1
}

/** Whether all of an area is on the image. @example isWithin({ shape: 'ELLIPSE', centre: { x: 0.9, y: 0.5 }, radiusX: 0.2, radiusY: 0.1 }) // false */
export function isWithin(region: Region): boolean {
  if (region.shape === 'POLYGON') return region.points.every(isOnImage)
  const { centre, radiusX, radiusY } = region
  return (
    isOnImage({ x: centre.x - radiusX, y: centre.y - radiusY }) &&
    isOnImage({ x: centre.x + radiusX, y: centre.y + radiusY })
  )
}
