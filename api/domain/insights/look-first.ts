import { isSomebody, type Band } from './band.ts'
import type { ReachedBlock } from './drop-off.ts'
import type { OptionInsight, QuestionInsight } from './question.ts'
import type { TimeTaken } from './time-taken.ts'

/** A question with what is told of it. */
export interface LookedAtQuestion extends QuestionInsight {
  readonly blockId: string
  /** Among the questions of its version, from 1. */
  readonly number: number
  readonly options: readonly OptionInsight[]
}

/** Something of a module that its authors should look at. */
export interface Pointer {
  /** What it is about. */
  readonly code:
    'TURNED_ROUND' | 'WRONG_OPTION' | 'SURELY_WRONG' | 'HARD' | 'DROP_OFF' | 'LONG' | 'SHORT' | 'IDLE_OPTION'
  /** null = the module as a whole. */
  readonly blockId: string | null
  /** To be read as it is. */
  readonly text: string
}

/** What is told of a version, for what to look at first. */
export interface LookedAt {
  readonly questions: readonly LookedAtQuestion[]
  readonly blocks: readonly (ReachedBlock & { readonly blockId: string; readonly number: number })[]
  readonly time: TimeTaken
  /** Minutes the module says it takes. */
  readonly estimate: number
}

/** A correlation from here down is told as turned round; nearer to 0 it may be chance among twenty people. */
const TURNED_ROUND = -0.2
/** Share that is lost from one block to the next at least, for it to be named. */
const DROP = 0.2
/** Taken against stated: longer, and shorter, than this is named. */
const [LONG, SHORT] = [1.5, 0.5]
/** Fewest answers for an option to be called idle. */
const FEWEST_FOR_IDLE = 21

/**
 * What authors should look at first, the most telling first: worked out from nothing but what they are told anyway, so that it says
 * no more. Empty where nothing stands out, or too few people have been there.
 *
 * @example lookFirst({ questions: [], blocks: [], time: { ...taken, median: 50 }, estimate: 30 })[0].code // 'LONG'
 */
export function lookFirst({ questions, blocks, time, estimate }: LookedAt): Pointer[] {
  return [
    ...questions.flatMap(turnedRound),
    ...questions.flatMap(wrongOption),
    ...questions.flatMap(surelyWrong),
    ...questions.flatMap(hard),
    ...blocks.flatMap(stoppedAt),
    ...timePointers(time, estimate),
    ...questions.flatMap(idleOptions),
  ]
}

function turnedRound({ blockId, number, discrimination, options }: LookedAtQuestion): Pointer[] {
  if (discrimination === null || discrimination > TURNED_ROUND) return []
  const option = mostChosenWrong(options)
  const look = option === null ? 'look at what it asks and at its right answer' : `look at option ${option}`
  const text = `Question ${number}: those who do well elsewhere were wrong more often here; ${look}.`
  return [{ code: 'TURNED_ROUND', blockId, text }]
}

/** The wrong option that most chose, by its letter; null where no band says that anybody chose one. */
function mostChosenWrong(options: readonly OptionInsight[]): string | null {
  const wrong = options.filter(({ isRight, chosen }) => !isRight && isSomebody(chosen))
  const most = wrong.toSorted((a, b) => b.chosen.atLeast - a.chosen.atLeast)[0]
  return most === undefined ? null : letterOf(options.indexOf(most))
}

/**
 * The letter an option is called by, in the order of its question.
 *
 * @example letterOf(1) // 'B'
 */
export function letterOf(index: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + index)
}

function wrongOption({ blockId, number, options, right }: LookedAtQuestion): Pointer[] {
  if (right === null) return []
  return options
    .flatMap((option, index) => (!option.isRight && option.chosen.atLeast > right.atMost ? [letterOf(index)] : []))
    .map(letter => ({
      code: 'WRONG_OPTION',
      blockId,
      text: `Question ${number}: more people chose option ${letter}, which is wrong, than were right.`,
    }))
}

function surelyWrong({ blockId, number, surelyWrong: sure }: LookedAtQuestion): Pointer[] {
  if (sure === null || !isSomebody(sure)) return []
  const text = `Question ${number}: ${inWords(sure)} people were certain, and wrong. The explanation may need to say why.`
  return [{ code: 'SURELY_WRONG', blockId, text }]
}

function hard({ blockId, number, rightShare }: LookedAtQuestion): Pointer[] {
  if (rightShare === null || rightShare.atMost > 0.5) return []
  return [{ code: 'HARD', blockId, text: `Question ${number}: at most half were right at their first answer.` }]
}

function stoppedAt({ blockId, number, reached, wentOn }: LookedAt['blocks'][number]): Pointer[] {
  if (!isSomebody(reached) || wentOn.atMost > reached.atLeast * (1 - DROP)) return []
  const text = `Step ${number}: ${inWords(reached)} people got here, and ${inWords(wentOn)} went on.`
  return [{ code: 'DROP_OFF', blockId, text }]
}

function timePointers({ median }: TimeTaken, estimate: number): Pointer[] {
  if (median === null) return []
  const took = `Half of those who finished took ${median} minutes or less; it says ${estimate}.`
  if (median > estimate * LONG) return [{ code: 'LONG', blockId: null, text: `It takes longer than it says. ${took}` }]
  return median < estimate * SHORT
    ? [{ code: 'SHORT', blockId: null, text: `It takes less time than it says. ${took}` }]
    : []
}

function idleOptions({ blockId, number, answered, options }: LookedAtQuestion): Pointer[] {
  if (answered.atLeast < FEWEST_FOR_IDLE) return []
  const idle = options.flatMap(({ isRight, chosen }, at) => (isRight || isSomebody(chosen) ? [] : [letterOf(at)]))
  if (idle.length === 0) return []
  const which = idle.length === 1 ? `option ${idle[0]}` : `options ${idle.slice(0, -1).join(', ')} and ${idle.at(-1)}`
  return [{ code: 'IDLE_OPTION', blockId, text: `Question ${number}: hardly anybody chose ${which}, if anybody did.` }]
}

function inWords({ atLeast, atMost }: Band): string {
  return atLeast === 0 ? `${atMost} or fewer` : `${atLeast} to ${atMost}`
}
