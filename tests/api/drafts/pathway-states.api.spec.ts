import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, draftMoves, type DraftEvent, type DraftState } from '../../../api/domain/drafts/state.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createStudio, type Studio } from '../../support/create/drafts.ts'
import {
  approvePathway,
  beginPathway,
  describePathway,
  movePathway,
  pathwayDrafted,
  readPathwayDraftOf,
  writePathway,
} from '../../support/create/pathway-drafts.ts'

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

const form = { startRoleCode: 'ROLE-PRE-VAS', endRoleCode: 'ROLE-SON-VAS' }
const stages = [['PRE-01'], ['PRE-02', 'PRE-03', 'PRE-04', 'PRE-05'], ['PRE-10'], ['PRE-08', 'PRE-09']]

describeOnOneDatabase('A draft on its way to being a pathway', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  /** A draft of two authors that can be published, put in a state past every rule. */
  const draftIn = async (state: DraftState): Promise<string> => {
    const { id: draftId } = await beginPathway(studio)
    const { id: personId } = studio.people.other
    pathwayDrafted(await writePathway(studio.author, 'addPathwayDraftAuthor', { draftId, personId }))
    pathwayDrafted(await describePathway(studio, draftId, form))
    let afterStageId: string | null = null
    for (const moduleCodes of stages) {
      const input = { draftId, afterStageId, title: 'A stage', moduleCodes, choices: [] }
      const { stage } = await writePathway(studio.author, 'addPathwayStage', input)
      afterStageId = stage?.id ?? null
    }
    if (state === 'PUBLISHED' || state === 'RETIRED') {
      await approvePathway(studio, draftId)
      pathwayDrafted(await movePathway(studio.author, draftId, 'PUBLISH'))
    }
    await api.database.asSystem(async tx => {
      await tx.execute('update module_drafts set state = ? where id = ?', [state, draftId], 'run')
      if (state === 'APPROVED')
        await tx.execute(
          `insert into draft_moves (id, draft_id, event, state, moved_by_id, moved_at)
           values (gen_random_uuid(), ?, 'APPROVE', 'APPROVED', ?, now())`,
          [draftId, studio.people.reviewer.id],
          'run',
        )
    })
    return draftId
  }

  /** Drafts nobody moved yet: what is refused leaves a draft as it is, so that the next one who tries finds it so. */
  const unmoved = new Map<DraftState, string>()
  const unmovedIn = async (state: DraftState): Promise<string> => {
    const draftId = unmoved.get(state) ?? (await draftIn(state))
    unmoved.set(state, draftId)
    return draftId
  }

  const cells = Object.keys(draftMoves).flatMap(state => events.map(event => [state as DraftState, event] as const))

  it.each(cells)(
    'takes the step, or does not, whoever asks: in %s, %s',
    async (state, event) => {
      const next = draftMoves[state][event]
      for (const who of everybody) {
        const draftId = await unmovedIn(state)
        const answer = await movePathway(studio[who], draftId, event)
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
      const draftId = await draftIn('DRAFT')
      const { id: personId } = studio.people.other
      pathwayDrafted(await writePathway(studio.author, 'removePathwayDraftAuthor', { draftId, personId }))
      pathwayDrafted(await movePathway(studio.author, draftId, 'ASK_FOR_REVIEW'))
      expect((await readPathwayDraftOf(studio.other, draftId))?.acts).toEqual([])
      expect(await movePathway(studio.other, draftId, 'APPROVE')).toMatchObject({ code: 'NOT_YOURS' })
      const version = (await readPathwayDraftOf(studio.author, draftId))?.version
      const word = await api.database.asViewer({ personId }, tx =>
        tx.execute<{ word: string }[]>(
          `select soundings_move_draft(?::uuid, ?, 'APPROVE', null, gen_random_uuid(), now()) as word`,
          [draftId, version],
        ),
      )
      expect(word).toEqual([{ word: 'NOT_YOURS' }])
    })

    it('is written in by nobody, past the service either', async () => {
      const draftId = await draftIn('IN_REVIEW')
      const stage = (await readPathwayDraftOf(studio.author, draftId))?.stages[0]
      const input = { draftId, stageId: stage?.id, expectedVersion: 1, title: 'Late', moduleCodes: [], choices: [] }
      expect(await writePathway(studio.author, 'savePathwayStage', input)).toMatchObject({ code: 'NOT_OPEN' })
      const late = await api.database.asViewer({ personId: studio.people.author.id }, tx =>
        tx.execute<object[]>('update draft_blocks set version = 9 where draft_id = ? returning id', [draftId]),
      )
      expect(late).toEqual([])
    })
  })

  it('is published by the database only once somebody else approved it', async () => {
    const draftId = await draftIn('DRAFT')
    await api.database.asSystem(tx =>
      tx.execute(`update module_drafts set state = 'APPROVED' where id = ?`, [draftId], 'run'),
    )
    const version = (await readPathwayDraftOf(studio.author, draftId))?.version
    await expect(
      api.database.asViewer({ personId: studio.people.author.id }, tx =>
        tx.execute(`select soundings_move_draft(?::uuid, ?, 'PUBLISH', null, gen_random_uuid(), now())`, [
          draftId,
          version,
        ]),
      ),
    ).rejects.toThrow('Nobody who did not write it has approved it')
  })

  it('tells whoever moves it from an old page that it was changed', async () => {
    const draftId = await draftIn('DRAFT')
    const input = { draftId, expectedVersion: 1, event: 'ASK_FOR_REVIEW', note: null }
    expect((await writePathway(studio.author, 'movePathwayDraft', input)).__typename).toBe('Conflict')
  })
})
