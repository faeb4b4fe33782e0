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

/** Functions that read how somebody learns, handed somebody else's id; nothing may come of it. */
export const lessonReads: Readonly<Record<string, Reach>> = {
  readLesson: (tx, { personId, moduleCode }) => readLesson(tx, personId, moduleCode),
  readAskedBlock: (tx, { personId, moduleCode }) => readAskedBlock(tx, { personId, moduleCode, blockId: 'choose' }),
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
}

/** Functions that find nothing of somebody else's to change. */
export const lessonChanges: Readonly<Record<string, Reach>> = {
  keepPlace: (tx, { personId, moduleCode }) => keepPlace(tx, { personId, moduleCode, blockId: 'choose', at }),
  moveToLatest: (tx, { enrolmentId }) => moveToLatest(tx, { enrolmentId, expected: 1 }),
}
