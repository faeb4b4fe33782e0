import { beforeAll, describe, expect, it } from 'vitest'
import type { BlockAnswer } from '../../../api/domain/blocks/answer.ts'
import { markAnswer } from '../../../api/domain/blocks/mark.ts'
import type { Question } from '../../../api/domain/blocks/question.ts'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase, describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { block, contentOf, hotspot, measured, ordering, question } from '../../support/build/blocks.ts'
import { createLearners } from '../../support/create/learners.ts'
import { publishLesson } from '../../support/create/lessons.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { contentToLookAt } from '../../support/learner-rows.ts'
import { mutate, problemsOf } from '../../support/mutate.ts'
import { type Somebody, createSomebody } from '../bad-input/somebody.ts'

const module = 'ENH-04'
const said = 'usefulness difficulty time words version'

interface Said {
  readonly usefulness: string | null
  readonly words: string | null
  readonly version: number
}

describeOnEachDatabase('What a learner says of a module', api => {
  let learner: Somebody
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const as = ({ person }: Somebody, sql: string, values: unknown[] = []): Promise<object[]> =>
    api.database.asViewer({ personId: person.id }, tx => tx.execute<object[]>(sql, values))
  const enrol = ({ person }: Somebody, moduleCode: string): Promise<unknown> =>
    run(
      `insert into enrolments (id, person_id, module_code, area_codes, started_on, version_number, recorded_at)
       values (?, ?, ?, '{}', ?, 1, now())`,
      [createId(), person.id, moduleCode, dayFromToday(-9)],
    )
  const finish = ({ person }: Somebody): Promise<unknown> =>
    run('update enrolments set completed_on = ? where person_id = ?', [dayFromToday(-8), person.id])
  const give = ({ client }: Somebody, input: object, moduleCode = module) =>
    mutate<{ module: { mine: { feedback: Said } } }>(
      client,
      'giveModuleFeedback',
      { moduleCode, ...input },
      `module { mine { feedback { ${said} } } }`,
    )
  const saidBy = async ({ client }: Somebody): Promise<Said | null> => {
    const document = `{ module(code: "${module}") { mine { feedback { ${said} } } } }`
    return (await client.query<{ module: { mine: { feedback: Said | null } } }>(document)).module.mine.feedback
  }

  beforeAll(async () => {
    await publishLesson(api, module, contentToLookAt())
    learner = await createSomebody(api)
    await enrol(learner, module)
  })

  it('is asked once it is finished, and where there is somebody to read it', async () => {
    expect(problemsOf(await give(learner, { usefulness: 'USEFUL' }))).toEqual(['moduleCode NOT_FINISHED'])
    await finish(learner)
    expect(problemsOf(await give(learner, { usefulness: 'USEFUL' }, 'PRE-01'))).toEqual(['moduleCode NOT_ASKED'])
    expect(problemsOf(await give(learner, { words: ' ' }))).toEqual(['usefulness MISSING'])
    expect(problemsOf(await give(learner, { words: 'x'.repeat(501) }))).toEqual(['words TOO_LONG'])
    expect(problemsOf(await give(learner, { words: 'As with 943 476 5919' }))).toEqual(['words PATIENT_IDENTIFIER'])
    expect(await saidBy(learner)).toBeNull()
  })

  it('is kept in one tap, said anew and taken back, and never overwritten by another window', async () => {
    const first = await give(learner, { usefulness: 'USEFUL' })
    const kept = { usefulness: 'USEFUL', difficulty: null, time: null, words: null, version: 1 }
    expect(first.module.mine.feedback).toEqual(kept)
    expect(await give(learner, { difficulty: 'RIGHT' })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
    const all = { usefulness: 'A_LITTLE', difficulty: 'TOO_HARD', time: 'MORE', words: 'More on Doppler.' }
    await give(learner, { ...all, expectedVersion: 1 })
    expect(await saidBy(learner)).toEqual({ ...all, version: 2 })
    expect(await give(learner, { expectedVersion: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    await give(learner, { expectedVersion: 2 })
    const nothing = { usefulness: null, difficulty: null, time: null, words: null }
    expect(await saidBy(learner)).toEqual({ ...nothing, version: 3 })
    expect(await as(learner, 'select words from feedback_entries')).toEqual([{ words: null }])
  })

  it('changes no rating and no advice', async () => {
    const advice = (): Promise<object> => learner.client.query('{ nextSteps(first: 5) { inputsDigest } }')
    const before = await advice()
    await give(learner, { usefulness: 'VERY_USEFUL', expectedVersion: 3 })
    expect(await advice()).toEqual(before)
  })

  it('can neither be read, changed nor said in somebody else’s name, in the database either', async () => {
    const other = await createSomebody(api)
    await enrol(other, module)
    await finish(other)
    expect(await saidBy(other)).toBeNull()
    expect(await give(other, { usefulness: 'USEFUL', expectedVersion: 4 })).toMatchObject({ currentVersion: 0 })
    expect(await as(other, 'select 1 from feedback_entries')).toEqual([])
    expect(await as(other, "update feedback_entries set words = 'Theirs' returning 1")).toEqual([])
    const inTheirName = `insert into feedback_entries values (?, ?, 'ENH-04', 1, 'USEFUL', null, null, null, 1, now())`
    await expect(as(other, inTheirName, [createId(), learner.person.id])).rejects.toThrow(/row-level security/)
    await expect(as(learner, 'delete from feedback_entries')).rejects.toThrow(/permission/)
  })

  describe('and authors are told of it', () => {
    const band = '{ atLeast atMost }'
    const answers = `{ answer people ${band} }`
    let author: ApiClient
    let authorId: string
    let here: string
    let learners: string[]

    interface Told {
      readonly people: { atMost: number }
      readonly usefulness: { answer: string; people: { atMost: number } }[]
      readonly words: string[]
    }
    const told = async (): Promise<Told> => {
      const fields = `people ${band} usefulness ${answers} difficulty ${answers} time ${answers} words`
      const document = `{ moduleInsights(code: "${module}") { feedback { ${fields} } } }`
      return (await author.query<{ moduleInsights: { feedback: Told } }>(document)).moduleInsights.feedback
    }
    /** Of the people between two places, on a day. */
    const say = async (from: number, to: number, days = -9): Promise<void> => {
      for (const [index, personId] of learners.slice(from, to).entries())
        await run(
          `insert into feedback_entries values (?, ?, ?, 1, 'USEFUL', ?, null, ?, 1, ?)
             on conflict (person_id, module_code) do update set words = excluded.words, said_at = excluded.said_at`,
          [createId(), personId, module, index % 2 ? 'RIGHT' : null, `Words ${from + index}`, dayFromToday(days)],
        )
    }

    beforeAll(async () => {
      here = await createOrganisation(api, 'Here')
      const person = await createPerson(api, 'An author', [{ organisationId: here, roles: ['PERSON', 'AUTHOR'] }])
      authorId = person.id
      author = await signInAs(api, person)
      // Of forty, the first twenty finish.
      learners = await createLearners(api, { moduleCode: module, version: 1, people: 40, organisationId: here })
    })

    it('in bands of five, and in no words of five people or fewer', async () => {
      await say(0, 5)
      const { people, usefulness, words } = await told()
      expect(people.atMost).toBe(5)
      expect(usefulness.map(each => [each.answer, each.people.atMost])).toEqual([
        ['NOT_USEFUL', 5],
        ['A_LITTLE', 5],
        ['USEFUL', 5],
        ['VERY_USEFUL', 5],
      ])
      expect(words).toEqual([])
      const [row] = await api.database.asViewer({ personId: authorId }, tx =>
        tx.execute<{ words: string[] }[]>(
          "select soundings_module_insights(?, null)::jsonb #> '{feedback,words}' as words",
          [module],
        ),
      )
      expect(row).toEqual({ words: [] })
    })

    it('in words from six people on, five more at a time, and neither in the order of saying nor with whose they are', async () => {
      await say(5, 6)
      const first = (await told()).words
      expect(first.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map(index => `Words ${index}`))
      expect(first).not.toEqual(first.toSorted())
      await say(6, 10)
      expect((await told()).words).toEqual(first)
      await say(10, 11)
      expect((await told()).words).toHaveLength(11)
      expect((await told()).usefulness[2]?.people.atMost).toBe(15)
    })

    it('of nobody who said it this week, has not finished, or took it back', async () => {
      await say(11, 16, 0)
      await say(25, 30)
      expect((await told()).people.atMost).toBe(15)
      await run('update feedback_entries set usefulness = null, difficulty = null, words = null where person_id = ?', [
        learners[0],
      ])
      expect((await told()).words).toHaveLength(6)
      expect((await told()).people.atMost).toBe(10)
    })

    it('and no row of it is open to them', async () => {
      const rows = await api.database.asViewer({ personId: authorId }, tx =>
        tx.execute('select 1 from feedback_entries'),
      )
      expect(rows).toEqual([])
    })
  })
})

const points = (...places: [number, number][]): BlockAnswer => ({
  answer: 'POINTS',
  points: places.map(([x, y]) => ({ x, y })),
})
const order = (...items: string[]): BlockAnswer => ({ answer: 'ORDER', items })
const typed = (value: number): BlockAnswer => ({ answer: 'NUMBER', value, calipers: null })
const calipers = (y: number): BlockAnswer => ({
  answer: 'NUMBER',
  value: 6,
  calipers: { from: { x: 0.1, y: 0 }, to: { x: 0.1, y } },
})

describeOnOneDatabase('What answers to questions without options come to', api => {
  const outcomesOf = (asked: Question, answer: BlockAnswer): Promise<string[]> =>
    api.database.asSystem(async tx => {
      const rows = await tx.execute<{ outcome: string }[]>(
        'select outcome from soundings_answer_outcomes(?::jsonb, ?::jsonb) as outcome order by 1',
        [JSON.stringify(asked), JSON.stringify(answer)],
      )
      return rows.map(({ outcome }) => outcome)
    })

  it('is in the database what marking says of them', async () => {
    const asked = ordering('a', 'b', 'c')
    for (const given of ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map(each => [...each])) {
      const wrong = markAnswer(asked, order(...given)).parts.find(({ isRight }) => !isRight)?.id
      expect(await outcomesOf(asked, order(...given))).toEqual(wrong == null ? [] : [wrong])
    }
    for (const answer of [...[5.4, 5.5, 6.5, 6.51, -6].map(typed), ...[0.05, 0.0667, 0.2].map(calipers)]) {
      const { isRight, measured: value } = markAnswer(measured, answer)
      const expected = isRight ? 'WITHIN' : (value ?? 0) < 6 ? 'UNDER' : 'OVER'
      expect(await outcomesOf(measured, answer)).toEqual([expected])
    }
    const grid = Array.from({ length: 121 }, (_, at): [number, number] => [(at % 11) / 10, Math.floor(at / 11) / 10])
    for (const places of [...grid.map(place => [place]), grid.slice(0, 30), grid.slice(60, 80)]) {
      const { parts } = markAnswer(hotspot, points(...places))
      const hit = parts.filter(({ wasChosen }) => wasChosen).map(({ id }) => id ?? '-outside')
      expect(await outcomesOf(hotspot, points(...places))).toEqual(hit.toSorted())
    }
  })

  it('is told to authors in bands, as what was chosen is', async () => {
    const content = contentOf([
      block('order', question(ordering('a', 'b', 'c'))),
      block('measure', question(measured)),
      block('point', question(hotspot)),
    ])
    const version = await publishLesson(api, module, content)
    const organisationId = await createOrganisation(api, 'Here')
    const learners = await createLearners(api, { moduleCode: module, version, people: 12, organisationId })
    const given: Record<string, (index: number) => BlockAnswer> = {
      order: index => (index < 7 ? order('a', 'c', 'b') : order('a', 'b', 'c')),
      measure: index => typed(index < 8 ? 9 : 6),
      point: index => (index < 6 ? points([0.2, 0.2], [0.95, 0.95]) : points([0.8, 0.2])),
    }
    for (const [index, personId] of learners.entries())
      for (const [blockId, answer] of Object.entries(given))
        await api.database.asSystem(tx =>
          tx.execute(
            `insert into block_answers (id, person_id, module_code, version_number, block_id, answer, is_right, answered_at)
             values (?, ?, ?, ?, ?, ?::jsonb, false, ?)`,
            [createId(), personId, module, version, blockId, JSON.stringify(answer(index)), dayFromToday(-20)],
            'run',
          ),
        )
    const author = await createPerson(api, 'An author', [{ organisationId, roles: ['AUTHOR'] }])
    const client = await signInAs(api, author)
    const document = `{ moduleInsights(code: "${module}") { questions { kind outcomes { text isRight people { atMost } } } } }`
    interface Told {
      readonly kind: string
      readonly outcomes: { text: string; isRight: boolean; people: { atMost: number } }[]
    }
    const { moduleInsights } = await client.query<{ moduleInsights: { questions: Told[] } }>(document)
    const told = moduleInsights.questions.map(({ kind, outcomes }) => [
      kind,
      outcomes.map(({ text, people }) => `${text}: ${people.atMost}`),
    ])
    expect(told).toEqual([
      ['ORDERING', ['1. Text a: 5', '2. Text b: 10']],
      ['NUMERIC', ['Under 5.5 mm: 5', '5.5 to 6.5 mm: 5', 'Over 6.5 mm: 10']],
      ['HOTSPOT', ['Cyst: 10', 'Stone: 5', 'Vessel: 10', 'Somewhere else: 10']],
    ])
  })
})
