import { asked, cases, choice, count, mostCases, text, usual } from './fields.ts'
import type { PieceKind } from './types.ts'

/** Kinds of evidence from cases, meetings, teaching and what others say. */
export const kindsOfPractice: readonly PieceKind[] = [
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
    countsAs: ['FEEDBACK'],
    usuallyShows: ['CLN-02', 'LDM-02'],
  },
]
