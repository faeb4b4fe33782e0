import type { BlockAnswer } from './answer.ts'
import { distanceBetween, isInRegion } from './place.ts'
import type { FreeText, Hotspot, Numeric, Option, Ordering, PartId, Question } from './question.ts'

/** One option, item, region or point of a model answer, as it is told after answering. */
export interface MarkedPart {
  /** null: a place pointed at that lies in no region. */
  readonly id: PartId | null
  readonly text: string
  readonly wasChosen: boolean
  /** Whether it belongs to the right answer; of an item put in order, whether it stands in its place. */
  readonly isRight: boolean
  readonly feedback: string
}

export interface Marking {
  /** null: only whoever answered can say, as with words of their own. */
  readonly isRight: boolean | null
  /** How much of it is right, 0 to 1; null where there is nothing to hold it against. */
  readonly share: number | null
  readonly parts: readonly MarkedPart[]
  /** What was measured or typed, in the unit of the question; null where no number is asked for. */
  readonly measured: number | null
}

/** Measuring on a screen is no finer than this, in the unit of the question: 6.0000000001 is 6. */
const ROUNDING = 1e-6

/**
 * Marks an answer. One that does not fit the question counts as none: `answerProblems` says so beforehand.
 *
 * Where several things are right, what is chosen beyond them takes away as much as a right one gives, and never below 0: so
 * that choosing everything is worth nothing. What a caliper measures is worked out from where it stands, never taken from the
 * number that came with it.
 *
 * @example markAnswer(singleChoice, { answer: 'OPTIONS', options: ['b'] }) // { isRight: true, share: 1, parts: [...], measured: null }
 */
export function markAnswer(question: Question, answer: BlockAnswer): Marking {
  switch (question.answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return markOptions(question.options, answer.answer === 'OPTIONS' ? answer.options : [], question.answer)
    case 'ORDERING':
      return markOrder(question, answer.answer === 'ORDER' ? answer.items : [])
    case 'NUMERIC':
      return markNumber(question, answer)
    case 'HOTSPOT':
      return markPoints(question, answer)
    case 'FREE_TEXT':
      return markWords(question, answer.answer === 'WORDS' ? answer.points : [])
  }
}

/**
 * What was measured: the distance between the calipers where the question has them and they were put, else the number typed.
 *
 * @returns in the unit of the question; null where the answer is no number
 * @example measuredValue(bileDuct, { answer: 'NUMBER', value: 99, calipers: { from: { x: 0.5, y: 0.5 }, to: { x: 0.5, y: 0.55 } } }) // 4.5
 */
export function measuredValue({ calipers }: Numeric, answer: BlockAnswer): number | null {
  if (answer.answer !== 'NUMBER') return null
  if (calipers === null || answer.calipers === null) return answer.value
  return distanceBetween(answer.calipers.from, answer.calipers.to, calipers)
}

function markOptions(options: readonly Option[], chosen: readonly PartId[], kind: 'SINGLE' | 'MULTIPLE'): Marking {
  const parts = options.map(({ id, text, isRight, feedback }) => {
    return { id, text, isRight, feedback, wasChosen: chosen.includes(id) }
  })
  const hits = parts.filter(({ wasChosen, isRight }) => wasChosen && isRight).length
  const extras = parts.filter(({ wasChosen, isRight }) => wasChosen && !isRight).length
  const needed = kind === 'SINGLE' ? 1 : parts.filter(({ isRight }) => isRight).length
  return marking(shareOf(hits, extras, needed), parts)
}

/** The share is that of pairs in their right order: one item out of place costs as much as the items it jumped over. */
function markOrder({ items }: Ordering, given: readonly PartId[]): Marking {
  const places = items.map(({ id }) => given.indexOf(id))
  const pairs = places.flatMap((place, index) => places.slice(index + 1).map(later => place >= 0 && place < later))
  const parts = items.map(({ id, text, feedback }, index) => {
    return { id, text, feedback, wasChosen: given.includes(id), isRight: given[index] === id }
  })
  const inOrder = pairs.filter(Boolean).length
  const share = pairs.length === 0 ? Number(given.length > 0) : inOrder / pairs.length
  return marking(share, parts)
}

function markNumber(question: Numeric, answer: BlockAnswer): Marking {
  const measured = measuredValue(question, answer)
  const isRight = measured !== null && Math.abs(measured - question.value) <= question.tolerance + ROUNDING
  return { isRight, share: Number(isRight), parts: [], measured }
}

/** Every right region must be hit, by any place in it; a place in no right region counts against. */
function markPoints({ regions, missFeedback }: Hotspot, answer: BlockAnswer): Marking {
  const points = answer.answer === 'POINTS' ? answer.points : []
  const parts = regions.map(({ id, region, name, isRight, feedback }) => {
    return { id, text: name, isRight, feedback, wasChosen: points.some(point => isInRegion(point, region)) }
  })
  const right = regions.filter(({ isRight }) => isRight)
  const hits = parts.filter(({ wasChosen, isRight }) => wasChosen && isRight).length
  const extras = points.filter(point => right.every(({ region }) => !isInRegion(point, region))).length
  const hasMissed = points.some(point => regions.every(({ region }) => !isInRegion(point, region)))
  const miss = { id: null, text: '', wasChosen: true, isRight: false, feedback: missFeedback }
  return marking(shareOf(hits, extras, right.length), hasMissed ? [...parts, miss] : parts)
}

function markWords({ points }: FreeText, ticked: readonly PartId[]): Marking {
  const parts = points.map(({ id, text }) => ({
    id,
    text,
    feedback: '',
    isRight: true,
    wasChosen: ticked.includes(id),
  }))
  const said = parts.filter(({ wasChosen }) => wasChosen).length
  return { isRight: null, share: parts.length === 0 ? null : said / parts.length, parts, measured: null }
}

function shareOf(hits: number, extras: number, needed: number): number {
  if (needed === 0) return Number(extras === 0)
  return Math.min(1, Math.max(0, hits - extras) / needed)
}

function marking(share: number, parts: readonly MarkedPart[]): Marking {
  return { isRight: share === 1, share, parts, measured: null }
}
