import type { AuditTaskBlock, Block, BlockContent, CaseBlock, ChecklistBlock, SupervisedTaskBlock } from './block.ts'
import { figureProblems, mediaProblems, type MediaById } from './figure-problems.ts'
import { notes, required, stops, twice, type Found } from './found.ts'
import { questionProblems } from './question-problems.ts'
import { textProblems } from './text-problems.ts'

/** Something wrong with a block, for whoever writes it. */
export interface BlockProblem extends Found {
  readonly blockId: string
}

/** What blocks can name beside themselves. */
export interface KnownReferences {
  readonly media: MediaById
  /** Guidelines by code; true = it is superseded. */
  readonly guidelines: ReadonlyMap<string, boolean>
  /** Codes of kinds of examination. */
  readonly examinations: ReadonlySet<string>
}

/**
 * Everything wrong with some blocks, in their order: what makes no sense, what somebody cannot use who does not see or hear
 * it, and names of what is not there. The same check stands beside the writing and before publishing.
 *
 * @example blockProblems([question], known) // [{ blockId: 'duct', path: 'question.options', code: 'NO_RIGHT_ANSWER', ... }]
 */
export function blockProblems(blocks: readonly Block[], known: KnownReferences): readonly BlockProblem[] {
  const ids = blocks.map(({ id }) => id)
  return blocks.flatMap(({ id, content }, index) => {
    const isTwice = ids.indexOf(id) < index
    const found = [
      ...(isTwice ? [stops('', 'DUPLICATE_ID', 'Another block has the same name')] : []),
      ...contentProblems(content, known),
    ]
    return found.map(each => ({ blockId: id, ...each }))
  })
}

/** Everything wrong within one block. */
export function contentProblems(content: BlockContent, known: KnownReferences): readonly Found[] {
  switch (content.kind) {
    case 'TEXT':
      return textProblems('text', content.text, 'Write something here, or take this out')
    case 'IMAGE':
      return figureProblems('image', content.image, known.media)
    case 'CLIP':
      return content.clips.flatMap((clip, index) => figureProblems(`clips.${index}`, clip, known.media))
    case 'QUESTION':
      return questionProblems(content.question, known.media, [])
    case 'CASE':
      return caseProblems(content, known)
    case 'CHECKLIST':
      return checklistProblems(content)
    case 'REFLECTION':
      return textProblems('prompt', content.prompt, 'Say what to look back at')
    case 'SUPERVISED_TASK':
      return supervisedProblems(content, known)
    case 'AUDIT_TASK':
      return auditProblems(content)
    case 'GUIDELINE':
      return guidelineProblems(content.guideline, content.note, known)
    case 'DOWNLOAD':
      return mediaProblems('media', content.media, { media: known.media, kind: 'FILE' })
  }
}

function caseProblems(
  { title, history, figures, question, expertAnswer }: CaseBlock,
  known: KnownReferences,
): readonly Found[] {
  return [
    ...required('title', title, 'Give the case a title'),
    ...textProblems('history', history, 'Say why the patient came'),
    ...figures.flatMap((figure, index) => figureProblems(`figures.${index}`, figure, known.media)),
    ...questionProblems(question, known.media, figures),
    ...textProblems('expertAnswer', expertAnswer, 'Say what an expert says of it, and why'),
  ]
}

function checklistProblems({ title, items }: ChecklistBlock): readonly Found[] {
  return [
    ...required('title', title, 'Say what the list is for'),
    ...(items.length === 0 ? [stops('items', 'TOO_FEW', 'Put something on the list, or take it out')] : []),
    ...twice('items', items),
    ...items.flatMap(({ text }, index) => required(`items.${index}.text`, text, 'Write this item, or take it out')),
  ]
}

function supervisedProblems(
  { text, examinationCode }: SupervisedTaskBlock,
  { examinations }: KnownReferences,
): readonly Found[] {
  const isKnown = examinations.has(examinationCode)
  return [
    ...textProblems('text', text, 'Say what to do'),
    ...(isKnown ? [] : [stops('examinationCode', 'UNKNOWN_EXAMINATION', 'Choose a kind of examination')]),
  ]
}

function auditProblems({ text, standard }: AuditTaskBlock): readonly Found[] {
  return [
    ...textProblems('text', text, 'Say what to do'),
    ...required('standard', standard, 'Say what the cases are held against'),
  ]
}

function guidelineProblems(code: string, note: string, { guidelines }: KnownReferences): readonly Found[] {
  const isSuperseded = guidelines.get(code)
  const problems = [...required('note', note, 'Say what it is cited for')]
  if (isSuperseded === undefined)
    problems.push(stops('guideline', 'UNKNOWN_GUIDELINE', 'Choose a guideline of the list'))
  if (isSuperseded === true)
    problems.push(notes('guideline', 'SUPERSEDED_GUIDELINE', 'This guideline was superseded: cite the newer one'))
  return problems
}
