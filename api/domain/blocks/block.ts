import type { ClipFigure, ImageFigure, MediaId, Figure } from './figure.ts'
import type { PartId, Question, Sentence } from './question.ts'
import type { RichText } from './rich-text.ts'

/**
 * Name of a block, the same through all versions of its module.
 *
 * @pattern ^[A-Za-z0-9][A-Za-z0-9-]{0,39}$
 */
export type BlockId = string

export interface TextBlock {
  kind: 'TEXT'
  text: RichText
}

export interface ImageBlock {
  kind: 'IMAGE'
  image: ImageFigure
}

/** One clip, or two side by side. */
export interface ClipBlock {
  kind: 'CLIP'
  /**
   * @minItems 1
   * @maxItems 2
   */
  clips: ClipFigure[]
}

export interface QuestionBlock {
  kind: 'QUESTION'
  question: Question
}

/** A case as it comes: history, figures, a question, then what an expert says of it and why. */
export interface CaseBlock {
  kind: 'CASE'
  /**
   * @minLength 1
   * @maxLength 200
   */
  title: string
  history: RichText
  /** @maxItems 6 */
  figures: Figure[]
  question: Question
  expertAnswer: RichText
}

export interface ChecklistBlock {
  kind: 'CHECKLIST'
  /** @maxLength 200 */
  title: string
  /** @maxItems 40 */
  items: ChecklistItem[]
}

export interface ChecklistItem {
  id: PartId
  text: Sentence
}

/** What is written stays with its writer, who can make evidence of it. */
export interface ReflectionBlock {
  kind: 'REFLECTION'
  prompt: RichText
}

/** Examinations to log; counted from the lists somebody logs anyway. */
export interface SupervisedTaskBlock {
  kind: 'SUPERVISED_TASK'
  text: RichText
  /**
   * Code of a kind of examination.
   *
   * @maxLength 40
   */
  examinationCode: string
  role: 'OBSERVED' | 'ASSISTED' | 'PERFORMED'
  /**
   * How many.
   *
   * @asType integer
   * @minimum 1
   * @maximum 500
   */
  count: number
  /**
   * Observations by a colleague asked for, 0 = none.
   *
   * @asType integer
   * @minimum 0
   * @maximum 20
   */
  observations: number
}

/** An audit to do; met by an audit on record as evidence. */
export interface AuditTaskBlock {
  kind: 'AUDIT_TASK'
  text: RichText
  /**
   * Cases asked for.
   *
   * @asType integer
   * @minimum 1
   * @maximum 500
   */
  cases: number
  /** What they are held against. */
  standard: Sentence
}

/** A published guideline, as a record that all modules share: superseding it flags every module that cites it. */
export interface GuidelineBlock {
  kind: 'GUIDELINE'
  /**
   * Code of the guideline.
   *
   * @pattern ^[A-Z0-9][A-Z0-9-]{1,39}$
   */
  guideline: string
  /** What it is cited for. */
  note: Sentence
}

export interface DownloadBlock {
  kind: 'DOWNLOAD'
  media: MediaId
  /**
   * @minLength 1
   * @maxLength 200
   */
  title: string
}

/** What a module is made of. @discriminator kind */
export type BlockContent =
  | TextBlock
  | ImageBlock
  | ClipBlock
  | QuestionBlock
  | CaseBlock
  | ChecklistBlock
  | ReflectionBlock
  | SupervisedTaskBlock
  | AuditTaskBlock
  | GuidelineBlock
  | DownloadBlock

export type BlockKind = BlockContent['kind']

export interface Block {
  id: BlockId
  content: BlockContent
}

/** A part of a module with its blocks, in order. */
export interface ModulePartContent {
  id: PartId
  /**
   * @minLength 1
   * @maxLength 200
   */
  title: string
  /**
   * Structured learning minutes.
   *
   * @asType integer
   * @minimum 1
   * @maximum 20000
   */
  minutes: number
  /** What one does in it, in a few sentences. @maxLength 2000 */
  text: string
  /** @maxItems 500 */
  blocks: Block[]
}

/** All that is learnt from in a module: its parts, at most 40, with at most 500 blocks in all. */
export interface ModuleContent {
  /** Version of this schema. */
  schema: 1
  /** @maxItems 40 */
  parts: ModulePartContent[]
}
