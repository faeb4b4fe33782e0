import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createOrganisation, createPerson, dayFromToday, type InventedPerson } from '../../support/create/people.ts'
import { added, ask, change, createDepartment, discussion, nhsNumber, queueOf, viewOf } from './pieces.ts'

describeOnEachDatabase('Evidence', api => {
  let newcomer: Awaited<ReturnType<typeof createDepartment>>['newcomer']
  let owner: ApiClient
  let senior: InventedPerson
  let seniorClient: ApiClient
  beforeAll(async () => {
    ;({ newcomer, owner, senior, seniorClient } = await createDepartment(api))
  })

  describe('being confirmed', () => {
    it('stays confirmed in the version that was, while an edit is a new version that is not', async () => {
      const piece = await added(owner)
      await ask(owner, piece, senior.id)
      const request = (await queueOf(seniorClient)).nodes.find(each => each.piece.title.includes('anomaly'))
      await change(seniorClient, 'answerConfirmations', { ids: [request?.id], answer: 'CONFIRMED' })
      const edit = { ...discussion({ title: 'Told better' }), id: piece.id, expectedVersion: 1 }
      const { onceKey: _key, kindCode: _kind, ...content } = edit as Record<string, unknown>
      const revised = await change(owner, 'reviseEvidence', content)
      expect(revised.piece).toMatchObject({ version: 2, state: 'NOT_ASKED', confirmedVersion: 1 })
      const view = await viewOf(owner, piece.id)
      expect(view?.versions.map(({ version, state }) => [version, state])).toEqual([
        [2, 'NOT_ASKED'],
        [1, 'CONFIRMED'],
      ])
      expect(view?.versions[1]?.confirmations[0]?.answeredBy?.name).toBe('Senior who confirms')
      expect(await change(owner, 'reviseEvidence', content)).toMatchObject({
        __typename: 'Conflict',
        currentVersion: 2,
      })
    })

    it('shows the version to whom was asked until they answer, and no longer', async () => {
      const piece = await added(owner, { title: 'Shown while asked' })
      await ask(owner, piece, senior.id)
      expect((await viewOf(seniorClient, piece.id))?.piece.title).toBe('Shown while asked')
      const request = (await queueOf(seniorClient)).nodes.find(each => each.piece.title === 'Shown while asked')
      await change(seniorClient, 'answerConfirmations', {
        ids: [request?.id],
        answer: 'RETURNED',
        comment: 'Which cases?',
      })
      expect(await viewOf(seniorClient, piece.id)).toBeNull()
      const mine = await viewOf(owner, piece.id)
      expect(mine?.piece).toMatchObject({ state: 'RETURNED', confirmations: [{ comment: 'Which cases?' }] })
    })

    it('given by mistake is taken back within a day, by whoever gave it, and waits again', async () => {
      const piece = await added(owner, { title: 'Confirmed by mistake' })
      await ask(owner, piece, senior.id)
      const find = async () =>
        (await queueOf(seniorClient)).nodes.find(each => each.piece.title === 'Confirmed by mistake')
      const request = await find()
      await change(seniorClient, 'answerConfirmations', { ids: [request?.id], answer: 'CONFIRMED' })
      const stateOf = async () => (await viewOf(owner, piece.id))?.piece.state
      expect(await stateOf()).toBe('CONFIRMED')
      expect((await change(owner, 'takeBackConfirmations', { ids: [request?.id] })).fields).toEqual([
        { path: 'ids.0', code: 'UNKNOWN' },
      ])
      const { myGivenConfirmations } = await seniorClient.query<{ myGivenConfirmations: { id: string }[] }>(
        '{ myGivenConfirmations { id owner { name } confirmedAt until } }',
      )
      expect(myGivenConfirmations.map(({ id }) => id)).toContain(request?.id)
      await change(seniorClient, 'takeBackConfirmations', { ids: [request?.id] })
      expect(await stateOf()).toBe('WAITING')
      const mine = await viewOf(owner, piece.id)
      expect(mine?.piece.confirmations.map(({ state }) => state).toSorted()).toEqual(['OPEN', 'TAKEN_BACK'])
      expect((await find())?.id).not.toBe(request?.id)
      const again = await change(seniorClient, 'takeBackConfirmations', { ids: [request?.id] })
      expect(again.fields).toEqual([{ path: 'ids.0', code: 'UNKNOWN' }])
    })

    it('counts for nothing in the record any more once it is taken back, and stays after a day', async () => {
      const piece = await added(owner, { title: 'Older than a day' })
      await ask(owner, piece, senior.id)
      const request = (await queueOf(seniorClient)).nodes.find(each => each.piece.title === 'Older than a day')
      await change(seniorClient, 'answerConfirmations', { ids: [request?.id], answer: 'CONFIRMED' })
      await api.database.asSystem(tx =>
        tx.execute(
          `update confirmation_answers set recorded_at = recorded_at - interval '25 hours' where request_id = ?`,
          [request?.id],
          'run',
        ),
      )
      const late = await change(seniorClient, 'takeBackConfirmations', { ids: [request?.id] })
      expect(late.fields).toEqual([{ path: 'ids.0', code: 'UNKNOWN' }])
      expect((await viewOf(owner, piece.id))?.piece.state).toBe('CONFIRMED')
    })

    it('is not returned without a word, nor with a patient in it', async () => {
      const piece = await added(owner, { title: 'Returned with a word' })
      await ask(owner, piece, senior.id)
      const request = (await queueOf(seniorClient)).nodes.find(each => each.piece.title === 'Returned with a word')
      const bare = await change(seniorClient, 'answerConfirmations', { ids: [request?.id], answer: 'RETURNED' })
      expect(bare.fields).toEqual([{ path: 'comment', code: 'MISSING' }])
      const named = { ids: [request?.id], answer: 'CONFIRMED', comment: nhsNumber }
      expect((await change(seniorClient, 'answerConfirmations', named)).fields).toEqual([
        { path: 'comment', code: 'PATIENT_IDENTIFIER' },
      ])
    })

    it('is never by its owner, and never of a reflection', async () => {
      const { person, client } = await newcomer('Asks themselves')
      const piece = await added(client)
      expect(await ask(client, piece, person.id)).toMatchObject({ __typename: 'NotAllowed', code: 'OWN_RECORD' })
      const reflection = await added(client, { kindCode: 'REFLECTION', details: [] })
      expect(await ask(client, reflection, senior.id)).toMatchObject({ code: 'ALWAYS_PRIVATE' })
    })

    it('is not by its owner even where they cover for whom they asked', async () => {
      const { person, client } = await newcomer('Covers for whom they ask')
      const away = await newcomer('Is away')
      const piece = await added(client)
      await ask(client, piece, away.person.id)
      await change(away.client, 'setDeputy', { personId: person.id, until: dayFromToday(7) })
      const view = await viewOf(client, piece.id)
      const id = view?.piece.confirmations[0]?.id
      expect((await queueOf(client)).totalCount).toBe(0)
      expect((await change(client, 'answerConfirmations', { ids: [id], answer: 'CONFIRMED' })).fields).toEqual([
        { path: 'ids.0', code: 'UNKNOWN' },
      ])
    })

    it('is not asked of somebody outside every organisation of the owner', async () => {
      const elsewhere = await createOrganisation(api, 'Elsewhere')
      const outsider = await createPerson(api, 'Outsider', [{ organisationId: elsewhere, roles: ['PERSON'] }])
      expect(await ask(owner, await added(owner), outsider.id)).toMatchObject({ code: 'NOT_A_COLLEAGUE' })
    })

    it('is not given by whoever left after they were asked, and their queue holds it no more', async () => {
      const { person: leaver, client } = await newcomer('Left after being asked')
      const piece = await added(owner, { title: 'Asked of somebody who left' })
      await ask(owner, piece, leaver.id)
      const [request] = (await queueOf(client)).nodes
      expect(request?.piece.title).toBe('Asked of somebody who left')
      await api.database.asSystem(tx =>
        tx.execute(
          'update memberships set ended_at = now(), version = version + 1 where person_id = ?',
          [leaver.id],
          'run',
        ),
      )
      expect((await queueOf(client)).nodes).toEqual([])
      expect(await viewOf(client, piece.id)).toBeNull()
      const answered = { ids: [request?.id], answer: 'CONFIRMED', comment: null }
      await change(client, 'answerConfirmations', answered)
      expect((await viewOf(owner, piece.id))?.piece.confirmations).toMatchObject([{ state: 'OPEN', answeredBy: null }])
    })

    it('can be asked no more once it is taken back, and what was asked is asked no more', async () => {
      const { person, client } = await newcomer('Was asked in vain')
      const piece = await added(owner, { title: 'Taken back' })
      await ask(owner, piece, person.id)
      await change(owner, 'withdrawEvidence', { id: piece.id, expectedVersion: 1 })
      expect((await queueOf(client)).totalCount).toBe(0)
      expect(await ask(owner, { ...piece, version: 2 }, person.id)).toMatchObject({ fields: [{ code: 'UNKNOWN' }] })
    })
  })

  describe('the queue', () => {
    it('is answered in one go, the oldest first, and says what could not be answered', async () => {
      const { person, client } = await newcomer('Answers many')
      const pieces = [await added(owner, { title: 'First asked' }), await added(owner, { title: 'Second asked' })]
      for (const piece of pieces) await ask(owner, piece, person.id)
      const queue = await queueOf(client)
      expect(queue.nodes.map(({ piece }) => piece.title)).toEqual(['First asked', 'Second asked'])
      expect(queue.load).toEqual([{ waiting: 2, person: { name: 'Answers many' } }])
      const ids = [...queue.nodes.map(({ id }) => id), createId()]
      const result = await change(client, 'answerConfirmations', { ids, answer: 'CONFIRMED' })
      expect(result.answered?.toSorted()).toEqual(ids.slice(0, 2).toSorted())
      expect(result.rejected).toEqual([{ path: 'ids.2' }])
      expect((await queueOf(client)).totalCount).toBe(0)
    })

    it('is open to whoever covers, on behalf of whom it was asked, and to nobody once that is over', async () => {
      const away = await newcomer('On leave')
      const deputy = await newcomer('Stands in')
      const piece = await added(owner, { title: 'For a deputy' })
      await ask(owner, piece, away.person.id)
      await change(away.client, 'setDeputy', { personId: deputy.person.id, until: dayFromToday(7) })
      const [request] = (await queueOf(deputy.client)).nodes
      expect(request).toMatchObject({ onBehalfOf: { name: 'On leave' }, piece: { title: 'For a deputy' } })
      await change(away.client, 'setDeputy', { personId: null })
      expect((await queueOf(deputy.client)).totalCount).toBe(0)
      await change(away.client, 'setDeputy', { personId: deputy.person.id, until: dayFromToday(7) })
      await change(deputy.client, 'answerConfirmations', { ids: [request?.id], answer: 'CONFIRMED' })
      expect((await viewOf(owner, piece.id))?.piece.confirmations[0]).toMatchObject({
        asked: { name: 'On leave' },
        answeredBy: { name: 'Stands in' },
      })
    })
  })
})
