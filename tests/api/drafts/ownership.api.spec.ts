import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { block, contentOf, words as text } from '../../support/build/blocks.ts'
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
import { publishLesson } from '../../support/create/lessons.ts'
import { createPerson, signInAs, type InventedPerson } from '../../support/create/people.ts'
import type { ApiClient } from '../../support/api-client.ts'

const asked = 'canTakeOver authors { name } comments { text by { name } } moves { event by { name } } steps { canUndo }'
interface Seen extends ShownDraft {
  readonly canTakeOver: boolean
  readonly authors: readonly { readonly name: string }[]
  readonly comments: readonly { readonly text: string; readonly by: { readonly name: string } }[]
  readonly moves: readonly { readonly event: string; readonly by: { readonly name: string } }[]
  readonly steps: { readonly canUndo: boolean }
}

describeOnEachDatabase('Whose a draft is', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  const see = async (client: ApiClient, id: string) => (await readDraft(client, id, asked)) as Seen | null
  const takeOver = (client: ApiClient, draftId: string, { id: personId }: InventedPerson) =>
    write(client, 'addDraftAuthor', { draftId, personId })
  const member = async (name: string, roles: readonly ('AUTHOR' | 'REVIEWER' | 'PERSON')[]) => {
    const person = await createPerson(api, name, [{ organisationId: studio.organisationId, roles: [...roles] }])
    return { person, client: await signInAs(api, person) }
  }
  const endRole = ({ id }: InventedPerson) =>
    api.database.asSystem(tx =>
      tx.execute('update memberships set ended_at = now(), version = version + 1 where person_id = ?', [id], 'run'),
    )

  describe('once the only author erased their record', () => {
    let draftId: string
    let reviewed: string
    const name = 'Vera Gone-Wright'

    beforeAll(async () => {
      const { person, client } = await member(name, ['AUTHOR'])
      const own = { ...studio, author: client }
      const draft = await begin(own, { title: 'Left behind' })
      draftId = draft.id
      const piece = draft.parts[0]?.blocks[0]
      const target = { draftId, blockId: piece?.id, expectedVersion: piece?.version }
      await write(client, 'saveBlock', { ...target, content: words(`Written by ${name}`) })
      await write(client, 'commentOnDraft', { draftId, text: `${name} asks whether this is right.` })
      const second = await begin(own, { title: 'In review' })
      reviewed = second.id
      drafted(await fillIn(own, second))
      drafted(await move(client, reviewed, 'ASK_FOR_REVIEW'))
      drafted(await move(studio.reviewer, reviewed, 'APPROVE'))
      const erased = await client.query<{ eraseMyRecord: { __typename: string } }>(
        `mutation { eraseMyRecord(input: { confirmEmail: "${person.email}" }) { __typename } }`,
      )
      if (erased.eraseMyRecord.__typename !== 'EraseMyRecordSuccess') throw new Error('Nothing was erased')
    })

    it('any author of its organisation sees it, with no name of theirs in it, and others do not', async () => {
      const shown = await see(studio.other, draftId)
      expect(shown).toMatchObject({ canTakeOver: true, canWrite: false, authors: [], acts: [] })
      expect(JSON.stringify(shown)).not.toContain(name)
      expect(shown?.comments).toHaveLength(1)
      expect(shown?.steps).toEqual({ canUndo: false })
      expect(await see(studio.stranger, draftId)).toBeNull()
      expect(await see(studio.reviewer, draftId)).toBeNull()
      const [{ count } = { count: -1 }] = await api.database.asSystem(tx =>
        tx.execute<{ count: number }[]>('select count(*)::int as count from draft_changes where draft_id = ?', [
          draftId,
        ]),
      )
      expect(count).toBe(0)
    })

    it('is written by nobody before it is taken over, and named for nobody else', async () => {
      const piece = (await readDraft(studio.author, draftId))?.parts[0]?.blocks[0]
      const input = { draftId, blockId: piece?.id, expectedVersion: piece?.version, content: words('Mine') }
      expect(await write(studio.author, 'saveBlock', input)).toMatchObject({ code: 'NOT_AN_AUTHOR' })
      for (const [client, person] of [
        [studio.stranger, studio.people.stranger],
        [studio.reviewer, studio.people.reviewer],
        [studio.author, studio.people.other],
      ] as const)
        expect(await takeOver(client, draftId, person)).toMatchObject({ code: 'NOT_AN_AUTHOR' })
      const past = await api.database.asViewer({ personId: studio.people.stranger.id }, tx =>
        tx.execute<{ taken: boolean }[]>(
          'select soundings_take_over_draft(?::uuid, gen_random_uuid(), now()) as taken',
          [draftId],
        ),
      )
      expect(past).toEqual([{ taken: false }])
    })

    it('is taken over by one of two who try at once, who goes on with it', async () => {
      const answers = await Promise.all([
        takeOver(studio.author, draftId, studio.people.author),
        takeOver(studio.other, draftId, studio.people.other),
      ])
      expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
        'AddDraftAuthorSuccess',
        'NOT_AN_AUTHOR',
      ])
      const [taker, late] = answers[0]?.draft ? [studio.author, studio.other] : [studio.other, studio.author]
      expect(await see(late, draftId)).toBeNull()
      const piece = (await readDraft(taker, draftId))?.parts[0]?.blocks[0]
      const input = { draftId, blockId: piece?.id, expectedVersion: piece?.version, content: words('Gone on with') }
      expect((await write(taker, 'saveBlock', input)).__typename).toBe('SaveBlockSuccess')
    })

    it('comes back from a review, even to whoever approved it, who approves it no more', async () => {
      const { person, client } = await member('Both', ['AUTHOR', 'REVIEWER'])
      expect(drafted(await takeOver(client, reviewed, person))).toMatchObject({ state: 'DRAFT', canWrite: true })
      expect((await see(client, reviewed))?.moves.map(({ event }) => event)).toEqual([
        'ASK_FOR_REVIEW',
        'APPROVE',
        'TAKE_BACK',
      ])
      drafted(await move(client, reviewed, 'ASK_FOR_REVIEW'))
      expect(await move(client, reviewed, 'APPROVE')).toMatchObject({ code: 'NOT_YOURS' })
      drafted(await move(studio.reviewer, reviewed, 'APPROVE'))
      expect(drafted(await move(client, reviewed, 'PUBLISH')).state).toBe('PUBLISHED')
    })
  })

  it('ends with the role: whoever left writes and publishes nothing more, and a colleague goes on', async () => {
    const { person, client } = await member('Leaves', ['AUTHOR'])
    const own = { ...studio, author: client }
    const draft = await begin(own, { title: 'Their last' })
    drafted(await fillIn(own, draft))
    drafted(await move(client, draft.id, 'ASK_FOR_REVIEW'))
    drafted(await move(studio.reviewer, draft.id, 'APPROVE'))
    expect((await see(studio.author, draft.id))?.canTakeOver).toBeUndefined()
    await endRole(person)
    expect(await see(client, draft.id)).toBeNull()
    const input = { draftId: draft.id, expectedVersion: 4, event: 'PUBLISH', note: null }
    expect(await write(client, 'moveModuleDraft', input)).toMatchObject({ code: 'NOT_YOURS' })
    expect((await see(studio.author, draft.id))?.canTakeOver).toBe(true)
    drafted(await takeOver(studio.author, draft.id, studio.people.author))
    expect((await see(studio.author, draft.id))?.canTakeOver).toBe(false)
  })

  describe('that revises a module which came with Soundings', () => {
    const code = 'ENH-03'
    const revise = (client: ApiClient, organisationId: string) =>
      write(client, 'beginModuleDraft', { organisationId, moduleCode: code })

    it('is of whoever begins it, one at a time, and then of their organisation', async () => {
      await publishLesson(api, code, contentOf([block('read', { kind: 'TEXT', text: text('Read this.') })]))
      const elsewhere = await studio.stranger.query<{ me: { memberships: { organisation: { id: string } }[] } }>(
        '{ me { memberships { organisation { id } } } }',
      )
      const theirs = elsewhere.me.memberships[0]?.organisation.id ?? ''
      expect(await revise(studio.reviewer, studio.organisationId)).toMatchObject({ code: 'NOT_AN_AUTHOR_THERE' })
      expect(await revise(studio.author, theirs)).toMatchObject({ code: 'NOT_AN_AUTHOR_THERE' })
      const draft = drafted(await revise(studio.author, studio.organisationId))
      expect(await revise(studio.stranger, theirs)).toMatchObject({ code: 'REVISED_ELSEWHERE' })
      const { module } = await studio.author.query<{ module: { level: { code: string }; develops: Effect[] } }>(
        `{ module(code: "${code}") { level { code } develops { capability { code } from to } } }`,
      )
      const develops = module.develops.map(({ capability, from, to }) => ({
        capabilityCode: capability.code,
        from,
        to,
      }))
      drafted(await fillIn(studio, draft, { kind: 'SUPERVISED_PRACTICE', levelCode: module.level.code, develops }))
      await approve(studio, draft.id)
      drafted(await move(studio.author, draft.id, 'PUBLISH'))

      // It is theirs from now on: another organisation begins no version of it, past the service either.
      expect(await revise(studio.stranger, theirs)).toMatchObject({ code: 'REVISED_ELSEWHERE' })
      const past = api.database.asViewer({ personId: studio.people.stranger.id }, tx =>
        tx.execute(
          `insert into module_drafts (id, organisation_id, begun_by_id, module_code, is_revision, state, version, title,
             summary, outcome, kind, is_area_chosen, develops, required_modules, required_ratings, gates, sources,
             licence, reuse, change_note, begun_at, changed_at)
           values (gen_random_uuid(), ?, ?, ?, true, 'DRAFT', 1, '', '', '', 'REFLECTIVE', false, '[]', '[]', '[]',
             '[]', '{}', '', '', '', now(), now())`,
          [theirs, studio.people.stranger.id, code],
          'run',
        ),
      )
      await expect(past).rejects.toThrow(/row-level security/)
      expect((await revise(studio.other, studio.organisationId)).__typename).toBe('BeginModuleDraftSuccess')
    })
  })
})

interface Effect {
  readonly capability: { readonly code: string }
  readonly from: number
  readonly to: number
}
