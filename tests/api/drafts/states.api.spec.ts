import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, draftMoves, type DraftEvent, type DraftState } from '../../../api/domain/drafts/state.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
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

type Who = 'author' | 'other' | 'reviewer' | 'administrator' | 'stranger'
const everybody: readonly Who[] = ['author', 'other', 'reviewer', 'administrator', 'stranger']
const events = Object.keys(actorOf) as DraftEvent[]

/** What reviewers are not shown. */
const hidden: ReadonlySet<DraftState> = new Set(['DRAFT', 'DISCARDED'])

/** Who takes each step: one who writes, a reviewer who does not, or an administrator. `other` writes too, and is a reviewer. */
const takenBy: Readonly<Record<DraftEvent, readonly Who[]>> = {
  ASK_FOR_REVIEW: ['author', 'other'],
  TAKE_BACK: ['author', 'other'],
  ASK_FOR_CHANGES: ['reviewer'],
  APPROVE: ['reviewer'],
  PUBLISH: ['author', 'other'],
  RETIRE: ['administrator'],
  DISCARD: ['author', 'other'],
  BRING_BACK: ['author', 'other'],
}

describeOnOneDatabase('A draft on its way to being a module', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  /** A draft of two authors that can be published, put in a state past every rule. */
  const draftIn = async (state: DraftState): Promise<ShownDraft> => {
    const begun = await begin(studio)
    drafted(await write(studio.author, 'addDraftAuthor', { draftId: begun.id, personId: studio.people.other.id }))
    drafted(await fillIn(studio, begun))
    if (state === 'PUBLISHED' || state === 'RETIRED') {
      await approve(studio, begun.id)
      drafted(await move(studio.author, begun.id, 'PUBLISH'))
    }
    await api.database.asSystem(async tx => {
      await tx.execute('update module_drafts set state = ? where id = ?', [state, begun.id], 'run')
      if (state === 'APPROVED')
        await tx.execute(
          `insert into draft_moves (id, draft_id, event, state, moved_by_id, moved_at)
           values (gen_random_uuid(), ?, 'APPROVE', 'APPROVED', ?, now())`,
          [begun.id, studio.people.reviewer.id],
          'run',
        )
    })
    return begun
  }

  /** Drafts nobody moved yet: what is refused leaves a draft as it is, so that the next one who tries finds it so. */
  const unmoved = new Map<DraftState, ShownDraft>()
  const unmovedIn = async (state: DraftState): Promise<ShownDraft> => {
    const draft = unmoved.get(state) ?? (await draftIn(state))
    unmoved.set(state, draft)
    return draft
  }

  const cells = Object.keys(draftMoves).flatMap(state => events.map(event => [state as DraftState, event] as const))

  it.each(cells)(
    'takes the step, or does not, whoever asks: in %s, %s',
    async (state, event) => {
      const next = draftMoves[state][event]
      for (const who of everybody) {
        const draft = await unmovedIn(state)
        const answer = await move(studio[who], draft.id, event)
        const mayRead = who !== 'stranger' && (who !== 'reviewer' || !hidden.has(state))
        const isTaken = next !== undefined && mayRead && takenBy[event].includes(who)
        const refusal = mayRead && takenBy[event].includes(who) ? 'NOT_NOW' : 'NOT_YOURS'
        expect([who, answer.draft?.state ?? answer.code]).toEqual([who, isTaken ? next : refusal])
        if (isTaken) unmoved.delete(state)
      }
    },
    60_000,
  )

  describe('in review', () => {
    it('is never approved by somebody who wrote any of it, who left it since, or past the service', async () => {
      const draft = await draftIn('DRAFT')
      drafted(await write(studio.author, 'removeDraftAuthor', { draftId: draft.id, personId: studio.people.other.id }))
      drafted(await move(studio.author, draft.id, 'ASK_FOR_REVIEW'))
      expect((await readDraft(studio.other, draft.id))?.acts).toEqual([])
      expect(await move(studio.other, draft.id, 'APPROVE')).toMatchObject({ code: 'NOT_YOURS' })
      const version = (await readDraft(studio.author, draft.id))?.version
      const word = await api.database.asViewer({ personId: studio.people.other.id }, tx =>
        tx.execute<{ word: string }[]>(
          `select soundings_move_draft(?::uuid, ?, 'APPROVE', null, gen_random_uuid(), now()) as word`,
          [draft.id, version],
        ),
      )
      expect(word).toEqual([{ word: 'NOT_YOURS' }])
    })

    it('is written in by nobody, past the service either', async () => {
      const draft = await draftIn('IN_REVIEW')
      const block = draft.parts[0]?.blocks[0]
      const input = { draftId: draft.id, blockId: block?.id, expectedVersion: 1, content: words('Late') }
      expect(await write(studio.author, 'saveBlock', input)).toMatchObject({ code: 'NOT_OPEN' })
      const late = await api.database.asViewer({ personId: studio.people.author.id }, tx =>
        tx.execute<object[]>('update draft_blocks set version = 9 where draft_id = ? returning id', [draft.id]),
      )
      expect(late).toEqual([])
    })

    it('is read by reviewers of its organisation alone, and talked about piece by piece', async () => {
      const draft = await draftIn('IN_REVIEW')
      const blockId = draft.parts[0]?.blocks[0]?.id
      expect(await readDraft(studio.stranger, draft.id)).toBeNull()
      expect(await write(studio.stranger, 'commentOnDraft', { draftId: draft.id, blockId, text: 'Hm' })).toMatchObject({
        code: 'NOT_YOURS',
      })
      drafted(await write(studio.reviewer, 'commentOnDraft', { draftId: draft.id, blockId, text: 'Say which probe.' }))
      const comments = 'comments { id blockId text by { name } settledBy { name } } moves { event by { name } }'
      const read = async () =>
        (await readDraft(studio.author, draft.id, comments)) as ShownDraft & { comments: { id: string }[] }
      const [comment] = (await read()).comments
      expect(comment).toMatchObject({ blockId, text: 'Say which probe.', by: { name: 'Cy Reads' }, settledBy: null })
      drafted(await write(studio.author, 'settleComment', { commentId: comment?.id }))
      expect((await read()).comments[0]).toMatchObject({ settledBy: { name: 'Ada Writes' } })
      expect(await write(studio.author, 'settleComment', { commentId: comment?.id })).toMatchObject({
        code: 'NOT_YOURS',
      })
    })
  })

  it('tells whoever moves it from an old page that it was changed', async () => {
    const draft = await draftIn('DRAFT')
    const input = { draftId: draft.id, expectedVersion: draft.version, event: 'ASK_FOR_REVIEW', note: null }
    expect((await write(studio.author, 'moveModuleDraft', input)).__typename).toBe('Conflict')
  })
})
