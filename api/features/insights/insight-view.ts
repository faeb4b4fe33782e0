import { questionOf } from '../../domain/blocks/answer-problems.ts'
import type { Block, BlockContent, ModuleContent } from '../../domain/blocks/block.ts'
import { blockText, plainText } from '../../domain/blocks/plain-text.ts'
import type { Question } from '../../domain/blocks/question.ts'
import { bandOf, isSomebody, shareOf } from '../../domain/insights/band.ts'
import { calibrationOf } from '../../domain/insights/calibration.ts'
import { dropOff } from '../../domain/insights/drop-off.ts'
import { feedbackOf } from '../../domain/insights/feedback.ts'
import { letterOf, lookFirst } from '../../domain/insights/look-first.ts'
import { outcomesOf } from '../../domain/insights/outcomes.ts'
import { optionInsights, questionInsight, type QuestionCounts } from '../../domain/insights/question.ts'
import { timeTaken } from '../../domain/insights/time-taken.ts'
import type { BlockKind, Module } from '../modules/index.ts'
import type { CountedInsights, CountedVersion } from './insight.read-model.ts'
import type { FeedbackInsight } from './feedback-insight.types.ts'
import type { BlockInsight, InsightReach, InsightVersion, ModuleInsights } from './insight.types.ts'
import type { ModuleQuestionInsight, QuestionKind } from './question-insight.types.ts'

/** Longest first words of a block, in characters. */
const LONGEST_WORDS = 80

/** What is told of a version, from what was counted: bands and what follows from them. */
export function toInsights({ counted, version }: CountedVersion, module: Module): ModuleInsights {
  const { content } = version
  const questions = questionsOf(content, counted)
  const blocks = blocksIn(content, counted)
  const estimate = content.parts.reduce((sum, { minutes }) => sum + minutes, 0)
  const time = timeTaken(counted.minutes)
  return {
    module,
    version: counted.version,
    reach: counted.reach as InsightReach,
    until: counted.until,
    hasEnough: isSomebody(bandOf(countsOf(counted).started)),
    versions: counted.versions.map(toVersionInsight),
    lookFirst: lookFirst({ questions, blocks, time, estimate }),
    blocks,
    questions,
    calibration: calibrationOf(counted.confidence, askedHowSure(content)),
    time: { estimate, ...time },
    feedback: feedbackOf(counted.feedback) as FeedbackInsight,
  }
}

const countsOf = ({ versions, version }: CountedInsights): { started: number; finished: number } =>
  versions.find(({ number }) => number === version) ?? { started: 0, finished: 0 }

function toVersionInsight({ number, publishedAt, ...counts }: CountedInsights['versions'][number]): InsightVersion {
  const [started, finished] = [bandOf(counts.started), bandOf(counts.finished)]
  return {
    number,
    publishedAt: new Date(publishedAt),
    started,
    finished,
    finishedShare: shareOf(finished, started),
  }
}

function blocksIn({ parts }: ModuleContent, counted: CountedInsights): BlockInsight[] {
  const listed = parts.flatMap(({ title, blocks }) => blocks.map(block => ({ block, title })))
  const reached = dropOff(counted.furthest, listed.length, countsOf(counted).finished)
  return listed.map(({ block: { id, content }, title }, index) => ({
    blockId: id,
    number: index + 1,
    kind: content.kind as BlockKind,
    partTitle: title,
    words: firstWords(wordsOf(content)),
    ...reached[index]!,
  }))
}

const nobody: QuestionCounts = {
  answered: 0,
  right: 0,
  wrong: 0,
  surelyWrong: 0,
  scoredRight: { people: 0, sum: 0, squares: 0 },
  scoredWrong: { people: 0, sum: 0, squares: 0 },
  chosen: {},
}

function questionsOf(content: ModuleContent, counted: CountedInsights): ModuleQuestionInsight[] {
  return asked(content).map(({ id, question }, index) => {
    const counts = counted.questions.find(({ blockId }) => blockId === id) ?? nobody
    const options = 'options' in question ? optionInsights(question.options, counts.chosen) : []
    return {
      blockId: id,
      number: index + 1,
      kind: question.answer as QuestionKind,
      words: firstWords(plainText(question.prompt)),
      ...questionInsight(counts, question.answer !== 'FREE_TEXT'),
      options: options.map((option, at) => ({ ...option, letter: letterOf(at) })),
      outcomes: outcomesOf(question, counts.chosen),
    }
  })
}

/** Of a question what it asks, without its answers. */
function wordsOf(content: BlockContent): string {
  if (content.kind === 'CASE') return content.title
  return content.kind === 'QUESTION' ? plainText(content.question.prompt) : blockText(content)
}

function asked({ parts }: ModuleContent): { id: string; question: Question }[] {
  return parts
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ id, content }: Block) => withQuestion(content).map(question => ({ id, question })))
}

function withQuestion(content: BlockContent): Question[] {
  const question = questionOf(content)
  return question === null ? [] : [question]
}

/** Of how many marked questions it is asked how sure one is. */
function askedHowSure(content: ModuleContent): number {
  return asked(content).filter(({ question }) => question.asksConfidence && question.answer !== 'FREE_TEXT').length
}

function firstWords(text: string): string {
  const line = text.replaceAll('\n', ' ').trim()
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS - 1).trimEnd()}…`
}
