import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber, unreadable } from './case.ts'

const nobody = '01890000-0000-7000-8000-00000000dead'
const start = (change: object): object => ({
  preceptorId: nobody,
  startsOn: dayFromToday(0),
  hoursPerMonth: 3,
  ...change,
})
const key = { id: nobody, expectedVersion: 1 }
const training = (change: object): object => ({
  university: 'The North',
  programme: 'PgCert',
  areaCodes: ['OBS'],
  expectedVersion: 0,
  ...change,
})

/** What cannot be taken of a preceptorship, a training, leave or a return. */
export const support: readonly Case[] = [
  [
    'everything out of range at once',
    'startPreceptorship',
    start({ startsOn: '1990-01-01', months: 2, wholeTimePercent: 101, hoursPerMonth: -1 }),
    ['startsOn OUT_OF_RANGE', 'months OUT_OF_RANGE', 'wholeTimePercent OUT_OF_RANGE', 'hoursPerMonth OUT_OF_RANGE'],
  ],
  ['an answer to nothing', 'answerPreceptorship', { ...key, isAccepted: true }, ['id UNKNOWN']],
  ['a preceptorship to end that is not there', 'endPreceptorship', { ...key, reason: 'OTHER' }, ['id UNKNOWN']],
  [
    'a training with a patient in it, of no area',
    'recordTraining',
    training({ university: nhsNumber, programme: unreadable, areaCodes: ['OBS', 'OBS', 'NONE'] }),
    ['university PATIENT_IDENTIFIER', 'programme UNREADABLE', 'areaCodes.1 REPEATED', 'areaCodes.2 UNKNOWN'],
  ],
  ['a training nobody can ratify', 'recordTraining', training({ askedId: nobody }), ['askedId UNKNOWN']],
  [
    'a training of nothing',
    'recordTraining',
    training({ university: ' ', areaCodes: [] }),
    ['university MISSING', 'areaCodes MISSING'],
  ],
  ['an award nobody asked about', 'ratifyAward', { id: nobody, ratifiedOn: dayFromToday(0) }, ['id UNKNOWN']],
  ['a ratification never said', 'takeBackRatification', { id: nobody }, ['id UNKNOWN']],
  [
    'leave that ends before it begins',
    'recordMyLeave',
    { from: dayFromToday(0), to: dayFromToday(-1) },
    ['to OUT_OF_RANGE'],
  ],
  ['leave of another century', 'recordMyLeave', { from: '1926-01-01' }, ['from OUT_OF_RANGE']],
  ['leave to remove that is not there', 'withdrawMyLeave', { id: nobody }, ['id UNKNOWN']],
  ['a return from nowhere', 'adoptReturnPlan', { to: dayFromToday(-1) }, ['to UNKNOWN']],
  ['a step of no plan', 'tickReturnStep', { ...key, key: 'MEETING', isDone: true }, ['id UNKNOWN']],
  ['a plan shown without an end', 'shareReturnPlan', { ...key, personId: nobody }, ['until MISSING']],
]
