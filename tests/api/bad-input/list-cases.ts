import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber, tooLong } from './case.ts'

const [today, tomorrow] = [dayFromToday(0), dayFromToday(1)]

const shoulder = { examinationCode: 'MS-SHOULDER', role: 'PERFORMED', count: 1 }
const list = (change: object): object => ({
  id: '01890000-0000-7000-8000-0000000000aa',
  expectedVersion: 0,
  on: today,
  lines: [shoulder],
  ...change,
})
const lines = (change: object): object => list({ lines: [{ ...shoulder, ...change }] })
const learningCase = (change: object): object => ({
  id: '01890000-0000-7000-8000-0000000000ab',
  examinationCode: 'MS-SHOULDER',
  month: today.slice(0, 7),
  role: 'PERFORMED',
  unusual: 'A tear',
  ...change,
})
const usual = (change: object): object => ({ name: 'Tuesday', lines: [shoulder], expectedVersion: 0, ...change })
/** What cannot be taken of a list or a case to learn from. */
export const listCases: Case[] = [
  ['a list of tomorrow', 'logList', list({ on: tomorrow }), ['on OUT_OF_RANGE']],
  ['a list of nothing', 'logList', list({ lines: [] }), ['lines MISSING']],
  ['a list in no time', 'logList', list({ minutes: 0 }), ['minutes OUT_OF_RANGE']],
  ['a list of a version before the first', 'logList', list({ expectedVersion: -1 }), ['expectedVersion OUT_OF_RANGE']],
  ['an unknown kind', 'logList', lines({ examinationCode: 'X-1' }), ['lines.0.examinationCode UNKNOWN']],
  ['none of a kind', 'logList', lines({ count: 0 }), ['lines.0.count OUT_OF_RANGE']],
  ['more of a kind than a day holds', 'logList', lines({ count: 61 }), ['lines.0.count OUT_OF_RANGE']],
  ['more abnormal than there were', 'logList', lines({ abnormal: 2 }), ['lines.0.abnormal OUT_OF_RANGE']],
  ['a kind twice', 'logList', list({ lines: [shoulder, shoulder] }), ['lines.1.examinationCode REPEATED']],
  [
    'more kinds than there are',
    'logList',
    list({ lines: Array.from({ length: 61 }, () => shoulder) }),
    ['lines OUT_OF_RANGE'],
  ],
  ['a list there is not', 'withdrawList', { id: '01890000-0000-7000-8000-0000000000ac' }, ['id UNKNOWN']],
  [
    'a count there is not',
    'sayWhoseCount',
    { id: '01890000-0000-7000-8000-0000000000ad', isMine: false },
    ['id UNKNOWN'],
  ],
  ['a usual list without a name', 'keepUsualList', usual({ name: ' ' }), ['name MISSING']],
  ['a usual list named after a patient', 'keepUsualList', usual({ name: nhsNumber }), ['name PATIENT_IDENTIFIER']],
  ['a case naming a patient', 'keepLearningCase', learningCase({ unusual: nhsNumber }), ['unusual PATIENT_IDENTIFIER']],
  ['a case learnt from at length', 'keepLearningCase', learningCase({ learnt: tooLong }), ['learnt TOO_LONG']],
  ['a case without words', 'keepLearningCase', learningCase({ unusual: ' ' }), ['unusual MISSING']],
  ['a case of a day', 'keepLearningCase', learningCase({ month: today }), ['month OUT_OF_RANGE']],
  ['a case of nothing', 'keepLearningCase', learningCase({ examinationCode: 'X-1' }), ['examinationCode UNKNOWN']],
]
