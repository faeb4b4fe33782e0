import type { BlockContent, BlockKind, MediaId, Question } from '../../../api/domain/blocks/browser.ts'
import type { MediaKind } from './editors/choosing-media.ts'
import { noText } from './editors/new-content.ts'

/** Kinds that begin with something chosen, and what is chosen for them. */
export const chosenKinds = {
  IMAGE: 'IMAGE',
  CLIP: 'CLIP',
  DOWNLOAD: 'FILE',
} as const satisfies Partial<Record<BlockKind, MediaKind>>

/** What shows what was chosen. @param title what a file is called until its author says otherwise */
export function newShown(kind: keyof typeof chosenKinds, media: MediaId, title: string): BlockContent {
  switch (kind) {
    case 'IMAGE':
      return { kind, image: { figure: kind, media, alt: '', caption: '', layers: [] } }
    case 'CLIP':
      return { kind, clips: [{ figure: kind, media, alt: '', caption: '', loops: true }] }
    case 'DOWNLOAD':
      return { kind, media, title }
  }
}

/** Kinds that can be begun without choosing a file or a guideline first, in the order to offer them. */
export const plainKinds = [
  'TEXT',
  'QUESTION',
  'CASE',
  'CHECKLIST',
  'REFLECTION',
  'SUPERVISED_TASK',
  'AUDIT_TASK',
] as const satisfies readonly BlockKind[]

const choice = (): Question => ({
  answer: 'SINGLE',
  prompt: noText,
  figures: [],
  explanation: noText,
  asksConfidence: true,
  options: ['a', 'b', 'c', 'd'].map(id => ({ id, text: '', isRight: false, feedback: '' })),
})

/** What somebody begins to write in. @param title what a case is called until its author says otherwise */
export function newBlock(kind: (typeof plainKinds)[number], title: string): BlockContent {
  switch (kind) {
    case 'TEXT':
      return { kind, text: noText }
    case 'QUESTION':
      return { kind, question: choice() }
    case 'CASE':
      return { kind, title, history: noText, figures: [], question: choice(), expertAnswer: noText }
    case 'CHECKLIST':
      return { kind, title: '', items: [{ id: 'item-1', text: '' }] }
    case 'REFLECTION':
      return { kind, prompt: noText }
    case 'SUPERVISED_TASK':
      return { kind, text: noText, examinationCode: '', role: 'PERFORMED', count: 10, observations: 0 }
    case 'AUDIT_TASK':
      return { kind, text: noText, cases: 20, standard: '' }
  }
}
