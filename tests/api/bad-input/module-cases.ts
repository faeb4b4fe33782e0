import { dayFromToday } from '../../support/create/people.ts'
import { type Case, nhsNumber, tooLong, unreadable } from './case.ts'

const tomorrow = dayFromToday(1)

/** What is refused of learning from modules. */
export const modules: readonly Case[] = [
  ['an unknown module', 'startModule', { moduleCode: 'ENH-99' }, ['moduleCode UNKNOWN']],
  ['a module under way', 'startModule', { moduleCode: 'ENH-06' }, ['moduleCode ALREADY_STARTED']],
  ['a module finished', 'startModule', { moduleCode: 'PRE-01' }, ['moduleCode ALREADY_STARTED']],
  [
    'areas for a module that asks for none',
    'startModule',
    { moduleCode: 'ENH-02', areaCodes: ['OBS'] },
    ['areaCodes NOT_ASKED'],
  ],
  ['no area for a module that asks for some', 'startModule', { moduleCode: 'CON-07' }, ['areaCodes MISSING']],
  ['an unknown area', 'startModule', { moduleCode: 'CON-07', areaCodes: ['OBS', 'XXX'] }, ['areaCodes.1 UNKNOWN']],
  ['finishing an unknown module', 'completeModule', { moduleCode: 'ENH-99' }, ['moduleCode UNKNOWN']],
  ['finishing one that was not started', 'completeModule', { moduleCode: 'ENH-02' }, ['moduleCode NOT_STARTED']],
  ['finishing one again', 'completeModule', { moduleCode: 'PRE-01' }, ['moduleCode ALREADY_FINISHED']],
  [
    'finishing tomorrow',
    'completeModule',
    { moduleCode: 'ENH-06', completedOn: tomorrow },
    ['completedOn OUT_OF_RANGE'],
  ],
  [
    'finishing before the start, with a patient in the reflection',
    'completeModule',
    { moduleCode: 'ENH-06', completedOn: dayFromToday(-11), reflection: nhsNumber },
    ['completedOn OUT_OF_RANGE', 'reflection PATIENT_IDENTIFIER'],
  ],
  ['moving an unknown module', 'moveToNewerVersion', { moduleCode: 'ENH-99' }, ['moduleCode UNKNOWN']],
  ['moving one that is finished', 'moveToNewerVersion', { moduleCode: 'PRE-01' }, ['moduleCode ALREADY_FINISHED']],
  ['moving one without content', 'moveToNewerVersion', { moduleCode: 'ENH-06' }, ['expectedVersion LATEST']],
  ['a place in a module not started', 'keepMyPlace', { moduleCode: 'ENH-02', blockId: 'a' }, ['blockId UNKNOWN']],
  ['a place that cannot be read', 'keepMyPlace', { moduleCode: 'ENH-06', blockId: unreadable }, ['blockId UNKNOWN']],
  ['feedback on an unknown module', 'giveModuleFeedback', { moduleCode: 'ENH-99' }, ['moduleCode UNKNOWN']],
  [
    'feedback on a module under way',
    'giveModuleFeedback',
    { moduleCode: 'ENH-06', usefulness: 'USEFUL' },
    ['moduleCode NOT_FINISHED'],
  ],
  [
    'feedback that names a patient',
    'giveModuleFeedback',
    { moduleCode: 'ENH-06', words: nhsNumber },
    ['words PATIENT_IDENTIFIER'],
  ],
  [
    'an answer in a module not started',
    'answerBlock',
    { moduleCode: 'ENH-02', version: 1, blockId: 'a', answer: { answer: 'TICKED', items: [] } },
    ['moduleCode NOT_STARTED'],
  ],
  [
    'an answer that is none',
    'answerBlock',
    { moduleCode: 'ENH-06', version: 1, blockId: 'a', answer: 'yes' },
    ['answer WRONG_KIND'],
  ],
  ['an over-long reflection', 'completeModule', { moduleCode: 'ENH-06', reflection: tooLong }, ['reflection TOO_LONG']],
]
