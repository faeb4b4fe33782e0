import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { signInAs } from '../../support/create/people.ts'
import {
  begin,
  createStudio,
  drafted,
  readDraft,
  words,
  write,
  type ShownBlock,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'

const blockOf = (draft: ShownDraft | null, at: number): ShownBlock => {
  const block = draft?.parts.flatMap(({ blocks }) => blocks)[at]
  if (block === undefined) throw new Error('There is no such block')
  return block
}

describeOnOneDatabase('Two authors of one draft', api => {
  let studio: Studio
  let draft: ShownDraft

  beforeAll(async () => {
    studio = await createStudio(api)
    draft = await begin(studio)
    drafted(await write(studio.author, 'addDraftAuthor', { draftId: draft.id, personId: studio.people.other.id }))
  })

  const save = (client: Studio['author'], { id: blockId, version: expectedVersion }: ShownBlock, text: string) =>
    write(client, 'saveBlock', { draftId: draft.id, blockId, expectedVersion, content: words(text) })

  describe('who write at the same time', () => {
    it('lose nothing where they write in two different pieces', async () => {
      const [first, second] = [blockOf(draft, 0), blockOf(draft, 1)]
      const answers = await Promise.all([save(studio.author, first, 'By Ada'), save(studio.other, second, 'By Bo')])
      expect(answers.map(({ __typename }) => __typename)).toEqual(['SaveBlockSuccess', 'SaveBlockSuccess'])
      const now = await readDraft(studio.author, draft.id)
      expect([blockOf(now, 0).content, blockOf(now, 1).content]).toEqual([words('By Ada'), words('By Bo')])
    })

    it('are told who wrote first and when, and can read it, where they write in the same', async () => {
      const block = blockOf(await readDraft(studio.author, draft.id), 0)
      const answers = await Promise.all([save(studio.author, block, 'Mine'), save(studio.other, block, 'Yours')])
      const kept = answers.filter(({ __typename }) => __typename === 'SaveBlockSuccess')
      const refused = answers.find(({ __typename }) => __typename === 'Conflict')
      expect(kept).toHaveLength(1)
      expect(refused).toMatchObject({ currentVersion: block.version + 1 })
      expect(refused?.message).toMatch(/^(Ada|Bo) Writes changed this at \d\d:\d\d/)
      const { draftBlock } = await studio.other.query<{ draftBlock: object }>(
        `{ draftBlock(draftId: "${draft.id}", blockId: "${block.id}") { version content savedBy { name } } }`,
      )
      expect(draftBlock).toMatchObject({ version: block.version + 1, content: kept[0]?.block?.content })
    })

    it('move and take out pieces without touching what the other writes', async () => {
      const before = await readDraft(studio.author, draft.id)
      const [moved, written] = [blockOf(before, 2), blockOf(before, 1)]
      const part = before?.parts[0]
      const answers = await Promise.all([
        write(studio.author, 'moveBlock', {
          draftId: draft.id,
          blockId: moved.id,
          expectedVersion: moved.version,
          partId: part?.id,
          afterBlockId: null,
        }),
        save(studio.other, written, 'Meanwhile'),
      ])
      expect(answers.map(({ __typename }) => __typename)).toEqual(['MoveBlockSuccess', 'SaveBlockSuccess'])
      const now = await readDraft(studio.author, draft.id)
      expect(blockOf(now, 0).id).toBe(moved.id)
      expect(now?.parts.flatMap(({ blocks }) => blocks).find(({ id }) => id === written.id)?.content).toEqual(
        words('Meanwhile'),
      )
    })
  })

  it('saves with one statement', async () => {
    const block = blockOf(await readDraft(studio.author, draft.id), 1)
    const { statements, result } = await countStatements(() => save(studio.author, block, 'Counted'))
    expect(result.__typename).toBe('SaveBlockSuccess')
    expect(statements.own).toHaveLength(1)
  })

  /** As if what was written in a draft had been written a minute before. */
  const letAMinutePass = (draftId: string) =>
    api.database.asSystem(tx =>
      tx.execute(
        `update draft_changes set made_at = made_at - interval '1 minute' where draft_id = ?`,
        [draftId],
        'run',
      ),
    )
  const countChanges = async (draftId: string): Promise<number> => {
    const [row] = await api.database.asSystem(tx =>
      tx.execute<{ count: number }[]>('select count(*)::int as count from draft_changes where draft_id = ?', [draftId]),
    )
    return row?.count ?? 0
  }

  describe('who take back', () => {
    it('take back in one step what they wrote on in one piece within a minute, and nothing of anybody else', async () => {
      const own = await begin(studio, { title: 'Typed' })
      drafted(await write(studio.author, 'addDraftAuthor', { draftId: own.id, personId: studio.people.other.id }))
      const [piece, elsewhere] = [blockOf(own, 0), blockOf(own, 1)]
      const type = async (client: Studio['author'], block: ShownBlock, text: string): Promise<ShownBlock> => {
        const input = { draftId: own.id, blockId: block.id, expectedVersion: block.version, content: words(text) }
        const { block: now } = await write(client, 'saveBlock', input)
        if (now === undefined) throw new Error('It was not saved')
        return now
      }
      let now = piece
      for (let letters = 1; letters <= 20; letters += 1) now = await type(studio.author, now, 'x'.repeat(letters))
      expect(await countChanges(own.id)).toBe(1)
      const undo = async () => blockOf(drafted(await write(studio.author, 'undoInDraft', { draftId: own.id })), 0)
      const redo = async () => blockOf(drafted(await write(studio.author, 'redoInDraft', { draftId: own.id })), 0)
      expect((await undo()).content).toEqual(piece.content)
      now = await redo()
      expect(now.content).toEqual(words('x'.repeat(20)))

      // After a step back and forward, elsewhere between, and over what another wrote, it is a change of its own.
      now = await type(studio.author, now, 'Again')
      expect((await undo()).content).toEqual(words('x'.repeat(20)))
      now = await redo()
      await type(studio.author, elsewhere, 'Elsewhere')
      now = await type(studio.author, now, 'Back')
      now = await type(studio.other, now, 'Theirs')
      const before = await countChanges(own.id)
      now = await type(studio.author, now, 'Mine')
      expect(await countChanges(own.id)).toBe(before + 1)
      expect((await undo()).content).toEqual(words('Theirs'))
    })

    it('go through their own changes, also after signing in anew, and make them again', async () => {
      const own = await begin(studio, { title: 'Undone' })
      const block = blockOf(own, 0)
      const target = { draftId: own.id, blockId: block.id }
      for (const [at, text] of ['One', 'Two'].entries()) {
        await write(studio.author, 'saveBlock', {
          ...target,
          content: words(text),
          expectedVersion: block.version + at,
        })
        await letAMinutePass(own.id)
      }
      await write(studio.author, 'removeBlock', { ...target, expectedVersion: block.version + 2 })
      const again = await signInAs(api, studio.people.author)
      const step = async (name: string) => blockOf(drafted(await write(again, name, { draftId: own.id })), 0)
      expect((await step('undoInDraft')).content).toEqual(words('Two'))
      expect((await step('undoInDraft')).content).toEqual(words('One'))
      expect((await step('undoInDraft')).content).toEqual(block.content)
      expect(await write(again, 'undoInDraft', { draftId: own.id })).toMatchObject({ code: 'NOTHING_LEFT' })
      expect((await step('redoInDraft')).content).toEqual(words('One'))
      const shown = await readDraft(again, own.id, 'steps { canUndo canRedo } timeSpent { minutes sittings }')
      expect(shown).toMatchObject({ steps: { canUndo: true, canRedo: true }, timeSpent: { sittings: 1 } })
    })

    it('never undo what another wrote since', async () => {
      const block = blockOf(await readDraft(studio.author, draft.id), 1)
      const mine = await save(studio.author, block, 'Mine again')
      if (mine.block === undefined) throw new Error('It was not saved')
      await save(studio.other, mine.block, 'Theirs after')
      expect((await write(studio.author, 'undoInDraft', { draftId: draft.id })).__typename).toBe('Conflict')
      expect(blockOf(await readDraft(studio.author, draft.id), 1).content).toEqual(words('Theirs after'))
    })

    it('bring back an added part with all that was put into it', async () => {
      const own = await begin(studio, { title: 'Parts' })
      const more = { draftId: own.id, afterPartId: null, title: 'New', minutes: 10 }
      const part = drafted(await write(studio.author, 'addDraftPart', more)).parts[0]
      expect(part?.title).toBe('New')
      const removed = { draftId: own.id, partId: own.parts[0]?.id, expectedVersion: own.parts[0]?.version }
      expect(drafted(await write(studio.author, 'removeDraftPart', removed)).parts).toHaveLength(own.parts.length)
      const back = drafted(await write(studio.author, 'undoInDraft', { draftId: own.id }))
      expect(back.parts[1]).toMatchObject({ id: own.parts[0]?.id, blocks: own.parts[0]?.blocks })
      const gone = drafted(await write(studio.author, 'undoInDraft', { draftId: own.id }))
      expect(gone.parts.map(({ id }) => id)).toEqual(own.parts.map(({ id }) => id))
    })
  })
})
