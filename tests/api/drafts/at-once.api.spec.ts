import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
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
  type Answer,
  type ShownDraft,
  type Studio,
} from '../../support/create/drafts.ts'

const wordOf = ({ __typename, code }: Answer): string => code ?? __typename
const step = (client: ApiClient, { id: draftId, version }: ShownDraft, event: string): Promise<Answer> =>
  write(client, 'moveModuleDraft', { draftId, expectedVersion: version, event, note: 'Because.' })

describeOnEachDatabase('What several people do to a draft at once', api => {
  let studio: Studio
  beforeAll(async () => {
    studio = await createStudio(api)
  })

  const complete = async (more: object = {}, input: object = {}): Promise<ShownDraft> => {
    const begun = await begin(studio, input)
    drafted(await write(studio.author, 'addDraftAuthor', { draftId: begun.id, personId: studio.people.other.id }))
    return drafted(await fillIn(studio, begun, more))
  }
  const standing = async (client: ApiClient, { id }: ShownDraft): Promise<ShownDraft> => {
    const draft = await readDraft(client, id)
    if (draft === null) throw new Error('It is not shown')
    return draft
  }

  /** Saves one piece after another, as fast as they are answered, until it is told to stop. */
  const keepSaving = (client: ApiClient, { id: draftId, parts }: ShownDraft, at: number) => {
    const answers: Answer[] = []
    const state = { isOver: false }
    const blocks = parts.flatMap(part => part.blocks)
    const block = blocks[at % blocks.length]
    const saving = (async () => {
      let expectedVersion = block?.version ?? 1
      for (let turn = 0; !state.isOver; turn += 1) {
        const content = words(`Writer ${at}, turn ${turn}`)
        const answer = await write(client, 'saveBlock', { draftId, blockId: block?.id, expectedVersion, content })
        answers.push(answer)
        expectedVersion = answer.block?.version ?? answer.currentVersion ?? expectedVersion
      }
    })()
    const stop = async (): Promise<Answer[]> => {
      state.isOver = true
      await saving
      return answers
    }
    return { answers, stop }
  }

  it('approves nothing but what was read, while four go on saving', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 3; round += 1) {
      const draft = await complete()
      const saving = [0, 1, 2, 3].map(at => keepSaving(at % 2 === 0 ? studio.author : studio.other, draft, at))
      await expect.poll(() => Math.min(...saving.map(({ answers }) => answers.length))).toBeGreaterThan(2 + round)
      drafted(await move(studio.author, draft.id, 'ASK_FOR_REVIEW'))
      const read = await standing(studio.reviewer, draft)
      const after = saving.map(({ answers }) => answers.length)
      const approved = drafted(await step(studio.reviewer, read, 'APPROVE'))
      await expect.poll(() => saving.every(({ answers }, at) => answers.length > (after[at] ?? 0) + 1)).toBe(true)
      const answers = (await Promise.all(saving.map(({ stop }) => stop()))).flat()
      expect(approved.parts).toEqual(read.parts)
      expect((await standing(studio.author, draft)).parts).toEqual(read.parts)
      expect(new Set(answers.map(wordOf))).toEqual(new Set(['SaveBlockSuccess', 'NOT_OPEN']))
    }
  })

  it.each([
    ['APPROVE', 'APPROVE'],
    ['APPROVE', 'ASK_FOR_CHANGES'],
  ])('takes one of two reviews: %s and %s', async (first, second) => {
    const draft = drafted(await fillIn(studio, await begin(studio)))
    const read = drafted(await step(studio.author, draft, 'ASK_FOR_REVIEW'))
    const answers = await Promise.all([step(studio.reviewer, read, first), step(studio.other, read, second)])
    const taken = answers.filter(({ __typename }) => __typename === 'MoveModuleDraftSuccess')
    expect(taken).toHaveLength(1)
    expect(answers.map(wordOf)).toContainEqual(expect.stringMatching(/^(Conflict|NOT_NOW)$/))
    expect((await standing(studio.author, draft)).state).toBe(taken[0]?.draft?.state)
  })

  describe('publishing', () => {
    it('happens once where two authors do it', async () => {
      const draft = await complete()
      await approve(studio, draft.id)
      const approved = await standing(studio.author, draft)
      const answers = await Promise.all([studio.author, studio.other].map(who => step(who, approved, 'PUBLISH')))
      const [lost, ...others] = answers.map(wordOf).filter(word => word !== 'MoveModuleDraftSuccess')
      expect([lost, others]).toEqual([expect.stringMatching(/^(Conflict|NOT_NOW)$/), []])
      const { moduleCode } = await standing(studio.author, draft)
      const { module } = await studio.author.query<{ module: { version: object } }>(
        `{ module(code: "${moduleCode}") { version { number } } }`,
      )
      expect(module.version).toEqual({ number: 1 })
    })

    it('gives each of five modules a code of its own', async () => {
      const drafts = await Promise.all([1, 2, 3, 4, 5].map(number => complete({ title: `Number ${number}` })))
      for (const { id } of drafts) await approve(studio, id)
      const answers = await Promise.all(drafts.map(({ id }) => move(studio.author, id, 'PUBLISH')))
      const codes = answers.map(answer => drafted(answer).moduleCode)
      expect(new Set(codes).size).toBe(5)
    })

    it('never makes a circle of two that are published at the same moment', async () => {
      const codes: string[] = []
      for (const title of ['One', 'Two']) {
        const { id } = await complete({ title })
        await approve(studio, id)
        codes.push(drafted(await move(studio.author, id, 'PUBLISH')).moduleCode ?? '')
      }
      const revisions = await Promise.all(
        codes.map((moduleCode, at) =>
          complete({ title: ['One', 'Two'][at], requiredModules: [[codes[1 - at]]] }, { moduleCode, template: null }),
        ),
      )
      for (const { id } of revisions) await approve(studio, id)
      const answers = await Promise.all(revisions.map(({ id }) => move(studio.author, id, 'PUBLISH')))
      const refused = answers.filter(({ __typename }) => __typename !== 'MoveModuleDraftSuccess')
      expect(refused.map(({ fields }) => fields?.[0]?.code)).toEqual(['CIRCLE'])
    })
  })
})
