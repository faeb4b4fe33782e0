import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { dayFromToday, type InventedPerson } from '../../support/create/people.ts'
import { added, change, createDepartment, nhsNumber, viewOf } from './pieces.ts'

describeOnEachDatabase('Evidence', api => {
  let owner: ApiClient
  let senior: InventedPerson
  let seniorClient: ApiClient
  beforeAll(async () => {
    ;({ owner, senior, seniorClient } = await createDepartment(api))
  })

  describe('being shared', () => {
    it('is seen until its owner ends it, in its latest version alone', async () => {
      const piece = await added(owner, { title: 'Shared for a while' })
      const input = { id: piece.id, personId: senior.id, until: dayFromToday(30) }
      const { share } = await change(owner, 'shareEvidence', input)
      const seen = await viewOf(seniorClient, piece.id)
      expect(seen).toMatchObject({ isMine: false, shares: [], piece: { owner: { name: 'Owner of pieces' } } })
      await change(owner, 'endEvidenceShare', { id: share?.id })
      expect(await viewOf(seniorClient, piece.id)).toBeNull()
      expect((await viewOf(owner, piece.id))?.shares).toEqual([{ isOpen: false }])
    })

    it.each([
      ['in the past', -1, 'IN_THE_PAST'],
      ['years away', 1000, 'OUT_OF_RANGE'],
    ])('does not end %s', async (_when, days, code) => {
      const piece = await added(owner)
      const input = { id: piece.id, personId: senior.id, until: dayFromToday(days) }
      expect((await change(owner, 'shareEvidence', input)).fields).toEqual([{ path: 'until', code }])
    })
  })

  describe('being written', () => {
    const draft = (id: string, expectedVersion: number, learnt: string): object => ({
      id,
      kindCode: 'REFLECTION',
      expectedVersion,
      answers: [{ key: 'learnt', value: learnt }],
    })
    const textOf = async (id: string): Promise<string | undefined> =>
      (
        await owner.query<{ evidenceDraft: { answers: { value: string }[] } | null }>(
          'query($id: UUID!) { evidenceDraft(id: $id) { answers { value } } }',
          { id },
        )
      ).evidenceDraft?.answers[0]?.value

    it('is not lost to a second device: the later one is told, and what stands stays to be read', async () => {
      const id = createId()
      expect((await change(owner, 'saveEvidenceDraft', draft(id, 0, 'At work'))).draft?.version).toBe(1)
      expect((await change(owner, 'saveEvidenceDraft', draft(id, 1, 'At work, more'))).draft?.version).toBe(2)
      expect(await change(owner, 'saveEvidenceDraft', draft(id, 1, 'At home'))).toMatchObject({
        __typename: 'Conflict',
        currentVersion: 2,
      })
      expect(await textOf(id)).toBe('At work, more')
    })

    it('refuses a patient in it and keeps what was saved before', async () => {
      const id = createId()
      await change(owner, 'saveEvidenceDraft', draft(id, 0, 'Without anybody'))
      expect((await change(owner, 'saveEvidenceDraft', draft(id, 1, nhsNumber))).fields).toEqual([
        { path: 'answers.0.value', code: 'PATIENT_IDENTIFIER' },
      ])
      expect(await textOf(id)).toBe('Without anybody')
    })

    it('is emptied once it is added, and once it is thrown away', async () => {
      const [finished, discarded] = [createId(), createId()]
      for (const id of [finished, discarded]) await change(owner, 'saveEvidenceDraft', draft(id, 0, 'Words'))
      await added(owner, { onceKey: finished })
      await change(owner, 'discardEvidenceDraft', { id: discarded })
      expect([await textOf(finished), await textOf(discarded)]).toEqual([undefined, undefined])
      const kept = await api.database.asSystem(tx =>
        tx.execute<{ answers: object }[]>('select answers from evidence_drafts where id in (?, ?)', [
          finished,
          discarded,
        ]),
      )
      expect(kept.map(({ answers }) => answers)).toEqual([{}, {}])
    })
  })
})
