import { beforeAll, expect, it } from 'vitest'
import type { BlockAnswer } from '../../api/domain/blocks/answer.ts'
import { readLesson } from '../../api/features/enrolments/lesson.repository.ts'
import { countStatements } from '../../api/platform/database/index.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import { block, contentOf, question, single, option, words } from '../support/build/blocks.ts'
import { createList } from '../support/create/history.ts'
import { lessonContent, publishLesson } from '../support/create/lessons.ts'
import { mutate, problemsOf } from '../support/mutate.ts'
import { testClock } from '../support/product.ts'
import { type Somebody, createSomebody } from './bad-input/somebody.ts'

const module = 'ENH-04'
const answerFields = `answer { blockId isRight share tries confidence measured parts { id wasChosen isRight feedback } }`
const lessonFields = `version { number parts { id blocks { id kind content } } guidelines { code } supersededGuidelines { code } }
  newerVersion { number changeNote changes { kind blockId blockKind partTitle text } } place leftToDo
  parts { id done needed isDone } answers { blockId answer tries isRight share } module { code }
  tasks { blockId examination done needed observations observationsNeeded isMet }`

interface Lesson {
  readonly version: { number: number; parts: { id: string; blocks: { id: string; kind: string; content: object }[] }[] }
  readonly newerVersion: { number: number; changeNote: string; changes: object[] } | null
  readonly place: string | null
  readonly leftToDo: string[]
  readonly parts: { id: string; done: number; needed: number; isDone: boolean }[]
  readonly answers: { blockId: string; answer: BlockAnswer; tries: number; isRight: boolean | null }[]
  readonly tasks: { blockId: string; done: number; isMet: boolean; examination: string | null }[]
}

const lessonOf = async ({ client }: Somebody): Promise<Lesson | null> =>
  (await client.query<{ myLesson: Lesson | null }>(`{ myLesson(code: "${module}") { ${lessonFields} } }`)).myLesson

const answerTo = ({ client }: Somebody, blockId: string, answer: object, more: object = {}) =>
  mutate<{ answer: { isRight: boolean | null; share: number | null; tries: number } }>(
    client,
    'answerBlock',
    { moduleCode: module, version: 1, blockId, answer, ...more },
    answerFields,
  )

const choice = (...options: string[]): BlockAnswer => ({ answer: 'OPTIONS', options })
const said = (text: string, ...points: string[]): BlockAnswer => ({ answer: 'WORDS', text, points })

describeOnEachDatabase('A module that is learnt from', api => {
  let learner: Somebody
  beforeAll(async () => {
    await publishLesson(api, module)
    learner = await createSomebody(api)
  })

  it('shows its latest version to anybody signed in, and each by its number', async () => {
    const asked = `{ module(code: "${module}") { version { number changeNote parts { title minutes text blocks { id kind content } } } }
      moduleVersion(code: "${module}", number: 1) { number } none: moduleVersion(code: "${module}", number: 9) { number }
      odd: moduleVersion(code: "ENH-04", number: -1) { number } outline: module(code: "ENH-07") { version { number } } }`
    const answer =
      await learner.client.query<Record<string, { version: { parts: { blocks: object[] }[] } | null }>>(asked)
    expect(answer).toMatchObject({ moduleVersion: { number: 1 }, none: null, odd: null, outline: { version: null } })
    expect(answer['module']?.version?.parts[0]?.blocks[0]).toMatchObject({ id: 'read', kind: 'TEXT' })
  })

  it('is no lesson before it is started, and nothing can be answered', async () => {
    expect(await lessonOf(learner)).toBeNull()
    expect(problemsOf(await answerTo(learner, 'choose', choice('b')))).toEqual(['moduleCode NOT_STARTED'])
    const place = await mutate(learner.client, 'keepMyPlace', { moduleCode: module, blockId: 'choose' })
    expect(problemsOf(place)).toEqual(['blockId UNKNOWN'])
  })

  it('puts whoever starts it on its latest version', async () => {
    await mutate(learner.client, 'startModule', { moduleCode: module })
    const lesson = await lessonOf(learner)
    expect(lesson).toMatchObject({ version: { number: 1 }, newerVersion: null, place: null, answers: [] })
    expect(lesson?.leftToDo).toEqual(['choose', 'point', 'list', 'say', 'reflect', 'log', 'audit'])
  })

  it('marks answers, tells why of each, and counts tries', async () => {
    const wrong = await answerTo(learner, 'choose', choice('a'), { confidence: 3 })
    expect(wrong.answer).toEqual({
      blockId: 'choose',
      isRight: false,
      share: 0,
      tries: 1,
      confidence: 3,
      measured: null,
      parts: [
        { id: 'a', wasChosen: true, isRight: false, feedback: 'Why a' },
        { id: 'b', wasChosen: false, isRight: true, feedback: 'Why b' },
      ],
    })
    expect((await answerTo(learner, 'choose', choice('b'))).answer).toMatchObject({ isRight: true, share: 1, tries: 2 })
    const points = { answer: 'POINTS', points: [{ x: 0.2, y: 0.2 }] }
    expect((await answerTo(learner, 'point', points)).answer).toMatchObject({ isRight: false, share: 0.5 })
    expect((await answerTo(learner, 'say', said('A cyst', 'what'))).answer).toMatchObject({ isRight: null, share: 0.5 })
    expect((await answerTo(learner, 'reflect', said('Slow down.'))).answer).toMatchObject({
      isRight: null,
      share: null,
    })
    const lesson = await lessonOf(learner)
    expect(lesson?.answers.find(({ blockId }) => blockId === 'choose')).toMatchObject({ tries: 2, answer: choice('b') })
    expect(lesson?.parts).toMatchObject([
      { done: 2, needed: 2, isDone: true },
      { done: 2, needed: 5, isDone: false },
    ])
  })

  it.each<[string, string, object, object, string[]]>([
    ['an answer of no known shape', 'choose', { answer: 'SHOUT' }, {}, ['answer WRONG_KIND']],
    ['an answer with more than is asked', 'choose', { ...choice('a'), note: 'x' }, {}, ['answer WRONG_KIND']],
    ['a place outside the image', 'point', { answer: 'POINTS', points: [{ x: 2, y: 0 }] }, {}, ['answer WRONG_KIND']],
    ['an answer of another kind', 'choose', said('b'), {}, ['answer.answer WRONG_KIND']],
    ['an option there is not', 'choose', choice('z'), {}, ['answer.options.0 UNKNOWN']],
    ['a patient in one’s own words', 'say', said('NHS 943 476 5919'), {}, ['answer.text PATIENT_IDENTIFIER']],
    ['a patient in a reflection', 'reflect', said('NHS 943 476 5919'), {}, ['answer.text PATIENT_IDENTIFIER']],
    ['a block there is not', 'nowhere', choice('a'), {}, ['blockId UNKNOWN']],
    [
      'an answer to what asks nothing',
      'read',
      choice('a'),
      {},
      ['answer NOT_ASKED', 'answer.options.0 UNKNOWN'].slice(0, 1),
    ],
    ['a sureness out of range', 'choose', choice('a'), { confidence: 4 }, ['confidence OUT_OF_RANGE']],
    ['a sureness of a reflection', 'reflect', said('x'), { confidence: 2 }, ['confidence NOT_ASKED']],
  ])('refuses %s', async (...given) => {
    const [, blockId, answer, more, expected] = given
    expect(problemsOf(await answerTo(learner, blockId, answer, more))).toEqual(expected)
  })

  it('keeps one place, for any device', async () => {
    const keep = (blockId: string) => mutate(learner.client, 'keepMyPlace', { moduleCode: module, blockId }, 'blockId')
    expect(await keep('point')).toMatchObject({ blockId: 'point' })
    expect(await keep('say')).toMatchObject({ blockId: 'say' })
    expect(problemsOf(await keep('nowhere'))).toEqual(['blockId UNKNOWN'])
    expect((await lessonOf(learner))?.place).toBe('say')
  })

  it('counts tasks from what is logged anyway, since it was started', async () => {
    const { id: personId } = learner.person
    await createList(api, { personId, count: 5, on: testClockDay(-20) })
    await createList(api, { personId, count: 4, on: testClockDay(0) })
    expect((await lessonOf(learner))?.tasks).toMatchObject([
      { blockId: 'log', examination: 'Shoulder', done: 4, needed: 7, isMet: false },
      { blockId: 'audit', examination: null, done: 0, needed: 20, isMet: false },
    ])
    await createList(api, { personId, count: 3, on: testClockDay(0) })
    expect((await lessonOf(learner))?.tasks[0]).toMatchObject({ done: 7, isMet: true })
  })

  it('is nobody else’s: not its answers, not its place', async () => {
    const other = await createSomebody(api)
    await mutate(other.client, 'startModule', { moduleCode: module })
    expect(await lessonOf(other)).toMatchObject({ answers: [], place: null })
    const { id: personId } = learner.person
    const lesson = await api.database.asViewer({ personId: other.person.id }, tx => readLesson(tx, personId, module))
    expect(lesson).toBeNull()
  })

  it('takes a constant number of statements, and keeping a place takes one', async () => {
    await lessonOf(learner)
    const count = async (document: string) =>
      (await countStatements(() => learner.client.query(document))).statements.own.length
    const open = `{ myLesson(code: "${module}") { version { parts { blocks { content } } } answers { blockId } tasks { done } module { title } } }`
    expect(await count(open)).toBe(2)
    const keep = `mutation { keepMyPlace(input: { moduleCode: "${module}", blockId: "read" }) { __typename } }`
    expect(await count(keep)).toBe(1)
  })
})

const testClockDay = (days: number): string =>
  new Date(testClock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

describeOnEachDatabase('Somebody on a version', api => {
  const newContent = contentOf([
    block('choose', question(single(option('a'), option('b'), option('c', true)))),
    block('new', { kind: 'TEXT', text: words('New.') }),
    ...(lessonContent().parts[0]?.blocks.filter(({ id }) => id === 'point') ?? []),
  ])

  it('stays on it, is told what changed, and moves only when they say so, with the answers that still fit', async () => {
    await publishLesson(api, module)
    const learner = await createSomebody(api)
    await mutate(learner.client, 'startModule', { moduleCode: module })
    await answerTo(learner, 'choose', choice('b'))
    await answerTo(learner, 'list', { answer: 'TICKED', items: ['name'] })
    await mutate(learner.client, 'keepMyPlace', { moduleCode: module, blockId: 'list' })
    expect(await publishLesson(api, module, newContent, 'One question asks more.')).toBe(2)

    const before = await lessonOf(learner)
    expect(before).toMatchObject({
      version: { number: 1 },
      newerVersion: { number: 2, changeNote: 'One question asks more.' },
    })
    expect(before?.newerVersion?.changes.slice(0, 3)).toMatchObject([
      { kind: 'CHANGED', blockId: 'choose', blockKind: 'QUESTION', partTitle: 'Part 1' },
      { kind: 'ADDED', blockId: 'new', text: 'New.' },
      { kind: 'REMOVED', blockId: 'read' },
    ])
    const move = (expectedVersion: number | null) =>
      mutate(
        learner.client,
        'moveToNewerVersion',
        { moduleCode: module, expectedVersion },
        'module { mine { version { number } newerVersion { number } } }',
      )
    expect(await move(7)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
    expect(await move(1)).toMatchObject({ module: { mine: { version: { number: 2 }, newerVersion: null } } })
    expect(problemsOf(await move(2))).toEqual(['expectedVersion LATEST'])
    const after = await lessonOf(learner)
    expect(after).toMatchObject({ version: { number: 2 }, place: null, newerVersion: null })
    // Marked by the question as it now stands.
    expect(after?.answers).toMatchObject([{ blockId: 'choose', isRight: false }])
    expect(await answerTo(learner, 'choose', choice('c'))).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    expect((await answerTo(learner, 'choose', choice('c'), { version: 2 })).answer).toMatchObject({
      isRight: true,
      tries: 2,
    })
  })

  it('may have started before there was any, and comes to it the same way', async () => {
    const learner = await createSomebody(api)
    const mine = '{ module(code: "ENH-06") { mine { version { number } newerVersion { number changes { kind } } } } }'
    const content = contentOf([block('a', { kind: 'TEXT', text: words('Read.') })])
    await publishLesson(api, 'ENH-06', content)
    expect(await learner.client.query(mine)).toEqual({
      module: { mine: { version: null, newerVersion: { number: 1, changes: [] } } },
    })
    const moved = await mutate(learner.client, 'moveToNewerVersion', { moduleCode: 'ENH-06', expectedVersion: null })
    expect(moved.__typename).toBe('MoveToNewerVersionSuccess')
    expect(
      problemsOf(await mutate(learner.client, 'moveToNewerVersion', { moduleCode: 'PRE-01', expectedVersion: null })),
    ).toEqual(['moduleCode ALREADY_FINISHED'])
    expect(
      problemsOf(await mutate(learner.client, 'moveToNewerVersion', { moduleCode: 'ENH-07', expectedVersion: null })),
    ).toEqual(['moduleCode NOT_STARTED'])
  })

  it('publishes nothing twice, and changes nothing that is published', async () => {
    expect(await publishLesson(api, 'ENH-12')).toBe(1)
    expect(await publishLesson(api, 'ENH-12')).toBe(1)
    for (const sql of [`update module_versions set change_note = ''`, 'delete from module_versions'])
      await expect(api.database.asSystem(tx => tx.execute(sql, [], 'run'))).rejects.toThrow(/never changed/)
    const { person } = await createSomebody(api)
    const publish = `select soundings_publish_version('ENH-10', '{}', '', now())`
    await expect(api.database.asViewer({ personId: person.id }, tx => tx.execute(publish))).rejects.toThrow(
      /permission/,
    )
    const insert = `insert into module_versions select module_code, 9, content, '', '{}', '', now() from module_versions`
    await expect(api.database.asViewer({ personId: person.id }, tx => tx.execute(insert))).rejects.toThrow(/permission/)
  })
})

describeOnEachDatabase('Finishing a module that has content', api => {
  it('asks for what is left, or for a reason, and has the same effect either way', async () => {
    await publishLesson(api, module)
    const learner = await createSomebody(api)
    await mutate(learner.client, 'startModule', { moduleCode: module })
    const finish = (reason: string | null) =>
      mutate(learner.client, 'completeModule', { moduleCode: module, reason }, 'module { mine { status } }')
    const refused = await finish(null)
    expect(problemsOf(refused)).toEqual(['reason LEFT_TO_DO'])
    expect(refused.fields?.[0]?.message).toMatch(/^7 things are still to do/)
    expect(problemsOf(await finish('  '))).toEqual(['reason LEFT_TO_DO'])
    expect(problemsOf(await finish('NHS 943 476 5919'))).toEqual(['reason PATIENT_IDENTIFIER'])
    expect(await finish('Done on paper.')).toMatchObject({ module: { mine: { status: 'COMPLETED' } } })
  })

  it('asks for nothing where nothing is left', async () => {
    await publishLesson(api, 'ENH-06', contentOf([block('q', question(single(option('a', true), option('b'))))]))
    const learner = await createSomebody(api)
    await mutate(learner.client, 'moveToNewerVersion', { moduleCode: 'ENH-06', expectedVersion: null })
    const answer = { moduleCode: 'ENH-06', version: 1, blockId: 'q', answer: choice('b') }
    await mutate(learner.client, 'answerBlock', answer)
    expect((await mutate(learner.client, 'completeModule', { moduleCode: 'ENH-06' })).__typename).toBe(
      'CompleteModuleSuccess',
    )
  })
})
