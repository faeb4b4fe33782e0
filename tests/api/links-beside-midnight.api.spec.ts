import { beforeEach, describe, expect, it } from 'vitest'
import { type TestApi, describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createEvidence } from '../support/create/evidence.ts'
import { createOrganisation, createPerson, signInAs, type InventedPerson } from '../support/create/people.ts'
import { createScope } from '../support/create/scope.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { act, asking, filledIn, see } from './observations/asking.ts'

const clock = createMovableClock()

/** Last days of links, with the last instant of each in London and the one after it. */
const lastDays = [
  { name: 'in winter', until: '2026-12-14', last: '2026-12-14T23:59:59Z', over: '2026-12-15T00:00:00Z' },
  { name: 'in summer', until: '2027-06-14', last: '2027-06-14T22:59:59Z', over: '2027-06-14T23:00:00Z' },
  { name: 'before the shortest day', until: '2027-03-27', last: '2027-03-27T23:59:59Z', over: '2027-03-28T00:00:00Z' },
  { name: 'on the shortest day', until: '2027-03-28', last: '2027-03-28T22:59:59Z', over: '2027-03-28T23:00:00Z' },
  { name: 'before the longest day', until: '2027-10-30', last: '2027-10-30T22:59:59Z', over: '2027-10-30T23:00:00Z' },
  { name: 'on the longest day', until: '2027-10-31', last: '2027-10-31T23:59:59Z', over: '2027-11-01T00:00:00Z' },
] as const

const daysBefore = (instant: string, days: number): string =>
  new Date(Date.parse(instant) - days * 86_400_000).toISOString()

const openPortfolio = async (api: TestApi, token: string): Promise<string> => {
  const document = 'mutation($token: String!) { openSharedPortfolio(input: { token: $token }) { __typename } }'
  const data = await api.stranger().query<{ openSharedPortfolio: { __typename: string } }>(document, { token })
  return data.openSharedPortfolio.__typename
}

const openScope = async (api: TestApi, token: string): Promise<string> => {
  const document = 'mutation($token: String!) { verifyScope(input: { token: $token }) { __typename } }'
  const data = await api.stranger().query<{ verifyScope: { __typename: string } }>(document, { token })
  return data.verifyScope.__typename
}

describeOnEachDatabase(
  'A link beside midnight',
  api => {
    let owner: InventedPerson
    let organisationId: string
    const now = (person = owner): Promise<ApiClient> => signInAs(api, person)
    beforeEach(async () => {
      clock.reset()
      organisationId = await createOrganisation(api, 'Open at night')
      owner = await createPerson(api, 'Nell of the night', [{ organisationId, roles: ['PERSON'] }])
    })

    it.each(lastDays)(
      'opens a portfolio to the end of its last day in London: $name',
      async ({ until, last, over }) => {
        clock.set(daysBefore(last, 9))
        const document = `mutation($input: SharePortfolioInput!) { sharePortfolio(input: $input) {
        ... on SharePortfolioSuccess { link } } }`
        const input = { forWhom: 'A panel', sections: ['CONFIRMED'], until }
        const made = await (await now()).query<{ sharePortfolio: { link: string } }>(document, { input })
        const token = made.sharePortfolio.link.split('/shared/')[1] ?? ''
        clock.set(last)
        expect(await openPortfolio(api, token)).toBe('OpenSharedPortfolioSuccess')
        clock.set(over)
        expect(await openPortfolio(api, token)).toBe('NotAllowed')
      },
    )

    it.each(lastDays)('opens a scope of practice to the end of its last day: $name', async ({ until, last, over }) => {
      const { id: leadId } = await createPerson(api, 'Leo who leads', [{ organisationId, roles: ['ASSESSOR'] }])
      const { scopeLinkId, scopeToken } = await createScope(api, { personId: owner.id, leadId, organisationId })
      const sql = 'update scope_links set until_on = ?::date where id = ?'
      await api.database.asSystem(tx => tx.execute(sql, [until, scopeLinkId], 'run'))
      clock.set(last)
      expect(await openScope(api, scopeToken)).toBe('VerifyScopeSuccess')
      clock.set(over)
      expect(await openScope(api, scopeToken)).toBe('NotAllowed')
    })

    it.each(lastDays)('shows a piece of evidence to the end of its last day: $name', async ({ until, last, over }) => {
      const other = await createPerson(api, 'Ned who reads')
      const { pieceId, shareId } = await createEvidence(api, { personId: owner.id, otherId: other.id })
      const run = (sql: string, values: unknown[]) => api.database.asSystem(tx => tx.execute(sql, values, 'run'))
      await run('update evidence_shares set until_on = ?::date where id = ?', [until, shareId])
      // Shared with them, and opened to them in no other way.
      await run('update confirmation_requests set asked_id = person_id where person_id = ?', [owner.id])
      await run('update confirmation_deputies set deputy_id = person_id where person_id = ?', [owner.id])
      const seen = async (): Promise<boolean> =>
        (
          await (
            await now(other)
          ).query<{ evidencePiece: object | null }>(`{ evidencePiece(id: "${pieceId}") { isMine } }`)
        ).evidencePiece !== null
      clock.set(last)
      expect(await seen()).toBe(true)
      clock.set(over)
      expect(await seen()).toBe(false)
    })

    describe('to a form for an observation', () => {
      it.each([
        ['that loses an hour', '2027-03-27T12:00:00Z'],
        ['that gains an hour', '2027-10-30T12:00:00Z'],
      ])('lasts its hours and not a second longer over a night %s', async (_, at) => {
        clock.set(at)
        const { token = '', request } = await act(await now(), 'ask', { ...asking, route: 'QR' })
        const [{ expiresAt }] = await api.database.asSystem(tx =>
          tx.execute<[{ expiresAt: string }]>(
            'select expires_at as "expiresAt" from observation_requests where id = ?',
            [request?.id],
          ),
        )
        const end = new Date(expiresAt).getTime()
        expect((end - Date.parse(at)) % 3_600_000).toBe(0)
        const state = async (): Promise<unknown> =>
          (await see<{ state: string }>(api.stranger(), 'look', { token })).state
        clock.set(new Date(end - 1000).toISOString())
        expect(await state()).toBe('OPEN')
        clock.set(new Date(end).toISOString())
        expect(await state()).toBe('EXPIRED')
        expect(await act(api.stranger(), 'send', { token, ...filledIn() })).toMatchObject({ __typename: 'NotAllowed' })
      })
    })
  },
  { parts: { clock } },
)
