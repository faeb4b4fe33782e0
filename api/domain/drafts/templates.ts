import type { BlockContent } from '../blocks/block.ts'
import type { ModuleKind } from '../planning/types.ts'
import { caseOf, checklist, question, reflection, say, words } from './template-blocks.ts'

export type DraftTemplate = 'PRIMER' | 'IMAGE_QUIZ' | 'AUDIT_GUIDE' | 'SUPERVISED_PRACTICE' | 'WORKSHOP' | 'REFLECTIVE'

/** A part a draft begins with; its blocks say what goes there, and are written over. */
export interface TemplatePart {
  readonly title: string
  readonly minutes: number
  readonly text: string
  readonly blocks: readonly BlockContent[]
}

/** What a new draft begins with. */
export interface Template {
  readonly template: DraftTemplate
  readonly title: string
  readonly text: string
  readonly kind: ModuleKind
  readonly outcome: string
  readonly parts: readonly TemplatePart[]
}

const part = (title: string, minutes: number, blocks: TemplatePart['blocks']): TemplatePart => {
  return { title, minutes, text: '', blocks }
}

const knowledge = 'This gives you knowledge. It does not change what you are signed off to do.'
const claim =
  'Finishing this opens a claim that colleagues confirm. It does not change what you are signed off to do by itself.'

const primer: Template = {
  template: 'PRIMER',
  title: 'Primer',
  text: 'What to know before one begins, in an hour or less, with a few questions at the end.',
  kind: 'E_LEARNING',
  outcome: knowledge,
  parts: [
    part('Why it matters', 10, [say('Say which patients this is about, and what is missed without it.')]),
    part('How to do it', 25, [say('Show the technique step by step. One image or clip for each step.')]),
    part('What to look out for', 15, [say('Name the pitfalls, and how one tells them from disease.')]),
    part('Questions', 10, [question, question, question]),
  ],
}

const imageQuiz: Template = {
  template: 'IMAGE_QUIZ',
  title: 'Image quiz',
  text: 'Twelve cases, each with its history, images, a question, and what an expert says of it and why.',
  kind: 'IMAGE_QUIZ',
  outcome: knowledge,
  parts: [
    part('Before you begin', 5, [say('Say what the cases have in common, and what is not asked.')]),
    part(
      'Cases',
      60,
      Array.from({ length: 12 }, (_, index) => caseOf(index + 1)),
    ),
    part('What to take away', 10, [
      reflection('Which case would you have reported otherwise, and what would have helped?'),
    ]),
  ],
}

const auditGuide: Template = {
  template: 'AUDIT_GUIDE',
  title: 'Audit guide',
  text: 'How to hold a run of one’s own cases against a standard, and what to do with what is found.',
  kind: 'AUDIT',
  outcome: claim,
  parts: [
    part('The standard', 20, [say('Say which standard, from where, and how closely it is met elsewhere.')]),
    part('Collect your cases', 120, [
      checklist('Before you collect', [
        'The department knows of it',
        'No patient can be recognised from what is written down',
      ]),
      {
        kind: 'AUDIT_TASK',
        text: words('Say which cases count, and what is noted of each.'),
        cases: 20,
        standard: '',
      },
    ]),
    part('What you found', 40, [reflection('What did you find, what will you change, and when will you look again?')]),
  ],
}

const supervised: Template = {
  template: 'SUPERVISED_PRACTICE',
  title: 'Supervised practice',
  text: 'Examinations with somebody who watches and teaches, prepared beforehand and looked back at.',
  kind: 'SUPERVISED_PRACTICE',
  outcome: claim,
  parts: [
    part('Prepare', 30, [say('Say what to have read and seen before the first list.'), question]),
    part('Scan with somebody', 240, [
      {
        kind: 'SUPERVISED_TASK',
        text: words('Say what to practise, and what the colleague looks for.'),
        examinationCode: '',
        role: 'PERFORMED',
        count: 10,
        observations: 2,
      },
    ]),
    part('Look back', 30, [reflection('What went as you meant it to, and what do you still ask for help with?')]),
  ],
}

const workshop: Template = {
  template: 'WORKSHOP',
  title: 'Workshop',
  text: 'A session with others: what to do before it, on the day, and after.',
  kind: 'WORKSHOP',
  outcome: knowledge,
  parts: [
    part('Before the day', 30, [say('Say what to read, and what to bring.')]),
    part('On the day', 210, [checklist('What you will have done', ['']), say('Say what happens hour by hour.')]),
    part('After the day', 20, [reflection('What will you do otherwise on your next list?')]),
  ],
}

const reflective: Template = {
  template: 'REFLECTIVE',
  title: 'Reflective',
  text: 'Looking back at one’s own work, alone or with a colleague.',
  kind: 'REFLECTIVE',
  outcome: knowledge,
  parts: [
    part('What happened', 20, [
      reflection('Choose a case or a list. What happened, without anything that could identify a patient?'),
    ]),
    part('What you make of it', 30, [
      say('Give something to think with: a model, a paper, a question to ask.'),
      reflection('What did you expect, and why did it turn out as it did?'),
    ]),
    part('What follows', 10, [reflection('What will you do next, and how will you know that it helped?')]),
  ],
}

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = [primer, imageQuiz, auditGuide, supervised, workshop, reflective]
