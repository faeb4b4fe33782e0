import type { Hotspot, Numeric, Ordering, Question } from '../blocks/question.ts'
import { bandOf, type Band } from './band.ts'

/** One way in which a question without options was answered, and how many did. */
export interface Outcome {
  /** An item or region by its name in the question; UNDER, WITHIN or OVER of a number; `outside` of every region. */
  readonly key: string
  /** To be read as it is. */
  readonly text: string
  readonly isRight: boolean
  readonly people: Band
}

/** Pointed at where no region is. No part of a question is named so. */
export const outside = '-outside'

/**
 * How a question was answered at first that has no options to choose: of an order the place where it first went wrong, of a number
 * whether it was under, within or over its tolerance, of an image the regions pointed at. Empty for every other question.
 *
 * @param counted people by `key`
 * @example outcomesOf({ answer: 'NUMERIC', value: 6, tolerance: 0.5, unit: 'mm', ...rest }, { OVER: 7 })[2].people // { atLeast: 6, atMost: 10 }
 */
export function outcomesOf(question: Question, counted: Readonly<Record<string, number>>): Outcome[] {
  return waysOf(question).map(way => ({ ...way, people: bandOf(counted[way.key] ?? 0) }))
}

type Way = Omit<Outcome, 'people'>

function waysOf(question: Question): Way[] {
  switch (question.answer) {
    case 'ORDERING':
      return placesOf(question)
    case 'NUMERIC':
      return rangesOf(question)
    case 'HOTSPOT':
      return regionsOf(question)
    default:
      return []
  }
}

/** The last place is never the first to be wrong: whatever is left belongs there. */
function placesOf({ items }: Ordering): Way[] {
  return items.slice(0, -1).map(({ id, text }, index) => ({ key: id, text: `${index + 1}. ${text}`, isRight: false }))
}

function rangesOf({ value, tolerance, unit }: Numeric): Way[] {
  const [low, high] = [value - tolerance, value + tolerance].map(rounded)
  const within = low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`
  return [
    { key: 'UNDER', text: `Under ${low} ${unit}`, isRight: false },
    { key: 'WITHIN', text: within, isRight: true },
    { key: 'OVER', text: `Over ${high} ${unit}`, isRight: false },
  ]
}

/** 0.1 + 0.2 is 0.3. */
const rounded = (value: number): number => Number(value.toFixed(6))

function regionsOf({ regions }: Hotspot): Way[] {
  const named = regions.map(({ id, name, isRight }) => ({ key: id, text: name, isRight }))
  return [...named, { key: outside, text: 'Somewhere else', isRight: false }]
}
