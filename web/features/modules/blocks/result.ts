import type {
  BlockAnswer,
  Hotspot,
  ImageFigure,
  MarkedPart,
  Marking,
  Numeric,
  Question,
} from '../../../../api/domain/blocks/browser.ts'
import type { ShownMark } from './marks.ts'

/** One option, item, area or point as it is told after answering. */
interface ToldPart {
  readonly key: string
  /** By which an area is found on the image; empty where there is none. */
  readonly badge: string
  readonly part: MarkedPart
  /** Which words say how it stands: a key under blocks.told. */
  readonly verdict: 'right' | 'wrong' | 'inPlace' | 'outOfPlace' | 'missed' | 'said' | 'notSaid'
  readonly isGood: boolean
  /** Where it was put, from 1, of things put in order; else null. */
  readonly put: number | null
}

type Verdict = Pick<ToldPart, 'verdict' | 'isGood'>

function verdictOf(question: Question, part: MarkedPart): Verdict {
  const { isRight, wasChosen, id } = part
  if (question.answer === 'ORDERING') return { verdict: isRight ? 'inPlace' : 'outOfPlace', isGood: isRight }
  if (question.answer === 'FREE_TEXT') return { verdict: wasChosen ? 'said' : 'notSaid', isGood: wasChosen }
  if (id === null) return { verdict: 'missed', isGood: false }
  return { verdict: isRight ? 'right' : 'wrong', isGood: isRight }
}

/** Letters name areas, because numbers name the places pointed at. */
const letter = (index: number): string => String.fromCharCode(65 + index)

/** Every part of what was asked, each with what is said of it. */
export function toldParts(question: Question, answer: BlockAnswer, { parts }: Marking): ToldPart[] {
  const order = answer.answer === 'ORDER' ? answer.items : []
  return parts.map((part, index) => {
    const put = part.id === null ? -1 : order.indexOf(part.id)
    return {
      key: part.id ?? 'missed',
      badge: question.answer === 'HOTSPOT' && part.id !== null ? letter(index) : '',
      part,
      ...verdictOf(question, part),
      put: put < 0 ? null : put + 1,
    }
  })
}

/** The image of a question that is answered on it; null where it is answered beside it. */
export function answeredOn(question: Question): ImageFigure | null {
  const isOnImage = question.answer === 'HOTSPOT' || (question.answer === 'NUMERIC' && question.calipers !== null)
  const [first] = question.figures
  return isOnImage && first?.figure === 'IMAGE' ? first : null
}

/** What is drawn on that image once it is answered: what was done, and what would have been right. */
export function resultMarks(question: Question, answer: BlockAnswer): ShownMark[] {
  if (question.answer === 'HOTSPOT') return spotMarks(question, answer)
  return question.answer === 'NUMERIC' ? caliperMarks(question, answer) : []
}

function spotMarks({ regions }: Hotspot, answer: BlockAnswer): ShownMark[] {
  const areas = regions.map(({ id, region, isRight }, index): ShownMark => {
    const tone = isRight ? 'right' : 'wrong'
    return { key: id, mark: { shape: 'REGION', region }, badge: letter(index), tone }
  })
  const points = answer.answer === 'POINTS' ? answer.points : []
  const own = points.map((at, index): ShownMark => {
    return { key: `own-${index}`, mark: { shape: 'PLACE', at }, badge: String(index + 1), tone: 'own' }
  })
  return [...areas, ...own]
}

function caliperMarks({ calipers }: Numeric, answer: BlockAnswer): ShownMark[] {
  if (!calipers) return []
  const { from, to } = calipers
  const right: ShownMark = { key: 'right', mark: { shape: 'CALIPER', from, to }, badge: 'A', tone: 'right' }
  if (answer.answer !== 'NUMBER' || !answer.calipers) return [right]
  return [right, { key: 'own', mark: { shape: 'CALIPER', ...answer.calipers }, badge: '1', tone: 'own' }]
}
