import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { added, change, createDepartment, discussion, nhsNumber, viewOf } from './pieces.ts'

describeOnOneDatabase('Evidence', api => {
  let newcomer: Awaited<ReturnType<typeof createDepartment>>['newcomer']
  let owner: ApiClient
  let seniorClient: ApiClient
  beforeAll(async () => {
    ;({ newcomer, owner, seniorClient } = await createDepartment(api))
  })

  describe('being added', () => {
    it('is added once, however often it is sent, and carries the advice it leads to', async () => {
      const input = discussion()
      const first = await change(owner, 'addEvidence', input)
      const again = await change(owner, 'addEvidence', input)
      expect(again.piece?.id).toBe(first.piece?.id)
      expect(first.nextSteps?.inputsDigest).toMatch(/.+/)
    })

    it('counts in the record that decisions rest on, confirmed once it is', async () => {
      const { client } = await newcomer('Counted by rules')
      const before = await change(client, 'addEvidence', discussion())
      const after = await change(client, 'addEvidence', discussion())
      expect(after.nextSteps?.inputsDigest).not.toBe(before.nextSteps?.inputsDigest)
    })

    it('says of each answer what is wrong with it, and keeps nothing', async () => {
      const { fields } = await change(
        owner,
        'addEvidence',
        discussion({
          title: ' ',
          on: dayFromToday(1),
          minutes: 0,
          learnt: nhsNumber,
          details: [{ key: 'cases', value: 'many' }],
          capabilityCodes: ['OBS-03', 'X-1'],
        }),
      )
      expect(fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'title MISSING',
        'on IN_THE_FUTURE',
        'minutes OUT_OF_RANGE',
        'learnt PATIENT_IDENTIFIER',
        'capabilityCodes.1 UNKNOWN',
        'details.cases OUT_OF_RANGE',
      ])
    })

    it('is private: nobody else finds it by its id', async () => {
      const piece = await added(owner)
      expect(await viewOf(seniorClient, piece.id)).toBeNull()
      expect((await viewOf(owner, piece.id))?.isMine).toBe(true)
    })

    it('is listed by kind, month and state', async () => {
      const { client } = await newcomer('Lists their pieces')
      await added(client, { on: '2026-09-10' })
      await added(client, { kindCode: 'REFLECTION', details: [], on: '2026-10-10', title: 'A hard list' })
      const titles = async (filter: object): Promise<string[]> =>
        (
          await client.query<{ myEvidence: { nodes: { title: string }[] } }>(
            'query($filter: EvidenceFilter) { myEvidence(filter: $filter) { nodes { title } } }',
            { filter },
          )
        ).myEvidence.nodes.map(({ title }) => title)
      expect(await titles({})).toEqual(['A hard list', 'A difficult anomaly scan'])
      expect(await titles({ kindCode: 'REFLECTION' })).toEqual(['A hard list'])
      expect(await titles({ month: '2026-09', capabilityCode: 'CLN-05' })).toEqual(['A difficult anomaly scan'])
      expect(await titles({ state: 'CONFIRMED' })).toEqual([])
    })

    it('offers capabilities by the words of departments and never ticks one', async () => {
      const { suggestedCapabilities } = await owner.query<{
        suggestedCapabilities: { because: string; capability: { code: string } }[]
      }>(`{ suggestedCapabilities(kindCode: "PEER_AUDIT", text: "NT measurements") { because capability { code } } }`)
      expect(suggestedCapabilities[0]).toEqual({ because: 'WORDS', capability: { code: 'OBS-02' } })
      expect(suggestedCapabilities.map(({ because }) => because)).toContain('KIND')
    })
  })
})
