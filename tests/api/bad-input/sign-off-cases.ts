import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber, tooLong } from './case.ts'

const nobody = '01890000-0000-7000-8000-00000000dead'
const later = dayFromToday(30)
const vote = (change: object): object => ({ id: nobody, isReady: true, reason: 'Sound', hasTrained: false, ...change })
const asked = (change: object): object => ({
  id: nobody,
  leadId: nobody,
  otherIds: [],
  trainedByIds: [],
  ...change,
})
const form = (change: object): object => ({
  id: nobody,
  personId: nobody,
  organisationId: nobody,
  roleProfileCode: 'ROLE-SON-W',
  scopeLineCodes: ['patient-care'],
  programme: 'NONE',
  basis: 'Two lists seen',
  ...change,
})

/** What cannot be taken as a word, as a form, or about a request there is not. */
export const signOffs: readonly Case[] = [
  ['nothing to be signed', 'askForSignOff', asked({}), ['scopeLineCode UNKNOWN']],
  [
    'a line and a role at once',
    'askForSignOff',
    asked({ scopeLineCode: 'patient-care', roleProfileCode: 'ROLE-SON-W' }),
    ['scopeLineCode UNKNOWN'],
  ],
  ['a request to take back that is not there', 'withdrawSignOffRequest', { id: nobody }, ['id UNKNOWN']],
  ['a signature to nothing', 'sign', { id: nobody, hasTrained: false }, ['id UNKNOWN']],
  [
    'a signature with a patient in it',
    'sign',
    { id: nobody, hasTrained: false, reason: nhsNumber },
    ['reason PATIENT_IDENTIFIER'],
  ],
  ['a vote without a reason', 'voteOnPanel', vote({ reason: ' ' }), ['reason MISSING']],
  ['a bare no', 'voteOnPanel', vote({ isReady: false }), ['needs MISSING', 'by MISSING']],
  [
    'a no that is wanted yesterday',
    'voteOnPanel',
    vote({ isReady: false, needs: nhsNumber, by: dayFromToday(-1), interest: tooLong }),
    ['interest TOO_LONG', 'needs PATIENT_IDENTIFIER', 'by OUT_OF_RANGE'],
  ],
  ['no part without an interest', 'recuseFromPanel', { id: nobody, interest: '' }, ['interest MISSING']],
  [
    'a deferral without end',
    'deferSignOff',
    { id: nobody, hasTrained: false, needs: 'More', by: dayFromToday(3000) },
    ['by OUT_OF_RANGE'],
  ],
  [
    'a deferral of nothing',
    'deferSignOff',
    { id: nobody, hasTrained: false, needs: 'More', by: later },
    ['id UNKNOWN'],
  ],
  [
    'a lowering of what was never signed',
    'proposeReversal',
    { id: nobody, requestId: nobody, capabilityCodes: [], to: 9, reason: '', secondId: nobody },
    ['requestId UNKNOWN'],
  ],
  ['a lowering to confirm that is not there', 'confirmReversal', { id: nobody }, ['id UNKNOWN']],
  ['an answer to no lowering', 'answerReversal', { id: nobody, answer: 'No' }, ['id UNKNOWN']],
  [
    'an answer with a patient in it',
    'answerReversal',
    { id: nobody, answer: nhsNumber },
    ['answer PATIENT_IDENTIFIER'],
  ],
  [
    'a form with everything wrong at once',
    'confirmStartingPosition',
    form({
      scopeLineCodes: ['patient-care', 'patient-care', 'neck-core'],
      upTo: 4,
      programme: 'COMPLETED',
      awardedOn: later,
      limits: tooLong,
      basis: '',
    }),
    [
      'scopeLineCodes REPEATED',
      'scopeLineCodes.2 UNKNOWN',
      'upTo OUT_OF_RANGE',
      'award MISSING',
      'awardedOn IN_THE_FUTURE',
      'limits TOO_LONG',
      'basis MISSING',
    ],
  ],
  ['a form for no role', 'confirmStartingPosition', form({ roleProfileCode: 'ROLE-X' }), ['roleProfileCode UNKNOWN']],
]
