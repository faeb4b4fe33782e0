import { createLessonUnderWay } from '../../support/create/lessons.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret, personMeant } from './operations.ts'
import { moduleOfOthers, secretOf } from './world.ts'

/** Learnt from by these lines alone. */
const moduleLearnt = 'ENH-07'

/** A module of which the viewer is on the first version of two; what others started where the line is of a colleague. */
const underWay = async (cell: Cell): Promise<string> => {
  if (cell.whose === 'colleague') return moduleOfOthers
  const of = { personId: personMeant(cell), moduleCode: moduleLearnt, words: secretOf(cell.viewer) }
  if (cell.viewer !== 'anonymous') await createLessonUnderWay(cell.world.api, of)
  return moduleLearnt
}

/** The same, finished, with nothing said of it yet. */
const finished = async (cell: Cell): Promise<string> => {
  const moduleCode = await underWay(cell)
  const { api } = cell.world
  const of = [personMeant(cell), moduleCode]
  for (const sql of [
    'update enrolments set completed_on = started_on where person_id = ? and module_code = ?',
    'delete from feedback_entries where person_id = ? and module_code = ?',
  ])
    if (cell.whose === 'own' && cell.viewer !== 'anonymous')
      await api.database.asSystem(tx => tx.execute(sql, of, 'run'))
  return moduleCode
}

const published: Operation['read'] = data => (JSON.stringify(data).length > 60 ? 'published' : 'nobody')

/** How modules are learnt from, by the operation's name. */
export const lessonOperations: Readonly<Record<string, Operation>> = {
  moduleInsights: {
    document: '{ moduleInsights(code: "PRE-01") { version blocks { words reached { atLeast atMost } } } }',
    read: published,
  },
  insightModules: { document: '{ insightModules { totalCount nodes { version } } }', read: () => 'published' },
  moduleVersion: {
    document: '{ moduleVersion(code: "PRE-01", number: 1) { changeNote parts { title blocks { id kind } } } }',
    read: published,
  },
  guidelines: { document: '{ guidelines { code title } }', read: published },
  guideline: { document: '{ guideline(code: "HCPC-CONDUCT-2024") { code title publisher } }', read: published },
  myLesson: {
    document: 'query($code: String!) { myLesson(code: $code) { place answers { blockId answer } } }',
    given: async cell => ({ code: await underWay(cell) }),
    read: ownBySecret,
  },
  answerBlock: {
    document: mutation('answerBlock', `... on AnswerBlockSuccess { answer { answer } } ${problems} ${stale}`),
    given: async cell => {
      const answer = { answer: 'WORDS', text: secretOf(cell.viewer), points: [] }
      return { input: { moduleCode: await underWay(cell), version: 1, blockId: 'reflect', answer } }
    },
    read: result,
    writes: ['block_answers'],
  },
  keepMyPlace: {
    document: mutation('keepMyPlace', `... on KeepMyPlaceSuccess { blockId } ${problems}`),
    given: async cell => ({ input: { moduleCode: await underWay(cell), blockId: 'choose' } }),
    read: result,
    writes: ['module_places'],
  },
  moveToNewerVersion: {
    document: mutation(
      'moveToNewerVersion',
      `... on MoveToNewerVersionSuccess { module { code mine { version { number } } } } ${problems} ${stale}`,
    ),
    given: async cell => ({ input: { moduleCode: await underWay(cell), expectedVersion: 1 } }),
    read: result,
    writes: ['enrolments'],
  },
  giveModuleFeedback: {
    document: mutation(
      'giveModuleFeedback',
      `... on GiveModuleFeedbackSuccess { module { code } } ${problems} ${stale}`,
    ),
    given: async cell => ({ input: { moduleCode: await finished(cell), words: secretOf(cell.viewer) } }),
    read: result,
    writes: ['feedback_entries'],
  },
  supersedeGuideline: {
    document: mutation(
      'supersedeGuideline',
      `... on SupersedeGuidelineSuccess { guideline { code supersededOn } } ${problems} ${refusal}`,
    ),
    given: () => Promise.resolve({ input: { code: 'HCPC-CONDUCT-2024', byCode: 'SOR-PRECEPTORSHIP-2022' } }),
    read: result,
  },
}
