import type { DetailField, PieceKind } from './types.ts'

type Wording = readonly [key: string, label: string, hint?: string]

const blank = { least: null, most: null, choices: [], isRequired: false } as const

function words([key, label, hint = '']: Wording): Pick<DetailField, 'key' | 'label' | 'hint'> {
  return { key, label, hint: hint || null }
}

function text(...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'TEXT', most: 300 }
}

function count(least: number, most: number, ...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'WHOLE', least, most }
}

function day(...wording: Wording): DetailField {
  return { ...blank, ...words(wording), type: 'DAY' }
}

function choice(choices: readonly (readonly [value: string, label: string])[], ...wording: Wording): DetailField {
  return {
    ...blank,
    ...words(wording),
    type: 'CHOICE',
    choices: choices.map(([value, label]) => ({ value, label })),
  }
}

const asked = (field: DetailField): DetailField => ({ ...field, isRequired: true })
const usual = { isConfirmable: true, isAlwaysPrivate: false } as const

/** The most cases one piece can be about; more is a mistake in typing. */
const mostCases = 500
const cases = (hint: string): DetailField => asked(count(1, mostCases, 'cases', 'How many cases', hint))

/**
 * Every kind of evidence a person can add, in the order in which they are offered. Counts of scans are kept by the list
 * log, and observations by whoever saw them, so neither is here. (`domain.md` 10.0; what each counts as follows the
 * requirements of the evidence classes.)
 */
export const pieceKinds: readonly PieceKind[] = [
  {
    ...usual,
    code: 'IMAGE_REVIEW',
    title: 'Image review of a case',
    hint: 'Stored images of one or more cases, looked at again with somebody.',
    fields: [cases('Cases looked at together.'), text('finding', 'What the review found', 'No patient details.')],
    countsAs: ['CASE_DISCUSSION'],
    usuallyShows: ['CLN-05', 'CLN-06'],
  },
  {
    ...usual,
    code: 'PEER_AUDIT',
    title: 'Peer audit',
    hint: 'A batch of your cases scored by a colleague.',
    fields: [
      asked(count(0, mostCases, 'scoredThree', 'Cases scored 3', 'Good: nothing to change.')),
      asked(count(0, mostCases, 'scoredTwo', 'Cases scored 2', 'Acceptable: a minor point, no effect on care.')),
      asked(count(0, mostCases, 'scoredOne', 'Cases scored 1', 'Not acceptable: should be looked at again.')),
      text('auditedBy', 'Who scored them'),
    ],
    countsAs: ['AUDIT'],
    usuallyShows: ['CLN-06', 'LDM-03'],
  },
  {
    ...usual,
    code: 'CASE_DISCUSSION',
    title: 'Case-based discussion',
    hint: 'One case talked through with a more experienced colleague.',
    fields: [
      cases('Usually one.'),
      text('question', 'What it was about', 'The clinical question, without the patient.'),
    ],
    countsAs: ['CASE_DISCUSSION'],
    usuallyShows: ['CLN-05', 'CLN-12'],
  },
  {
    ...usual,
    code: 'REFLECTION',
    title: 'Reflection',
    hint: 'For you alone, unless you share this one with a person you name.',
    fields: [text('prompt', 'What set you thinking', 'A list, a conversation, a case: without the patient.')],
    countsAs: ['REFLECTION'],
    isConfirmable: false,
    isAlwaysPrivate: true,
    usuallyShows: [],
  },
  {
    ...usual,
    code: 'MEETING',
    title: 'MDT or learning meeting',
    hint: 'What you brought to a meeting: a case, a question, a change.',
    fields: [
      asked(
        choice(
          [
            ['MDT', 'Multidisciplinary meeting'],
            ['LEARNING', 'Learning from events or discrepancies'],
            ['AUDIT', 'Audit or quality meeting'],
          ],
          'meeting',
          'Kind of meeting',
        ),
      ),
      asked(count(0, mostCases, 'cases', 'Cases you presented', '0 where you took part without presenting.')),
    ],
    countsAs: ['CASE_DISCUSSION'],
    usuallyShows: ['CLN-16', 'LDM-08'],
  },
  {
    ...usual,
    code: 'TEACHING',
    title: 'Teaching',
    hint: 'A session you taught, or a colleague you taught at the machine.',
    fields: [
      asked(text('audience', 'Whom you taught', 'A group, not names: “two first-year students”.')),
      count(1, 1000, 'learners', 'How many learners'),
      text('feedback', 'What they said of it', 'The gist, in your words.'),
    ],
    countsAs: ['TEACHING'],
    usuallyShows: ['EDU-03', 'EDU-04'],
  },
  {
    ...usual,
    code: 'FEEDBACK',
    title: 'Feedback',
    hint: 'What colleagues, learners or patients told you.',
    fields: [
      asked(
        choice(
          [
            ['COLLEAGUE', 'Colleagues'],
            ['LEARNER', 'Learners'],
            ['PATIENT', 'Patients or families'],
          ],
          'source',
          'Who it came from',
        ),
      ),
      asked(
        text('themes', 'Themes', 'What came up, in your words. No quotations, and nothing that tells who said it.'),
      ),
      count(1, 1000, 'people', 'How many people'),
    ],
    countsAs: [],
    usuallyShows: ['CLN-02', 'LDM-02'],
  },
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

/** Pairs under which a screening report says nothing of anybody's measurements. */
export const fewestPairs = 25

const byCode = new Map(pieceKinds.map(kind => [kind.code, kind]))

/**
 * The kind of a code; undefined where there is none.
 *
 * @example pieceKind('REFLECTION')?.isAlwaysPrivate // true
 */
export function pieceKind(code: string): PieceKind | undefined {
  return byCode.get(code)
}
