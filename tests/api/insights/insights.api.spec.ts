import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createLearners } from '../../support/create/learners.ts'
import { publishLesson } from '../../support/create/lessons.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { contentToLookAt } from '../../support/learner-rows.ts'

interface Shown {
  readonly version: number
  readonly reach: string
  readonly until: string
  readonly hasEnough: boolean
  readonly versions: { number: number; started: Band; finished: Band; finishedShare: Share }[]
  readonly lookFirst: { code: string; blockId: string | null; text: string }[]
  readonly blocks: { blockId: string; kind: string; words: string; reached: Band; wentOn: Band }[]
  readonly questions: {
    blockId: string
    answered: Band
    right: Band | null
    wrong: Band | null
    surelyWrong: Band | null
    rightShare: Share
    discrimination: number | null
    options: { letter: string; isRight: boolean; chosen: Band }[]
  }[]
  readonly calibration: { confidence: number; answers: Band; right: Band; rightShare: Share }[] | null
  readonly time: { estimate: number; people: Band; median: number; lowerQuartile: number; upperQuartile: number }
}
interface Band {
  readonly atLeast: number
  readonly atMost: number
}
type Share = Band | null

const band = '{ atLeast atMost }'
const all = `version reach until hasEnough module { code title }
  versions { number started ${band} finished ${band} finishedShare ${band} } lookFirst { code blockId text }
  blocks { blockId number kind partTitle words reached ${band} wentOn ${band} }
  questions { blockId number words answered ${band} right ${band} wrong ${band} surelyWrong ${band} rightShare ${band}
    discrimination options { id letter text isRight chosen ${band} } }
  calibration { confidence answers ${band} right ${band} rightShare ${band} }
  time { estimate people ${band} median lowerQuartile upperQuartile }`

const insightsOf = async (client: ApiClient, code: string, version: number | null = null): Promise<Shown | null> => {
  const document = `query($code: String!, $version: Int) { moduleInsights(code: $code, version: $version) { ${all} } }`
  return (await client.query<{ moduleInsights: Shown | null }>(document, { code, version })).moduleInsights
}

const people = (atMost: number): Band => ({ atLeast: atMost === 5 ? 0 : atMost - 4, atMost })
const seen = 'ENH-04'
const published = 'ENH-07'

describeOnEachDatabase('What authors see of how a module is learnt from', api => {
  let author: ApiClient
  let version: number
  let here: string
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const authorOf = async (...organisationIds: string[]): Promise<ApiClient> => {
    const roles = ['PERSON', 'AUTHOR'] as const
    const given = organisationIds.map(organisationId => ({ organisationId, roles }))
    return signInAs(api, await createPerson(api, 'An author', given))
  }
  const publishFor = (organisationId: string, moduleCode: string, authorId: string): Promise<unknown> =>
    run(
      `insert into module_drafts (id, organisation_id, begun_by_id, module_code, is_revision, state, version, title, summary,
         outcome, kind, is_area_chosen, develops, required_modules, required_ratings, gates, sources, licence, reuse,
         change_note, begun_at, changed_at)
       values (?, ?, ?, ?, true, 'PUBLISHED', 1, '', '', '', 'REFLECTIVE', false, '[]', '[]', '[]', '[]', '{}', '', '', '', now(), now())`,
      [createId(), organisationId, authorId, moduleCode],
    )

  beforeAll(async () => {
    here = await createOrganisation(api, 'Here')
    author = await authorOf(here)
    version = await publishLesson(api, seen, contentToLookAt())
    await createLearners(api, { moduleCode: seen, version, people: 40, organisationId: here })
  })

  it('tells how many started and finished, and how far they got', async () => {
    const shown = await insightsOf(author, seen)
    expect(shown).toMatchObject({ version, reach: 'OWN', until: '2026-11-23', hasEnough: true })
    expect(shown?.versions).toEqual([
      { number: version, started: people(40), finished: people(20), finishedShare: { atLeast: 0.4, atMost: 0.56 } },
    ])
    expect(shown?.blocks.map(each => [each.blockId, each.reached.atMost, each.wentOn.atMost])).toEqual([
      ['read', 40, 40],
      ['q1', 40, 35],
      ['q2', 35, 35],
      ['q3', 35, 35],
      ['q4', 35, 20],
      ['say', 20, 20],
    ])
    expect(shown?.blocks[0]).toMatchObject({ kind: 'TEXT', words: 'Read the first.' })
  })

  it('tells of each question how hard it is, whom it tells apart, and what was chosen, by first answers alone', async () => {
    const questions = (await insightsOf(author, seen))?.questions ?? []
    expect(questions.map(({ blockId, answered }) => [blockId, answered.atMost])).toEqual([
      ['q1', 40],
      ['q2', 35],
      ['q3', 35],
      ['q4', 35],
      ['say', 5],
    ])
    const [first, second, , fourth, words] = questions
    expect(first).toMatchObject({ right: people(30), wrong: people(10), rightShare: { atLeast: 0.65, atMost: 0.84 } })
    // Of those who answered more than q1, all are right in it or two: too few on one side to tell whom it tells apart.
    expect(first?.discrimination).toBeNull()
    expect(second).toMatchObject({
      right: people(15),
      wrong: people(20),
      surelyWrong: people(20),
      discrimination: -0.9,
    })
    expect(second?.options.map(({ letter, isRight, chosen }) => [letter, isRight, chosen.atMost])).toEqual([
      ['A', false, 5],
      ['B', true, 15],
      ['C', false, 20],
    ])
    // In q4 24 are right, with 2/3 of the rest each; of the 8 wrong, six have 2/3 and two 1/3. Mean 0.6458, deviation 0.0807:
    // (0.6667 - 0.5833) / 0.0807 * sqrt(24 * 8) / 32 = 0.447.
    expect(fourth?.discrimination).toBe(0.4)
    expect(words).toMatchObject({ right: null, rightShare: null, options: [] })
  })

  it('holds how sure people were against how often they were right', async () => {
    // Of 80 answers of the certain, q1, q3 and q4 were right; of those who guessed, 10 of 20 in q1, 12 in q2, 4 in q4.
    expect((await insightsOf(author, seen))?.calibration).toMatchObject([
      { confidence: 1, answers: people(60), right: people(30) },
      { confidence: 2, answers: people(5), right: people(5), rightShare: null },
      { confidence: 3, answers: people(80), right: people(60) },
    ])
  })

  it('holds the time people took against the time it says, without the pauses', async () => {
    // Ten took four times ten minutes and ten four times five; the answer hours later is a sitting of its own, of one minute.
    expect((await insightsOf(author, seen))?.time).toEqual({
      estimate: 20,
      people: people(20),
      median: 25,
      lowerQuartile: null,
      upperQuartile: null,
    })
  })

  it('says what to look at first, in words', async () => {
    const pointers = (await insightsOf(author, seen))?.lookFirst ?? []
    expect(pointers[0]).toEqual({
      code: 'TURNED_ROUND',
      blockId: 'q2',
      text: 'Question 2: those who do well elsewhere were wrong more often here; look at option C.',
    })
    expect(pointers.map(({ code }) => code)).toContain('DROP_OFF')
  })

  it('counts nothing of this week, and nobody who has left', async () => {
    await createLearners(api, { moduleCode: seen, version, people: 40, organisationId: here, daysFromToday: 0 })
    const [left] = await createLearners(api, { moduleCode: seen, version, people: 1, organisationId: here })
    expect((await insightsOf(author, seen))?.versions[0]?.started).toEqual(people(45))
    await run('update memberships set ended_at = now(), version = 2 where person_id = ?', [left])
    expect((await insightsOf(author, seen))?.versions[0]?.started).toEqual(people(40))
  })

  describe('of a module that no organisation published', () => {
    it('is told to authors over the people of their own organisations, and to no others', async () => {
      const there = await createOrganisation(api, 'There')
      const elsewhere = await authorOf(there)
      await createLearners(api, { moduleCode: seen, version, people: 12, organisationId: there })
      expect((await insightsOf(elsewhere, seen))?.versions[0]?.started).toEqual(people(15))
      expect((await insightsOf(author, seen))?.versions[0]?.started).toEqual(people(40))
      expect((await insightsOf(await authorOf(here, there), seen))?.versions[0]?.started).toEqual(people(55))
    })

    it('tells an author of an organisation whose people have not been there that it can tell nothing', async () => {
      const empty = await insightsOf(await authorOf(await createOrganisation(api, 'Empty')), seen)
      expect(empty).toMatchObject({ hasEnough: false, lookFirst: [], time: { median: null } })
      expect(empty?.blocks.every(({ reached }) => reached.atLeast === 0)).toBe(true)
      expect(empty?.questions.every(({ rightShare }) => rightShare === null)).toBe(true)
    })
  })

  it('is told over everybody to authors of the organisation that published the module, and not at all to others', async () => {
    const owner = await createOrganisation(api, 'Owner')
    const person = await createPerson(api, 'Owner', [{ organisationId: owner, roles: ['PERSON', 'AUTHOR'] }])
    const own = await signInAs(api, person)
    const first = await publishLesson(api, published, contentToLookAt())
    await createLearners(api, { moduleCode: published, version: first, people: 12 })
    expect(await insightsOf(own, published)).toMatchObject({ reach: 'OWN', hasEnough: false })
    await publishFor(owner, published, person.id)
    expect(await insightsOf(own, published)).toMatchObject({ reach: 'ALL', hasEnough: true })
    expect(await insightsOf(author, published)).toBeNull()
    const listed = (client: ApiClient): Promise<object> =>
      client.query('{ insightModules(first: 100) { totalCount nodes { version started { atMost } module { code } } } }')
    expect(await listed(own)).toEqual({
      insightModules: {
        totalCount: 1,
        nodes: [{ version: first, started: { atMost: 15 }, module: { code: published } }],
      },
    })
    expect(await listed(author)).toMatchObject({ insightModules: { nodes: [{ module: { code: seen } }] } })
    const second = await publishLesson(api, published, contentToLookAt('second'))
    expect(await insightsOf(own, published)).toMatchObject({ version: second, hasEnough: false })
    expect(await insightsOf(own, published, first)).toMatchObject({ version: first, hasEnough: true })
    const latest = await own.query(`{ moduleInsights(code: "${published}") { version } }`)
    expect(latest).toEqual({ moduleInsights: { version: second } })
    expect(await insightsOf(own, published, 99)).toBeNull()
    expect(await insightsOf(own, 'NO-SUCH\0')).toBeNull()
  })

  it('costs three statements, for who asks, the figures and the content, with 12 people as with 400', async () => {
    const many = await createOrganisation(api, 'Many')
    const client = await authorOf(many)
    const statementsOf = async (): Promise<number[]> => {
      const asked = [() => insightsOf(client, seen), () => client.query('{ insightModules { totalCount } }')]
      const counts: number[] = []
      for (const ask of asked) counts.push((await countStatements<unknown>(ask)).statements.own.length)
      return counts
    }
    await createLearners(api, { moduleCode: seen, version, people: 12, organisationId: many })
    await statementsOf()
    expect(await statementsOf()).toEqual([3, 3])
    await createLearners(api, { moduleCode: seen, version, people: 388, organisationId: many })
    expect(await statementsOf()).toEqual([3, 3])
    expect((await insightsOf(client, seen))?.versions[0]?.started).toEqual(people(400))
  })

  it('is told to nobody who is no author today, in the database either', async () => {
    const former = await createPerson(api, 'Former', [
      { organisationId: here, roles: ['AUTHOR'], to: dayFromToday(-1) },
      { organisationId: here, roles: ['PERSON', 'EDUCATOR', 'ASSESSOR', 'ORGANISATION_ADMINISTRATOR', 'REVIEWER'] },
    ])
    const client = await signInAs(api, former)
    for (const asked of [`moduleInsights(code: "${seen}") { version }`, 'insightModules { totalCount }'])
      expect((await client.ask(`{ ${asked} }`)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    await api.database.asViewer({ personId: former.id }, async tx => {
      expect(await tx.execute('select soundings_module_insights(?, null) as told', [seen])).toEqual([{ told: null }])
      expect(await tx.execute('select * from soundings_insight_modules()')).toEqual([])
    })
  })

  it('leaves every row of a learner shut to an author', async () => {
    const person = await createPerson(api, 'Curious', [{ organisationId: here, roles: ['AUTHOR'] }])
    await api.database.asViewer({ personId: person.id }, async tx => {
      for (const table of ['enrolments', 'block_answers', 'module_places'])
        expect(await tx.execute(`select 1 from ${table}`)).toEqual([])
    })
  })
})
