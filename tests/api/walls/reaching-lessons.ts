import {
  appendFeedback,
  readAskedForFeedback,
  readFeedback,
  reviseFeedback,
} from '../../../api/features/enrolments/feedback.repository.ts'
import {
  appendAnswer,
  keepPlace,
  moveToLatest,
  readAskedBlock,
  readLesson,
  readVersionsOf,
} from '../../../api/features/enrolments/lesson.repository.ts'
import { readInsightModules, readInsights } from '../../../api/features/insights/insight.read-model.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()

const saidOf = (personId: string, moduleCode: string) => ({
  personId,
  moduleCode,
  versionNumber: 1,
  usefulness: 'USEFUL',
  difficulty: null,
  timeFit: null,
  words: 'Not mine',
  saidAt: at,
})

/** Functions that read how somebody learns, handed somebody else's id; nothing may come of it. */
export const lessonReads: Readonly<Record<string, Reach>> = {
  readLesson: (tx, { personId, moduleCode }) => readLesson(tx, personId, moduleCode),
  readAskedBlock: (tx, { personId, moduleCode }) => readAskedBlock(tx, { personId, moduleCode, blockId: 'choose' }),
  readFeedback: (tx, { personId, moduleCode }) => readFeedback(tx, personId, [moduleCode]),
  readAskedForFeedback: (tx, { personId, moduleCode }) => readAskedForFeedback(tx, personId, moduleCode),
  readInsights: (tx, { moduleCode }) => readInsights(tx, moduleCode, null),
  readInsightModules: tx => readInsightModules(tx, { after: null, limit: 20 }),
  readVersionsOf: (tx, { personId, moduleCode }) => readVersionsOf(tx, personId, [moduleCode]),
}

/** Authors alone are told figures, of many people at once, and never as of themselves. */
export const insightsOfAuthorsOnly = ['readInsightModules', 'readInsights']

/** Functions that add to it; the database has to refuse. */
export const lessonWrites: Readonly<Record<string, Reach>> = {
  appendAnswer: (tx, { personId, moduleCode }) =>
    appendAnswer(tx, {
      id: createId(),
      personId,
      moduleCode,
      versionNumber: 1,
      blockId: 'choose',
      answer: { answer: 'OPTIONS', options: ['a'] },
      confidence: null,
      isRight: false,
      share: 0,
      answeredAt: at,
    }),
  appendFeedback: (tx, { personId }) =>
    appendFeedback(tx, { ...saidOf(personId, 'ENH-07'), id: createId(), version: 1 }),
}

/** Functions that find nothing of somebody else's to change. */
export const lessonChanges: Readonly<Record<string, Reach>> = {
  keepPlace: (tx, { personId, moduleCode }) => keepPlace(tx, { personId, moduleCode, blockId: 'choose', at }),
  reviseFeedback: (tx, { personId, moduleCode }) => reviseFeedback(tx, saidOf(personId, moduleCode), 1),
  moveToLatest: (tx, { enrolmentId }) => moveToLatest(tx, { enrolmentId, expected: 1 }),
}
