import { asked, cases, choice, count, day, mostCases, text, usual } from './fields.ts'
import type { PieceKind } from './types.ts'

/** Kinds of evidence that rest on a paper, a report or an outcome. */
export const kindsOnPaper: readonly PieceKind[] = [
  {
    ...usual,
    code: 'CERTIFICATE',
    title: 'Certificate',
    hint: 'Training with a certificate, and the day it runs out.',
    fields: [
      asked(text('issuer', 'Who gave it')),
      day('until', 'Last day it holds', 'Leave empty if it does not run out.'),
    ],
    countsAs: ['CERTIFICATE'],
    usuallyShows: [],
  },
  {
    ...usual,
    code: 'OUTCOME',
    title: 'Outcome comparison',
    hint: 'What you reported, held against surgery, pathology or follow-up.',
    fields: [
      cases('Cases you could follow up.'),
      asked(count(0, mostCases, 'agreed', 'How many agreed', 'Reports that the outcome bore out.')),
    ],
    countsAs: ['AUDIT'],
    usuallyShows: ['CLN-05', 'RES-02'],
  },
  {
    ...usual,
    code: 'SECOND_OPINION',
    title: 'Second opinion you gave',
    hint: 'A colleague came to you, and what became of it.',
    fields: [cases('Usually one.'), text('outcome', 'What became of it', 'Leave empty if you do not know yet.')],
    countsAs: ['SECOND_OPINION'],
    usuallyShows: ['CLN-12'],
  },
  {
    ...usual,
    code: 'SCREENING_REPORT',
    title: 'Screening quality report',
    hint: 'The flag of a screening cycle. It describes a set of measurements, not a person.',
    fields: [
      asked(
        choice(
          [
            ['GREEN', 'Green'],
            ['AMBER', 'Amber'],
            ['RED', 'Red'],
          ],
          'flag',
          'Flag',
        ),
      ),
      asked(count(0, 5000, 'pairs', 'How many pairs', 'Under 25 is too few to judge, and never a fail.')),
      text('action', 'What you did about it'),
    ],
    countsAs: ['AUDIT'],
    usuallyShows: ['OBS-02'],
  },
  {
    ...usual,
    code: 'OUTPUT',
    title: 'Protocol or publication',
    hint: 'Something you wrote that others use: a protocol, guideline, poster or paper.',
    fields: [asked(text('where', 'Where it is used or was published')), text('part', 'Your part in it')],
    countsAs: ['OUTPUT'],
    usuallyShows: ['LDM-09', 'RES-06'],
  },
  {
    ...usual,
    code: 'STATEMENT',
    title: 'Supervisor’s statement',
    hint: 'What a named supervisor says of your work. Ask them to confirm it.',
    fields: [asked(text('supervisor', 'Who says so', 'Name and role.')), text('says', 'What they say, in short')],
    countsAs: ['STATEMENT'],
    usuallyShows: [],
  },
  {
    ...usual,
    code: 'AWARD',
    title: 'Award',
    hint: 'A university award or a module of one.',
    fields: [asked(text('issuer', 'Who awarded it')), text('reference', 'Programme or module')],
    countsAs: ['AWARD'],
    usuallyShows: [],
  },
]
