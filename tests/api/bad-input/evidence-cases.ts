import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber } from './case.ts'

const today = dayFromToday(0)
const tomorrow = dayFromToday(1)
const nobody = '01890000-0000-7000-8000-00000000dead'
const piece = (change: object): object => ({
  onceKey: 'sent-once-only',
  kindCode: 'CASE_DISCUSSION',
  title: 'A scan',
  on: today,
  details: [{ key: 'cases', value: '1' }],
  capabilityCodes: [],
  ...change,
})
const draft = (change: object): object => ({
  id: nobody,
  kindCode: 'AWARD',
  answers: [],
  expectedVersion: 0,
  ...change,
})

/** What cannot be taken as evidence, as a draft of it, or as an answer to somebody's. */
export const evidence: readonly Case[] = [
  ['a kind there is not', 'addEvidence', piece({ kindCode: 'GUESS' }), ['kindCode UNKNOWN']],
  ['a key nobody can send again', 'addEvidence', piece({ onceKey: 'x' }), ['onceKey OUT_OF_RANGE']],
  [
    'everything wrong at once',
    'addEvidence',
    piece({ title: '', on: tomorrow, minutes: -5, benefitToUsers: nhsNumber, capabilityCodes: ['OBS-01', 'OBS-01'] }),
    [
      'title MISSING',
      'on IN_THE_FUTURE',
      'minutes OUT_OF_RANGE',
      'benefitToUsers PATIENT_IDENTIFIER',
      'capabilityCodes.1 REPEATED',
    ],
  ],
  [
    'an answer to a question of another kind',
    'addEvidence',
    piece({ details: [{ key: 'pairs', value: '30' }] }),
    ['details.pairs NOT_ASKED', 'details.cases MISSING'],
  ],
  [
    'more outcomes that agreed than there were',
    'addEvidence',
    piece({
      kindCode: 'OUTCOME',
      details: [
        { key: 'cases', value: '3' },
        { key: 'agreed', value: '4' },
      ],
    }),
    ['details.agreed OUT_OF_RANGE'],
  ],
  ['a draft of no kind', 'saveEvidenceDraft', draft({ kindCode: '' }), ['kindCode UNKNOWN']],
  [
    'a draft with a patient in it',
    'saveEvidenceDraft',
    draft({ answers: [{ key: 'learnt', value: nhsNumber }] }),
    ['answers.0.value PATIENT_IDENTIFIER'],
  ],
  ['a draft to throw away that is not there', 'discardEvidenceDraft', { id: nobody }, ['id UNKNOWN']],
  ['a share to end that is not there', 'endEvidenceShare', { id: nobody }, ['id UNKNOWN']],
  [
    'a piece to share that is not there',
    'shareEvidence',
    { id: nobody, personId: nobody, until: today },
    ['id UNKNOWN'],
  ],
  ['a piece to take back that is not there', 'withdrawEvidence', { id: nobody, expectedVersion: 1 }, ['id UNKNOWN']],
  ['a request to take back that is not there', 'withdrawConfirmationRequest', { id: nobody }, ['id UNKNOWN']],
  [
    'a piece to confirm that is not there',
    'requestConfirmation',
    { id: nobody, expectedVersion: 1, personId: nobody },
    ['id UNKNOWN'],
  ],
  ['an answer to nothing', 'answerConfirmations', { ids: [], answer: 'CONFIRMED' }, ['ids OUT_OF_RANGE']],
  [
    'a return without a word',
    'answerConfirmations',
    { ids: [nobody], answer: 'RETURNED', comment: ' ' },
    ['comment MISSING'],
  ],
  ['cover without an end', 'setDeputy', { personId: nobody }, ['until MISSING']],
]
