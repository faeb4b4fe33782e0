import { noteProblem } from '../../domain/privacy/note.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { DescribeMediaInput, RectangleInput, StackFramesInput } from './media-changes.types.ts'
import { DeidentificationCheck } from './media-words.types.ts'

const longestTitle = 200
const longestNote = 500
const mostAreas = 40
const mostFrames = 300
/** Nothing that is scanned has pixels longer than this. */
const longestPixel = 10

interface Words {
  readonly path: string
  readonly text: string | null
  readonly limit: number
}

const wordProblems = (words: readonly Words[]): InputProblem[] =>
  words.flatMap(({ path, text, limit }) => {
    const problem = noteProblem(text, limit)
    return problem ? [{ path, code: problem.code, message: problem.message }] : []
  })

const titleProblems = (title: string): InputProblem[] =>
  title.trim() === ''
    ? [{ path: 'title', code: 'MISSING', message: 'Give it a title' }]
    : wordProblems([{ path: 'title', text: title, limit: longestTitle }])

export function describeProblems(input: DescribeMediaInput): InputProblem[] {
  const problems = titleProblems(input.title)
  for (const path of ['source', 'permissionNote', 'rarityNote'] as const)
    problems.push(...wordProblems([{ path, text: input[path], limit: longestNote }]))
  const { millimetresPerPixel: pixel } = input
  if (pixel !== null && pixel !== undefined && !(pixel > 0 && pixel <= longestPixel)) {
    const message = `Give the length of a pixel in millimetres, above 0 and at most ${longestPixel}`
    problems.push({ path: 'millimetresPerPixel', code: 'OUT_OF_RANGE', message })
  }
  return problems
}

const isFraction = (number: number): boolean => number >= 0 && number <= 1

/** Sums of fractions are off by less than this. */
const slip = 1e-9

const isWithin = ({ x, y, width, height }: RectangleInput): boolean =>
  isFraction(x) && isFraction(y) && width > 0 && height > 0 && x + width <= 1 + slip && y + height <= 1 + slip

export const areaProblems = (areas: readonly RectangleInput[], pathOf: (at: number) => string): InputProblem[] =>
  areas.flatMap((area, at) =>
    isWithin(area)
      ? []
      : [{ path: pathOf(at), code: 'OUTSIDE', message: 'Draw it within the image, wider and higher than nothing' }],
  )

export function maskProblems(areas: readonly RectangleInput[]): InputProblem[] {
  if (areas.length === 0) return [{ path: 'areas', code: 'MISSING', message: 'Draw at least one rectangle' }]
  if (areas.length > mostAreas)
    return [{ path: 'areas', code: 'TOO_MANY', message: `Draw ${mostAreas} rectangles at most` }]
  return areaProblems(areas, at => `areas.${at}`)
}

export function stackProblems({ imageIds, framesPerSecond, title }: StackFramesInput): InputProblem[] {
  const problems = titleProblems(title)
  if (imageIds.length < 2 || imageIds.length > mostFrames)
    problems.push({ path: 'imageIds', code: 'OUT_OF_RANGE', message: `Choose from 2 to ${mostFrames} images` })
  if (!(framesPerSecond >= 1 && framesPerSecond <= 60))
    problems.push({ path: 'framesPerSecond', code: 'OUT_OF_RANGE', message: 'Choose from 1 to 60 frames a second' })
  return problems
}

/** Every check is needed: what nobody looked for is what is found later. */
export function checkProblems(checks: readonly DeidentificationCheck[]): InputProblem[] {
  return Object.values(DeidentificationCheck)
    .filter(check => !checks.includes(check))
    .map(check => ({ path: 'checks', code: check, message: 'Look for this too, then tick it' }))
}
