import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { lessonContent, publishLesson } from '../../support/create/lessons.ts'
import { createPerson, signInAs } from '../../support/create/people.ts'
import { mutate, problemsOf } from '../../support/mutate.ts'
import {
  approve,
  begin,
  createStudio,
  describe as fillIn,
  drafted,
  draftFields,
  move,
  readDraft,
  words,
  write,
  type Answer,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'

const codesOf = ({ fields = [] }: Answer): string[] => fields.map(({ code }) => code)

describeOnOneDatabase('Publishing a draft', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  const published = async (more: object = {}): Promise<ShownDraft> => {
    const draft = await begin(studio)
    drafted(await fillIn(studio, draft, more))
    await approve(studio, draft.id)
    return drafted(await move(studio.author, draft.id, 'PUBLISH'))
  }

  const refused = async (more: object, input: object = {}): Promise<Answer> => {
    const draft = await begin(studio, input)
    drafted(await fillIn(studio, draft, more))
    await approve(studio, draft.id)
    return move(studio.author, draft.id, 'PUBLISH')
  }

  it('makes a module of it, with a code of its level, that everybody finds at once', async () => {
    const draft = await published({ title: 'Made in the studio' })
    expect(draft).toMatchObject({ state: 'PUBLISHED', canWrite: false })
    expect(draft.moduleCode).toMatch(/^[A-Z]{3}-\d{2}$/)
    const { module } = await studio.stranger.query<{ module: object }>(
      `{ module(code: "${draft.moduleCode}") { title minutes isRetired develops { capability { code } from to }
         version { number changeNote parts { title blocks { id content } } } } }`,
    )
    expect(module).toMatchObject({
      title: 'Made in the studio',
      minutes: 60,
      isRetired: false,
      develops: [
        {
          capability: { code: 'CLN-01' },
          from: 0,
          to: 1,
        },
      ],
      version: {
        number: 1,
        changeNote: 'First version.',
        parts: draft.parts.map(({ title }) => ({ title })),
      },
    })
  })

  it('tells all that is missing at once, and changes nothing', async () => {
    const answer = await refused({ levelCode: null, licence: '', develops: [], reviewBy: null })
    expect(codesOf(answer)).toEqual(['LEVEL_MISSING', 'LICENCE_MISSING', 'EFFECTS_MISSING', 'REVIEW_BY_MISSING'])
  })

  it.each([
    [
      'reading that is to develop past 2',
      { kind: 'E_LEARNING', develops: [{ capabilityCode: 'CLN-01', from: 0, to: 3 }] },
      'MORE_THAN_SCREEN',
    ],
    ['a day to look at it again that has come', { reviewBy: '2020-01-01' }, 'REVIEW_BY_PAST'],
  ])('refuses %s', async (_, more, code) => {
    expect(codesOf(await refused(more))).toContain(code)
  })

  it('refuses questions without a right answer', async () => {
    expect(codesOf(await refused({ kind: 'E_LEARNING' }, { template: 'PRIMER' }))).toContain('NO_RIGHT_ANSWER')
  })

  it('refuses what needs a retired module first, and shows the way', async () => {
    const first = await published({ title: 'To be retired' })
    drafted(await move(studio.administrator, first.id, 'RETIRE'))
    const answer = await refused({ title: 'Needs it', requiredModules: [[first.moduleCode]] })
    expect(answer.fields?.[0]).toMatchObject({ path: 'event', code: 'RETIRED_FIRST' })
    expect(answer.fields?.[0]?.message).toContain('(Needs it → To be retired)')
  })

  it('refuses a circle, and shows the way round', async () => {
    const first = await published({ title: 'First' })
    const second = await published({ title: 'Second', requiredModules: [[first.moduleCode]] })
    const revision = drafted(
      await write(studio.author, 'beginModuleDraft', {
        organisationId: studio.organisationId,
        moduleCode: first.moduleCode,
      }),
    )
    drafted(await fillIn(studio, revision, { title: 'First', requiredModules: [[second.moduleCode]] }))
    const { problems } = (await readDraft(studio.author, revision.id, 'problems { code way isBlocking }')) ?? {}
    expect(problems).toContainEqual({ code: 'CIRCLE', way: ['First', 'Second', 'First'], isBlocking: true })
    await approve(studio, revision.id)
    const answer = await move(studio.author, revision.id, 'PUBLISH')
    expect(answer.fields?.[0]?.message).toContain('(First → Second → First)')
  })

  describe('a revision', () => {
    it('says what it changes, keeps the names of its pieces, and becomes the next version', async () => {
      const first = await published({ title: 'Revised' })
      const input = { organisationId: studio.organisationId, moduleCode: first.moduleCode }
      const revision = drafted(await write(studio.author, 'beginModuleDraft', input))
      expect(await write(studio.author, 'beginModuleDraft', input)).toMatchObject({ code: 'REVISED_ELSEWHERE' })
      const block = revision.parts[0]?.blocks[0]
      expect(block?.id).toBe(first.parts[0]?.blocks[0]?.id)
      await write(studio.author, 'saveBlock', {
        draftId: revision.id,
        blockId: block?.id,
        expectedVersion: 1,
        content: words('Said anew.'),
      })
      const shown = await readDraft(
        studio.author,
        revision.id,
        'changes { kind blockId text } impact { learners plans }',
      )
      expect(shown).toMatchObject({
        changes: [{ kind: 'CHANGED', blockId: block?.id, text: 'Said anew.' }],
        impact: { learners: 0, plans: 0 },
      })
      drafted(await fillIn(studio, revision, { title: 'Revised', changeNote: 'Clearer.' }))
      await approve(studio, revision.id)
      drafted(await move(studio.author, revision.id, 'PUBLISH'))
      const { module } = await studio.reviewer.query<{ module: object }>(
        `{ module(code: "${first.moduleCode}") { version { number changeNote } } }`,
      )
      expect(module).toEqual({ version: { number: 2, changeNote: 'Clearer.' } })
    })

    it('is of a module of one’s own organisation, or of those that came with Soundings', async () => {
      const { moduleCode } = await published({ title: 'Ours' })
      const memberships = [{ organisationId: studio.organisationId, roles: ['PERSON' as const] }]
      const member = await signInAs(api, await createPerson(api, 'Reader', memberships))
      const input = { organisationId: studio.organisationId, moduleCode }
      expect(await write(member, 'beginModuleDraft', input)).toMatchObject({ code: 'NOT_AN_AUTHOR_THERE' })
      await publishLesson(api, 'ENH-02', lessonContent('seeded'))
      const seeded = drafted(await write(studio.author, 'beginModuleDraft', { ...input, moduleCode: 'ENH-02' }))
      expect(seeded.parts.flatMap(({ blocks }) => blocks).map(({ id }) => id)).toContain('choose')
    })
  })

  it('retires a module with somebody inside, who finishes, and nobody starts it any more', async () => {
    const draft = await published({ title: 'Ends', areaCode: null })
    const moduleCode = draft.moduleCode ?? ''
    const people = [await createPerson(api, 'Inside'), await createPerson(api, 'Outside')]
    const [inside, outside] = await Promise.all(people.map(person => signInAs(api, person)))
    if (inside === undefined || outside === undefined) throw new Error('Nobody signed in')
    await api.database.asSystem(tx =>
      tx.execute(
        `insert into enrolments (id, person_id, module_code, area_codes, started_on, recorded_at)
         values (gen_random_uuid(), ?, ?, '{}', '2026-11-01', now())`,
        [people[0]?.id, moduleCode],
        'run',
      ),
    )
    const shown = await readDraft(studio.administrator, draft.id, 'impact { learners }')
    expect(shown).toMatchObject({ impact: { learners: null }, acts: ['RETIRE'] })
    drafted(await move(studio.administrator, draft.id, 'RETIRE'))
    expect(problemsOf(await mutate(outside, 'startModule', { moduleCode }))).toEqual(['moduleCode RETIRED'])
    const { module } = await inside.query<{ module: object }>(`{ module(code: "${moduleCode}") { isRetired title } }`)
    expect(module).toEqual({ isRetired: true, title: 'Ends' })
    const done = await mutate(inside, 'completeModule', { moduleCode, reflection: 'Done.', reason: 'It ends.' })
    expect(done.__typename).toBe('CompleteModuleSuccess')
  })

  it('shows who would see it with nobody’s name in it', async () => {
    const draft = await begin(studio, { develops: [{ capabilityCode: 'CLN-01', from: 0, to: 1 }] })
    const { audience } = (await readDraft(
      studio.author,
      draft.id,
      'audience { pathway { code } wouldSee why }',
    )) as unknown as { audience: { why: string }[] }
    expect(audience.length).toBeGreaterThan(0)
    expect(audience.every(({ why }) => why !== '')).toBe(true)
  })

  it('asks as many statements of a long draft as of a short one', async () => {
    const short = await begin(studio)
    const long = await begin(studio, { template: 'IMAGE_QUIZ' })
    const ask = `query ($id: UUID!) { moduleDraft(id: $id) { ${draftFields}
      parts { blocks { problems { code } readingAge { age } } } problems { code } moves { event } comments { id } steps { canUndo } } }`
    const count = async (id: string) =>
      (await countStatements(() => studio.author.query(ask, { id }))).statements.own.length
    // What is published is read by whoever asks first.
    await count(short.id)
    expect(await count(long.id)).toBe(await count(short.id))
  })
})
