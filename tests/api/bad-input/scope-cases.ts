import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber } from './case.ts'

const nobody = '01890000-0000-7000-8000-00000000dead'
const draft = (change: object): object => ({
  organisationId: nobody,
  roleProfileCode: 'ROLE-AST',
  lines: [],
  expectedVersion: 0,
  ...change,
})
const line = (change: object): object => ({ code: 'assistant-identity', isIn: true, ...change })

/** What cannot be taken as a scope of practice, or as a word on one. */
export const scopeCases: readonly Case[] = [
  ['a scope of no role', 'saveScopeDraft', draft({ roleProfileCode: 'ROLE-X' }), ['roleProfileCode UNKNOWN']],
  [
    'a scope with everything wrong in its lines',
    'saveScopeDraft',
    draft({
      lines: [
        line({ limits: nhsNumber, callOn: 'x'.repeat(101) }),
        line({ limits: 'x'.repeat(201) }),
        line({ code: 'x' }),
      ],
    }),
    [
      'lines.0.limits PATIENT_IDENTIFIER',
      'lines.0.callOn TOO_LONG',
      'lines.1.code REPEATED',
      'lines.1.limits TOO_LONG',
      'lines.2.code UNKNOWN',
    ],
  ],
  [
    'a year in which something changed, and no word of it',
    'confirmMyScope',
    { statementId: nobody, isChanged: true },
    ['note MISSING'],
  ],
  [
    'a year with a patient in it',
    'confirmMyScope',
    { statementId: nobody, isChanged: true, note: nhsNumber },
    ['note PATIENT_IDENTIFIER'],
  ],
  [
    'a statement to confirm that is not there',
    'confirmMyScope',
    { statementId: nobody, isChanged: false },
    ['statementId UNKNOWN'],
  ],
  [
    'a statement to offer that is not there',
    'offerMyScope',
    { statementId: nobody, organisationId: nobody },
    ['statementId UNKNOWN'],
  ],
  ['a request to take back that is not there', 'withdrawScopeRequest', { id: nobody }, ['id UNKNOWN']],
  [
    'a link to a statement that is over',
    'shareScope',
    { statementId: nobody, until: dayFromToday(-1) },
    ['until IN_THE_PAST'],
  ],
  [
    'a link to a statement for more than a year',
    'shareScope',
    { statementId: nobody, until: dayFromToday(366) },
    ['until OUT_OF_RANGE'],
  ],
  [
    'a link to a statement that is not there',
    'shareScope',
    { statementId: nobody, until: dayFromToday(1) },
    ['statementId UNKNOWN'],
  ],
  ['a link to a statement to end that is not there', 'revokeScopeLink', { id: nobody }, ['id UNKNOWN']],
]
