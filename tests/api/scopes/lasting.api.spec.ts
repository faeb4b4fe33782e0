import { beforeEach, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
  type InventedPerson,
} from '../../support/create/people.ts'
import { createMovableClock } from '../../support/movable-clock.ts'
import {
  change,
  createScopeDepartment,
  procedure,
  queueOf,
  scopeOf,
  signedBy,
  signOffAll,
  statementBy,
  tokenOf,
  type Department,
  type Statement,
} from './scoping.ts'

const clock = createMovableClock()

interface Reviewed {
  readonly capability: { readonly code: string; readonly evidenceClass: { readonly code: string } }
  readonly review: string | null
  readonly assessedRating: { readonly value: number; readonly on: string } | null
}

const reviewsOf = async (client: ApiClient): Promise<readonly Reviewed[]> => {
  const document = `{ myCapabilities { capability { code evidenceClass { code } } review
    assessedRating { value on } } }`
  return (await client.query<{ myCapabilities: Reviewed[] }>(document)).myCapabilities
}
const dueIn = (reviews: readonly Reviewed[]): string[] =>
  reviews.filter(({ review }) => review === 'REVIEW_DUE').map(({ capability }) => capability.code)

describeOnEachDatabase(
  'A signed scope of practice',
  api => {
    let department: Department
    let person: InventedPerson
    let client: ApiClient
    let statement: Statement
    /** Lets time pass, and everybody sign in again. */
    const later = async (days: number): Promise<ApiClient> => {
      clock.pass({ days })
      return signInAs(api, person)
    }
    beforeEach(async () => {
      clock.reset()
      department = await createScopeDepartment(api)
      ;({ person, client } = await department.newcomer('Goes on'))
      statement = await signedBy(department, client)
    })

    const verified = (token: string) => change(api.stranger(), 'verifyScope', { token })

    describe('in the next year', () => {
      it('clears every review date together by one confirmation, and never what lapses', async () => {
        await signOffAll(api, person.id, dayFromToday(-400), dayFromToday(-300))
        await api.database.asSystem(tx =>
          tx.execute(
            `delete from ratings where person_id = ? and capability_code <> ? and rated_on > ?::date`,
            [person.id, procedure, dayFromToday(-350)],
            'run',
          ),
        )
        const before = await reviewsOf(client)
        const due = dueIn(before)
        expect(due.length).toBeGreaterThan(20)
        const { yearly } = await scopeOf(client, department.here)
        expect(yearly?.clears.map(({ code }) => code)).toEqual(expect.arrayContaining(due))
        expect(yearly?.apart.map(({ capability }) => capability.code)).toContain(procedure)
        const asked = await change(client, 'confirmMyScope', { statementId: statement.id, isChanged: false })
        expect(asked.request).toMatchObject({ kind: 'CONFIRM', isChanged: false, clears: yearly?.clears.length })
        expect(await change(client, 'confirmMyScope', { statementId: statement.id, isChanged: false })).toMatchObject({
          fields: [{ code: 'ALREADY_ASKED' }],
        })
        expect(dueIn(await reviewsOf(client)), 'nothing is cleared before a lead confirms').toEqual(due)
        const id = asked.request?.id
        const confirmed = await change(department.lead, 'answerScopeRequest', { id, answer: 'CONFIRMED' })
        expect(confirmed.request?.statement).toMatchObject({ confirmedOn: dayFromToday(0), state: 'IN_FORCE' })
        const after = await reviewsOf(client)
        expect(dueIn(after)).toEqual([])
        expect(after.map(each => each.assessedRating)).toEqual(before.map(each => each.assessedRating))
        const [{ kept } = { kept: [] }] = await api.database.asSystem(tx =>
          tx.execute<{ kept: string[] }[]>(
            `select jsonb_agg(distinct c.evidence_class_code) as kept from ratings r join capabilities c on c.code = r.capability_code
              where r.person_id = ? and r.kind = 'SCOPE_CONFIRMATION'`,
            [person.id],
          ),
        )
        expect(kept.filter(code => /^(E3|E4)/.test(code))).toEqual([])
      })

      it('asks what changed where something did, and is returned with a comment', async () => {
        const changed = { statementId: statement.id, isChanged: true }
        expect((await change(client, 'confirmMyScope', changed)).fields).toEqual([{ path: 'note', code: 'MISSING' }])
        const asked = await change(client, 'confirmMyScope', { ...changed, note: 'No hips any more' })
        const answer = { id: asked.request?.id, answer: 'RETURNED', comment: 'Sign a new version first' }
        await change(department.lead, 'answerScopeRequest', answer)
        const [kept] = (await scopeOf(client, department.here)).requests
        expect(kept).toMatchObject({ note: 'No hips any more', answer: { answer: 'RETURNED' } })
        expect((await scopeOf(client, department.here)).inForce?.confirmedOn).toBeNull()
      })
    })

    describe('on another day', () => {
      it('says at once what lapsed, to its owner and to whoever holds the link', async () => {
        const made = await change(client, 'shareScope', { statementId: statement.id, until: dayFromToday(300) })
        const token = tokenOf(made.address)
        expect((await verified(token)).verification).toMatchObject({
          isInForce: true,
          statement: { number: 1, owner: 'Goes on', sinceSigned: [] },
        })
        const owner = await later(66)
        const fallen = [{ code: 'injection', basis: null }]
        expect((await scopeOf(owner, department.here)).inForce).toMatchObject({ sinceSigned: fallen })
        const told = (await verified(token)).verification
        expect(told).toMatchObject({ isInForce: true, statement: { sinceSigned: fallen } })
        expect(told?.statement.sinceSigned[0]?.text).toContain('lapsed after')
      })
    })

    describe('by its link', () => {
      it('shows whether it is in force, what it is no proof of, and no comment of the lead', async () => {
        const made = await change(client, 'shareScope', { statementId: statement.id, until: dayFromToday(30) })
        expect(made.address).toMatch(/\/verify-scope\/[\w-]+$/)
        const shown = (await verified(tokenOf(made.address))).verification
        expect(shown?.statement.boundary).toContain('not an authority to practise')
        expect(shown?.statement.answer).toMatchObject({ by: 'Lead One', comment: null })
        await signedBy(department, client)
        expect((await verified(tokenOf(made.address))).verification).toMatchObject({
          isInForce: false,
          statement: { state: 'SUPERSEDED', number: 1 },
        })
        expect((await scopeOf(client, department.here)).links).toMatchObject([{ isOpen: true, viewCount: 2 }])
      })

      it('opens no longer once it is taken back, after its last day, nor by another token', async () => {
        const made = await change(client, 'shareScope', { statementId: statement.id, until: dayFromToday(10) })
        expect(await verified('x'.repeat(43))).toMatchObject({ code: 'LINK_OVER' })
        clock.pass({ days: 11 })
        expect(await verified(tokenOf(made.address))).toMatchObject({ code: 'LINK_OVER' })
        clock.reset()
        await change(client, 'revokeScopeLink', { id: made.link?.id })
        expect(await verified(tokenOf(made.address))).toMatchObject({ code: 'LINK_OVER' })
        expect((await change(client, 'revokeScopeLink', { id: made.link?.id })).fields?.[0]?.code).toBe('UNKNOWN')
      })

      it('is made of what both signed alone, and for a year at most', async () => {
        const waiting = await change(client, 'signMyScope', { organisationId: department.here, expectedVersion: 0 })
        const of = (statementId: string | undefined, days: number) =>
          change(client, 'shareScope', { statementId, until: dayFromToday(days) })
        expect((await of(waiting.statement?.id, 10)).fields).toEqual([{ path: 'statementId', code: 'UNKNOWN' }])
        expect((await of(statement.id, 400)).fields).toEqual([{ path: 'until', code: 'OUT_OF_RANGE' }])
        expect((await of(statement.id, -1)).fields).toEqual([{ path: 'until', code: 'IN_THE_PAST' }])
      })
    })

    describe('in another organisation', () => {
      const receive = async () => {
        const there = await createOrganisation(api, 'Where they go next')
        const receiver = await createPerson(api, 'Receiving Lead', [{ organisationId: there, roles: ['ASSESSOR'] }])
        await api.database.asSystem(tx =>
          tx.execute(
            `insert into memberships (id, person_id, organisation_id, role, from_on)
             values (gen_random_uuid(), ?, ?, 'PERSON', date '2024-01-01')`,
            [person.id, there],
            'run',
          ),
        )
        return { there, receiver: await signInAs(api, receiver) }
      }

      it('is seen from when it is offered, and accepted with a check that is then done', async () => {
        const { there, receiver } = await receive()
        expect(await queueOf(receiver)).toEqual([])
        expect(await statementBy(receiver, statement.id)).toBeNull()
        const ratings = await reviewsOf(client)
        await change(client, 'offerMyScope', { statementId: statement.id, organisationId: there })
        const [asked] = await queueOf(receiver)
        expect(asked).toMatchObject({ kind: 'ACCEPT', statement: { state: 'IN_FORCE', answer: { by: 'Lead One' } } })
        const check = { id: asked?.id, answer: 'ACCEPTED_WITH_CHECK', checkBy: dayFromToday(30) }
        expect((await change(receiver, 'answerScopeRequest', check)).fields).toEqual([
          { path: 'lineCodes', code: 'MISSING' },
        ])
        await change(receiver, 'answerScopeRequest', { ...check, lineCodes: ['injection'] })
        const [status] = (await scopeOf(client, there)).requests
        expect(status).toMatchObject({
          organisation: { name: 'Where they go next' },
          answer: { answer: 'ACCEPTED_WITH_CHECK', by: 'Receiving Lead', checkBy: dayFromToday(30), checkedOn: null },
        })
        expect(
          (await queueOf(receiver)).map(({ id }) => id),
          'it waits until it is checked',
        ).toEqual([asked?.id])
        const done = { id: asked?.id, doneOn: dayFromToday(0) }
        expect((await change(receiver, 'recordScopeCheck', { ...done, doneOn: dayFromToday(1) })).fields).toEqual([
          { path: 'doneOn', code: 'IN_THE_FUTURE' },
        ])
        await change(receiver, 'recordScopeCheck', done)
        expect(await change(receiver, 'recordScopeCheck', done)).toMatchObject({ __typename: 'Conflict' })
        expect((await scopeOf(client, there)).requests[0]?.answer?.checkedOn).toBe(dayFromToday(0))
        expect(await queueOf(receiver)).toEqual([])
        expect(await reviewsOf(client), 'a sign-off travels, and nothing of it changes').toEqual(ratings)
      })

      it('is assessed anew where they say so, and never where it was signed', async () => {
        const { there, receiver } = await receive()
        const same = await change(client, 'offerMyScope', {
          statementId: statement.id,
          organisationId: department.here,
        })
        expect(same.fields).toEqual([{ path: 'organisationId', code: 'SAME_PLACE' }])
        const offered = await change(client, 'offerMyScope', { statementId: statement.id, organisationId: there })
        const id = offered.request?.id
        expect(
          (await change(department.lead, 'answerScopeRequest', { id, answer: 'ACCEPTED' })).fields?.[0]?.code,
        ).toBe('UNKNOWN')
        const lineCodes = ['injection']
        await change(receiver, 'answerScopeRequest', { id, answer: 'REASSESS', lineCodes })
        const [status] = (await scopeOf(client, there)).requests
        expect(status?.answer).toMatchObject({ answer: 'REASSESS', lines: [expect.stringContaining('njection')] })
      })
    })

    it('stays, under an invented name, when its owner erases their record', async () => {
      const made = await change(client, 'shareScope', { statementId: statement.id, until: dayFromToday(10) })
      await change(client, 'confirmMyScope', { statementId: statement.id, isChanged: true, note: 'Words of mine' })
      await api.database.asViewer({ personId: person.id }, tx =>
        tx.execute(`select soundings_erase_viewer(now())`, [], 'run'),
      )
      const kept = await api.database.asSystem(tx =>
        tx.execute<{ owner: string; lines: object[]; note: string | null }[]>(
          `select p.name as owner, s.lines, (select string_agg(r.note, '') from scope_requests r where r.statement_id = s.id) as note
             from scope_statements s join people p on p.id = s.person_id where s.id = ?`,
          [statement.id],
        ),
      )
      expect(kept).toMatchObject([{ owner: expect.stringMatching(/^Person [0-9A-F]{8}$/), note: null }])
      expect(await verified(tokenOf(made.address))).toMatchObject({ code: 'LINK_OVER' })
    })
  },
  { parts: { clock } },
)
