import { type NamedObject, change } from './objects.ts'
import { moduleOfOthers } from './world.ts'

const stale = '... on Conflict { currentVersion }'

/** A module that others have started is, to anybody else, one that they have not. */
const started = (document: string, variables: NamedObject['variables']): NamedObject => ({
  document,
  variables,
  idOf: () => Promise.resolve(moduleOfOthers),
  unknown: () => 'ENH-03',
})

/** Where a module, a block or a guideline is named. */
export const lessonObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'moduleVersion(code)': 'published',
  'moduleInsights(code)': 'published',
  'insightModules(after)': 'published',
  'guideline(code)': 'published',
  'supersedeGuideline(input.byCode)': 'published',
  'supersedeGuideline(input.code)': 'published',
  'answerBlock(input.blockId)': 'published',
  'keepMyPlace(input.blockId)': 'published',
  'myLesson(code)': started('query($code: String!) { myLesson(code: $code) { place } }', code => ({ code })),
  'answerBlock(input.moduleCode)': started(change('answerBlock', 'AnswerBlockInput', stale), moduleCode => ({
    input: { moduleCode, version: 1, blockId: 'choose', answer: { answer: 'OPTIONS', options: ['a'] } },
  })),
  'keepMyPlace(input.moduleCode)': started(change('keepMyPlace', 'KeepMyPlaceInput'), moduleCode => ({
    input: { moduleCode, blockId: 'choose' },
  })),
  'giveModuleFeedback(input.moduleCode)': started(
    change('giveModuleFeedback', 'GiveModuleFeedbackInput', stale),
    moduleCode => ({ input: { moduleCode, usefulness: 'USEFUL' } }),
  ),
  'moveToNewerVersion(input.moduleCode)': started(
    change('moveToNewerVersion', 'MoveToNewerVersionInput', stale),
    moduleCode => ({ input: { moduleCode, expectedVersion: null } }),
  ),
}
