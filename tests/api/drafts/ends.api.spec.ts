import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  approve,
  begin,
  createStudio,
  describe as fillIn,
  drafted,
  move,
  readDraft,
  words,
  write,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'
import {
  approvePathway,
  beginPathway,
  movePathway,
  pathwayDrafted,
  problemsOfPathway,
  readPathwayDraftOf,
  wholePathway,
  writePathway,
} from '../../support/create/pathway-drafts.ts'
import { createPerson, signInAs, type InventedPerson } from '../../support/create/people.ts'
import { mutate, problemsOf } from '../../support/mutate.ts'

describeOnOneDatabase('What is written in the studio ends', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const published = async (title: string): Promise<{ readonly id: string; readonly code: string }> => {
    const { id } = await wholePathway(studio, { title })
    await approvePathway(studio, id)
    const { pathwayCode } = pathwayDrafted(await movePathway(studio.author, id, 'PUBLISH'))
    return { id, code: pathwayCode ?? '' }
  }

  describe('with its authors leaving: a pathway', () => {
    const endRole = ({ id }: InventedPerson) =>
      run('update memberships set ended_at = now(), version = version + 1 where person_id = ?', [id])
    const takeOver = (client: ApiClient, draftId: string, { id: personId }: InventedPerson) =>
      writePathway(client, 'addPathwayDraftAuthor', { draftId, personId })

    it('is taken over from its review by a colleague, and by nobody else', async () => {
      const { organisationId } = studio
      const person = await createPerson(api, 'Leaves', [{ organisationId, roles: ['AUTHOR'] }])
      const client = await signInAs(api, person)
      const { id } = await wholePathway({ ...studio, author: client }, { title: 'Left in review' })
      pathwayDrafted(await movePathway(client, id, 'ASK_FOR_REVIEW'))
      expect(await readPathwayDraftOf(studio.author, id)).toBeNull()
      await endRole(person)
      expect(await readPathwayDraftOf(client, id)).toBeNull()
      expect(await readPathwayDraftOf(studio.author, id, 'canTakeOver')).toMatchObject({ canTakeOver: true })
      for (const [who, named] of [
        [studio.stranger, studio.people.stranger],
        [studio.reviewer, studio.people.reviewer],
        [studio.author, studio.people.other],
      ] as const)
        expect(await takeOver(who, id, named)).toMatchObject({ code: 'NOT_AN_AUTHOR' })
      const taken = pathwayDrafted(await takeOver(studio.author, id, studio.people.author))
      expect(taken).toMatchObject({ state: 'DRAFT', canWrite: true })
      const shown = await readPathwayDraftOf<{ moves: { event: string }[] }>(studio.author, id, 'moves { event }')
      expect(shown?.moves.map(({ event }) => event)).toEqual(['ASK_FOR_REVIEW', 'TAKE_BACK'])
    })
  })

  describe('with a pathway that is retired', () => {
    let code: string
    let draftId: string
    let late: string
    const setGoal = (client: ApiClient, expectedVersion = 0) =>
      mutate(client, 'setGoal', { pathwayCode: code, expectedVersion })
    const chosenBy = ({ id: personId }: InventedPerson, version: number) =>
      api.database.asViewer({ personId }, tx =>
        tx.execute(
          `insert into goals (id, person_id, version, pathway_code, overlay_codes, areas, recorded_at)
           values (gen_random_uuid(), ?, ?, ?, '{}', '[]', now())`,
          [personId, version, code],
          'run',
        ),
      )

    beforeAll(async () => {
      const chosen = await published('To be retired, of many')
      code = chosen.code
      draftId = chosen.id
      late = (await beginPathway(studio, { pathwayCode: code })).id
      await setGoal(studio.stranger)
    }, 120_000)

    it('tells whom it touches in fives', async () => {
      const impact = async () =>
        (await readPathwayDraftOf<{ impact: object }>(studio.administrator, draftId, 'impact { people plans }'))?.impact
      expect(await impact()).toEqual({ people: null, plans: null })
      await run(
        `with added as (insert into people (id, name, joined_at)
           select gen_random_uuid(), 'Aims ' || n, now() from generate_series(1, 12) n returning id)
         insert into goals (id, person_id, version, pathway_code, overlay_codes, areas, recorded_at)
         select gen_random_uuid(), id, 1, ?, '{}', '[]', now() from added`,
        [code],
      )
      expect(await impact()).toEqual({ people: 10, plans: 0 })
    })

    it('is chosen by nobody anew, kept by whoever has it, and revised no more', async () => {
      pathwayDrafted(await movePathway(studio.administrator, draftId, 'RETIRE'))
      const { pathway } = await studio.other.query<{ pathway: object }>(`{ pathway(code: "${code}") { isRetired } }`)
      expect(pathway).toEqual({ isRetired: true })
      expect(problemsOf(await setGoal(studio.other))).toEqual(['pathwayCode RETIRED'])
      expect((await setGoal(studio.stranger, 1)).__typename).toBe('SetGoalSuccess')
      const again = await writePathway(studio.author, 'beginPathwayDraft', {
        organisationId: studio.organisationId,
        pathwayCode: code,
      })
      expect(problemsOf(again)).toEqual(['pathwayCode RETIRED'])
      expect((await problemsOfPathway(studio, late)).map(problem => problem.code)).toContain('RETIRED')
    })

    it('is so with the rule of the service taken away: the database lets nobody choose it who had not', async () => {
      await expect(chosenBy(studio.people.other, 1)).rejects.toThrow(/row-level security/)
      await chosenBy(studio.people.stranger, 3)
      const { me } = await studio.stranger.query<{ me: { goal: object } }>('{ me { goal { version title } } }')
      expect(me.goal).toEqual({ version: 3, title: 'To be retired, of many' })
    })

    it('and with the rule of the database taken away: the service refuses it', async () => {
      await run('alter policy goals_append on goals with check (person_id = (select soundings_viewer()))')
      expect(problemsOf(await setGoal(studio.author))).toEqual(['pathwayCode RETIRED'])
    })
  })

  describe('with a module that is retired', () => {
    const complete = async (form: object): Promise<ShownDraft> => {
      const draft = drafted(await fillIn(studio, await begin(studio), form))
      await approve(studio, draft.id)
      return drafted(await move(studio.author, draft.id, 'PUBLISH'))
    }

    it('after it was said what needs it, and what goes on without it', async () => {
      const { id, moduleCode, version } = await complete({ title: 'Needed first' })
      const needing = await complete({ title: 'Needs it', requiredModules: [[moduleCode]] })
      const choosing = await complete({ title: 'Has another', requiredModules: [[moduleCode, 'ENH-02']] })
      const document = `query ($id: UUID!) { moduleDraft(id: $id) {
        version acts neededBy { hasOther module { code title } pathway { code } } } }`
      const { moduleDraft } = await studio.administrator.query<{ moduleDraft: object }>(document, { id })
      expect(moduleDraft).toEqual({
        version,
        acts: ['RETIRE'],
        neededBy: [
          { hasOther: false, module: { code: needing.moduleCode, title: 'Needs it' }, pathway: null },
          { hasOther: true, module: { code: choosing.moduleCode, title: 'Has another' }, pathway: null },
        ],
      })
      // It was said, and is no wall: whoever looks after modules decides.
      expect(drafted(await move(studio.administrator, id, 'RETIRE')).state).toBe('RETIRED')
    })
  })

  describe('by being discarded:', () => {
    const discarded = 'discarded { event note by { name } }'
    const save = async ({ id: draftId }: ShownDraft, client = studio.author) => {
      const piece = (await readDraft(client, draftId))?.parts[0]?.blocks[0]
      const input = { draftId, blockId: piece?.id, expectedVersion: piece?.version ?? 1, content: words('More') }
      return write(client, 'saveBlock', input)
    }
    const shared = async (input: object = {}): Promise<ShownDraft> => {
      const draft = await begin(studio, input)
      return drafted(
        await write(studio.author, 'addDraftAuthor', { draftId: draft.id, personId: studio.people.other.id }),
      )
    }

    it('a module is kept as it was, and the other author sees by whom', async () => {
      const draft = await shared({ title: 'Given up' })
      await save(draft)
      const before = await readDraft(studio.other, draft.id)
      drafted(await move(studio.author, draft.id, 'DISCARD', 'Somebody wrote the same.'))
      const seen = await readDraft(studio.other, draft.id, discarded)
      expect(seen).toMatchObject({
        state: 'DISCARDED',
        canWrite: false,
        acts: ['BRING_BACK'],
        parts: before?.parts,
        discarded: { event: 'DISCARD', note: 'Somebody wrote the same.', by: { name: 'Ada Writes' } },
      })
      const { moduleDrafts } = await studio.other.query<{ moduleDrafts: { nodes: { id: string }[] } }>(
        '{ moduleDrafts(state: DISCARDED) { nodes { id } } }',
      )
      expect(moduleDrafts.nodes).toContainEqual({ id: draft.id })
    })

    it('nothing is written in it, nobody talks about it, reviewers read it no more, and it goes on once it is brought back', async () => {
      const draft = await shared()
      drafted(await move(studio.author, draft.id, 'DISCARD'))
      expect(await save(draft)).toMatchObject({ code: 'NOT_OPEN' })
      expect(await write(studio.other, 'commentOnDraft', { draftId: draft.id, text: 'Why?' })).toMatchObject({
        code: 'NOT_YOURS',
      })
      expect(await readDraft(studio.reviewer, draft.id)).toBeNull()
      const back = drafted(await move(studio.other, draft.id, 'BRING_BACK'))
      expect(back).toMatchObject({ state: 'DRAFT', canWrite: true })
      expect(await readDraft(studio.author, draft.id, discarded)).toMatchObject({ discarded: null })
      expect((await save(draft)).__typename).toBe('SaveBlockSuccess')
    })

    it('a module stands in nobody’s way: another version is begun, and then it stays discarded, past the service too', async () => {
      const moduleCode = 'ENH-04'
      const first = await shared({ template: null, moduleCode })
      drafted(await move(studio.author, first.id, 'DISCARD'))
      const second = await begin(studio, { template: null, moduleCode })
      expect(await move(studio.author, first.id, 'BRING_BACK')).toMatchObject({ code: 'REVISED_ELSEWHERE' })
      const { version } = (await readDraft(studio.author, first.id)) as ShownDraft
      const past = await api.database.asViewer({ personId: studio.people.author.id }, tx =>
        tx.execute<object[]>(
          `select soundings_move_draft(?::uuid, ?, 'BRING_BACK', null, gen_random_uuid(), now()) as word`,
          [first.id, version],
        ),
      )
      expect(past).toEqual([{ word: 'NOT_NOW' }])
      drafted(await move(studio.author, second.id, 'DISCARD'))
      expect(drafted(await move(studio.author, first.id, 'BRING_BACK')).state).toBe('DRAFT')
    })

    it('one of two is taken where it is brought back while another version is begun', async () => {
      const moduleCode = 'ENH-05'
      const first = await begin(studio, { template: null, moduleCode })
      drafted(await move(studio.author, first.id, 'DISCARD'))
      const { organisationId } = studio
      const answers = await Promise.all([
        move(studio.author, first.id, 'BRING_BACK'),
        write(studio.other, 'beginModuleDraft', { organisationId, moduleCode }),
      ])
      expect(answers.filter(({ draft }) => draft !== undefined)).toHaveLength(1)
      expect(answers.map(({ code }) => code)).toContain('REVISED_ELSEWHERE')
    })

    it('a pathway is, and comes back, the same way', async () => {
      const pathwayCode = 'PW-PRE-VAS'
      const first = await beginPathway(studio, { pathwayCode })
      pathwayDrafted(await movePathway(studio.author, first.id, 'DISCARD'))
      const shown = await readPathwayDraftOf(studio.author, first.id, discarded)
      expect(shown).toMatchObject({
        state: 'DISCARDED',
        stages: first.stages,
        discarded: { by: { name: 'Ada Writes' } },
      })
      expect(await readPathwayDraftOf(studio.reviewer, first.id)).toBeNull()
      const second = await beginPathway(studio, { pathwayCode })
      expect(await movePathway(studio.author, first.id, 'BRING_BACK')).toMatchObject({ code: 'REVISED_ELSEWHERE' })
      pathwayDrafted(await movePathway(studio.author, second.id, 'DISCARD'))
      expect(pathwayDrafted(await movePathway(studio.author, first.id, 'BRING_BACK')).state).toBe('DRAFT')
    })
  })
})
