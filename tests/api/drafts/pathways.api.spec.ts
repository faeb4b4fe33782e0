import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createStudio, type Studio } from '../../support/create/drafts.ts'
import {
  beginPathway,
  pathwayDrafted,
  problemsOfPathway,
  readPathwayDraftOf,
  stageAt,
  wholePathway,
  writePathway,
  type ShownPathwayDraft,
  type ShownStage,
} from '../../support/create/pathway-drafts.ts'

describeOnOneDatabase('A pathway being written', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  describe('begins', () => {
    it('with nothing, and says all that is missing', async () => {
      const draft = await beginPathway(studio)
      expect(draft).toMatchObject({ state: 'DRAFT', title: '', pathwayCode: null, stages: [], canWrite: true })
      expect((await problemsOfPathway(studio, draft.id)).map(({ code }) => code)).toEqual([
        'TITLE_MISSING',
        'START_MISSING',
        'END_MISSING',
        'MONTHS_MISSING',
        'STAGES_MISSING',
        'REVIEW_BY_MISSING',
      ])
    })

    it('with a published pathway, once at a time, without a change', async () => {
      const draft = await beginPathway(studio, { pathwayCode: 'PW-PRE-VAS' })
      expect(draft.stages.map(({ moduleCodes }) => moduleCodes)).toEqual([
        ['PRE-01'],
        ['PRE-02', 'PRE-03', 'PRE-04', 'PRE-05'],
        ['PRE-10'],
        ['PRE-08', 'PRE-09'],
      ])
      const more = await readPathwayDraftOf<{ changes: object[] }>(studio.author, draft.id, 'changes { kind title }')
      expect(more?.changes).toEqual([])
      expect((await problemsOfPathway(studio, draft.id)).map(({ code }) => code)).toEqual(['REVIEW_BY_MISSING'])
      const { organisationId } = studio
      const again = await writePathway(studio.author, 'beginPathwayDraft', {
        organisationId,
        pathwayCode: 'PW-PRE-VAS',
      })
      expect(again).toMatchObject({ __typename: 'NotAllowed', code: 'REVISED_ELSEWHERE' })
    })

    it('by nobody who writes for no organisation, and with no pathway there is not', async () => {
      const { organisationId } = studio
      expect(await writePathway(studio.reviewer, 'beginPathwayDraft', { organisationId })).toMatchObject({
        code: 'NOT_AN_AUTHOR_THERE',
      })
      expect(
        await writePathway(studio.author, 'beginPathwayDraft', { organisationId, pathwayCode: 'PW-\u0000' }),
      ).toMatchObject({ fields: [{ path: 'pathwayCode', code: 'UNKNOWN' }] })
    })
  })

  describe('is written by two', () => {
    let draft: ShownPathwayDraft

    beforeAll(async () => {
      const { id } = await wholePathway(studio)
      draft = pathwayDrafted(
        await writePathway(studio.author, 'addPathwayDraftAuthor', { draftId: id, personId: studio.people.other.id }),
      )
    })

    const save = (
      client: Studio['author'],
      { id: stageId, version: expectedVersion, moduleCodes }: ShownStage,
      title: string,
    ) =>
      writePathway(client, 'savePathwayStage', {
        draftId: draft.id,
        stageId,
        expectedVersion,
        title,
        moduleCodes,
        choices: [],
      })

    it('who lose nothing in two stages, and are told who and when in the same', async () => {
      const [first, second] = [stageAt(draft, 0), stageAt(draft, 1)]
      const answers = await Promise.all([save(studio.author, first, 'By Ada'), save(studio.other, second, 'By Bo')])
      expect(answers.map(({ __typename }) => __typename)).toEqual([
        'SavePathwayStageSuccess',
        'SavePathwayStageSuccess',
      ])
      const late = await save(studio.other, first, 'Too late')
      expect(late).toMatchObject({ __typename: 'Conflict', currentVersion: first.version + 1 })
      expect(late.message).toMatch(/^Ada Writes changed this at \d\d:\d\d/)
      const { pathwayDraftStage } = await studio.other.query<{ pathwayDraftStage: object }>(
        `{ pathwayDraftStage(draftId: "${draft.id}", stageId: "${first.id}") { title savedBy { name } } }`,
      )
      expect(pathwayDraftStage).toEqual({ title: 'By Ada', savedBy: { name: 'Ada Writes' } })
    })

    it('in one statement for each saving', async () => {
      const stage = stageAt(await readPathwayDraftOf(studio.author, draft.id), 2)
      const { statements, result } = await countStatements(() => save(studio.author, stage, 'Saved at once'))
      expect(result.__typename).toBe('SavePathwayStageSuccess')
      expect(statements.own).toHaveLength(1)
    })

    it('who take back and make again what they did, and move and take out', async () => {
      const before = await readPathwayDraftOf(studio.author, draft.id)
      const [first, second] = [stageAt(before, 0), stageAt(before, 1)]
      const moved = pathwayDrafted(
        await writePathway(studio.author, 'movePathwayStage', {
          draftId: draft.id,
          stageId: first.id,
          expectedVersion: first.version,
          afterStageId: second.id,
        }),
      )
      expect(moved.stages.map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id])
      const undone = pathwayDrafted(await writePathway(studio.author, 'undoInPathwayDraft', { draftId: draft.id }))
      expect(undone.stages.map(({ id }) => id).slice(0, 2)).toEqual([first.id, second.id])
      const redone = pathwayDrafted(await writePathway(studio.author, 'redoInPathwayDraft', { draftId: draft.id }))
      expect(redone.stages.map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id])
      const { id: stageId, version: expectedVersion } = stageAt(redone, 3)
      const out = pathwayDrafted(
        await writePathway(studio.author, 'removePathwayStage', { draftId: draft.id, stageId, expectedVersion }),
      )
      expect(out.stages).toHaveLength(3)
      const back = pathwayDrafted(await writePathway(studio.author, 'undoInPathwayDraft', { draftId: draft.id }))
      expect(back.stages).toHaveLength(4)
    })

    it('and by nobody else; what modules are written with does not reach it', async () => {
      const stage = stageAt(await readPathwayDraftOf(studio.author, draft.id), 0)
      expect(await save(studio.stranger, stage, 'Not mine')).toMatchObject({ code: 'NOT_AN_AUTHOR' })
      const { saveBlock, moduleDraft } = await studio.author.query<{ saveBlock: object; moduleDraft: null }>(
        `mutation ($input: SaveBlockInput!) { saveBlock(input: $input) { __typename ... on NotAllowed { code } } }`,
        {
          input: {
            draftId: draft.id,
            blockId: stage.id,
            expectedVersion: stage.version,
            content: { kind: 'TEXT', text: { type: 'doc', content: [{ type: 'paragraph' }] } },
          },
        },
      )
      expect(saveBlock).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_AN_AUTHOR' })
      expect(moduleDraft).toBeUndefined()
      await expect(
        api.database.asViewer({ personId: studio.people.author.id } as never, tx =>
          tx.execute(`update draft_blocks set content = '{"kind":"TEXT"}' where draft_id = ?`, [draft.id]),
        ),
      ).rejects.toThrow('A pathway holds stages, and a module none')
    })

    it('with words on a stage, settled by who may', async () => {
      const stage = stageAt(await readPathwayDraftOf(studio.author, draft.id), 0)
      const input = { draftId: draft.id, stageId: stage.id, text: 'Too early?' }
      pathwayDrafted(await writePathway(studio.other, 'commentOnPathwayDraft', input))
      const read = await readPathwayDraftOf<{ comments: { id: string; blockId: string; text: string }[] }>(
        studio.author,
        draft.id,
        'comments { id blockId text }',
      )
      expect(read?.comments).toMatchObject([{ blockId: stage.id, text: 'Too early?' }])
      const settle = { commentId: read?.comments[0]?.id }
      expect(await writePathway(studio.stranger, 'settlePathwayComment', settle)).toMatchObject({ code: 'NOT_YOURS' })
      pathwayDrafted(await writePathway(studio.author, 'settlePathwayComment', settle))
    })
  })

  it('is read in a constant number of statements, however many stages', async () => {
    const small = await beginPathway(studio)
    const large = await wholePathway(studio)
    const read = (id: string) =>
      countStatements(() =>
        readPathwayDraftOf(
          studio.author,
          id,
          'problems { code } impact { people } changes { kind } comments { id } moves { event } steps { canUndo }',
        ),
      )
    await read(small.id)
    expect((await read(large.id)).statements.own.length).toBe((await read(small.id)).statements.own.length)
  })
})
