import type { Figure } from './figure.ts'
import { figureProblems, isOnImage, isWithin, type MediaById } from './figure-problems.ts'
import { notes, required, stops, twice, type Found } from './found.ts'
import { distanceBetween } from './place.ts'
import { plainText } from './plain-text.ts'
import type { FreeText, Hotspot, Numeric, Option, Ordering, Question } from './question.ts'
import { optionalTextProblems, textProblems } from './text-problems.ts'

/**
 * What is wrong with a question: nothing that is right, or too much; answers without reasons; places beyond the image;
 * calipers that do not measure what is said to be right; a description of the image that gives the answer away.
 *
 * @param figures of the question, those of its case among them
 */
export function questionProblems(question: Question, media: MediaById, figures: readonly Figure[]): readonly Found[] {
  const path = 'question'
  const shown = [...figures, ...question.figures]
  return [
    ...textProblems(`${path}.prompt`, question.prompt, 'Write what is asked'),
    ...question.figures.flatMap((figure, index) => figureProblems(`${path}.figures.${index}`, figure, media)),
    ...textProblems(`${path}.explanation`, question.explanation, 'Say why the answer is what it is'),
    ...answerProblems(path, question, shown.length > 0),
    ...altGivesAnswer(question, shown),
  ]
}

function answerProblems(path: string, question: Question, hasFigure: boolean): readonly Found[] {
  switch (question.answer) {
    case 'SINGLE':
    case 'MULTIPLE':
      return optionProblems(`${path}.options`, question.options, question.answer)
    case 'ORDERING':
      return orderingProblems(`${path}.items`, question)
    case 'NUMERIC':
      return numericProblems(path, question, hasFigure)
    case 'HOTSPOT':
      return hotspotProblems(path, question, hasFigure)
    case 'FREE_TEXT':
      return freeTextProblems(path, question)
  }
}

function optionProblems(path: string, options: readonly Option[], answer: 'SINGLE' | 'MULTIPLE'): readonly Found[] {
  const right = options.filter(({ isRight }) => isRight).length
  const problems = [...twice(path, options), ...options.flatMap((option, index) => saidOf(`${path}.${index}`, option))]
  if (options.length < 2) problems.push(stops(path, 'TOO_FEW', 'Give at least two options'))
  if (right === 0) problems.push(stops(path, 'NO_RIGHT_ANSWER', 'Say which option is right'))
  if (right > 1 && answer === 'SINGLE')
    problems.push(
      stops(path, 'SEVERAL_RIGHT_ANSWERS', 'Only one option can be right here: let several be chosen, or keep one'),
    )
  if (answer === 'MULTIPLE' && right > 0 && right === options.length)
    problems.push(notes(path, 'ALL_RIGHT', 'Every option is right: one that is not makes it a question'))
  return problems
}

function saidOf(
  path: string,
  { text, feedback }: { readonly text: string; readonly feedback: string },
): readonly Found[] {
  return [...required(`${path}.text`, text, 'Write this answer, or take it out'), ...feedbackOf(path, feedback)]
}

function feedbackOf(path: string, feedback: string): readonly Found[] {
  if (feedback.trim() !== '') return []
  return [stops(`${path}.feedback`, 'FEEDBACK_MISSING', 'Say why this is right, or why it is not')]
}

function orderingProblems(path: string, { items }: Ordering): readonly Found[] {
  const few = items.length < 2 ? [stops(path, 'TOO_FEW', 'Give at least two things to put in order')] : []
  return [...few, ...twice(path, items), ...items.flatMap((item, index) => saidOf(`${path}.${index}`, item))]
}

function numericProblems(path: string, question: Numeric, hasFigure: boolean): readonly Found[] {
  const { calipers, value, tolerance, unit } = question
  const problems: Found[] = []
  if (unit.trim() === '') problems.push(stops(`${path}.unit`, 'UNIT_MISSING', 'Say in which unit'))
  if (calipers === null) return problems
  if (!hasFigure) problems.push(figureMissing(path))
  if (![calipers.from, calipers.to].every(isOnImage))
    problems.push(stops(`${path}.calipers`, 'OUTSIDE', 'The calipers reach beyond the image'))
  const measured = distanceBetween(calipers.from, calipers.to, calipers)
  if (Math.abs(measured - value) > tolerance) {
    const message = `The calipers measure ${rounded(measured)} ${unit}, and ${value} ${unit} is said to be right`
    problems.push(stops(`${path}.calipers`, 'CALIPERS_DIFFER', message))
  }
  return problems
}

function hotspotProblems(path: string, { regions, missFeedback }: Hotspot, hasFigure: boolean): readonly Found[] {
  const place = `${path}.regions`
  const problems: Found[] = [...twice(place, regions)]
  if (!hasFigure) problems.push(figureMissing(path))
  if (!regions.some(({ isRight }) => isRight))
    problems.push(stops(place, 'NO_RIGHT_ANSWER', 'Draw at least one area that is right'))
  if (missFeedback.trim() === '')
    problems.push(stops(`${path}.missFeedback`, 'FEEDBACK_MISSING', 'Say what somebody reads who points anywhere else'))
  for (const [index, { region, name, feedback }] of regions.entries()) {
    if (!isWithin(region))
      problems.push(stops(`${place}.${index}.region`, 'OUTSIDE', `“${name}” reaches beyond the image`))
    problems.push(
      ...required(`${place}.${index}.name`, name, 'Name this area'),
      ...feedbackOf(`${place}.${index}`, feedback),
    )
  }
  return problems
}

function freeTextProblems(path: string, { model, points }: FreeText): readonly Found[] {
  const isMissing = plainText(model).trim() === ''
  return [
    ...(isMissing ? [stops(`${path}.model`, 'MODEL_MISSING', 'Write a model answer to hold one’s own against')] : []),
    ...optionalTextProblems(`${path}.model`, model),
    ...twice(`${path}.points`, points),
    ...points.flatMap(({ text }, index) =>
      required(`${path}.points.${index}.text`, text, 'Write this point, or take it out'),
    ),
  ]
}

function figureMissing(path: string): Found {
  return stops(`${path}.figures`, 'FIGURE_MISSING', 'Choose the image it is asked of')
}

/** Words of an answer this short stand in many descriptions by chance. */
const shortAnswer = 4

/** Answers that are right, in words, and stand in no wrong one. */
function rightWords(question: Question): readonly string[] {
  if (question.answer === 'SINGLE' || question.answer === 'MULTIPLE')
    return question.options.filter(({ isRight }) => isRight).map(({ text }) => text)
  if (question.answer === 'HOTSPOT') return question.regions.filter(({ isRight }) => isRight).map(({ name }) => name)
  return question.answer === 'NUMERIC' ? [`${question.value} ${question.unit}`] : []
}

function altGivesAnswer(question: Question, figures: readonly Figure[]): readonly Found[] {
  const answers = rightWords(question)
    .map(asWords)
    .filter(words => words.length >= shortAnswer)
  const gives = figures.some(({ alt }) => answers.some(words => ` ${asWords(alt)} `.includes(` ${words} `)))
  if (!gives) return []
  return [
    stops(
      'question.figures',
      'ALT_GIVES_ANSWER',
      'The description of the image gives the answer away: say what is seen, not what it means',
    ),
  ]
}

const asWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** To two digits behind the point, as a person would read it off. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
