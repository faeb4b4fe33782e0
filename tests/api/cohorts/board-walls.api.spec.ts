import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { cohortDownloads } from '../../../api/features/cohorts/index.ts'
import type { Database } from '../../../api/platform/database/index.ts'
import { createReaders } from '../../../api/readers.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  addGroup,
  addRating,
  addSeat,
  createGroup,
  run,
  type BoardPlace,
  type Seat,
} from '../../support/create/boards.ts'
import { createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { boardOf, cellsOf, progressOf } from './reading.ts'

describeOnOneDatabase('The board of a group, to others and as a file,', api => {
  let place: BoardPlace
  let shared: Seat
  const educator = () => place.educator.client

  beforeAll(async () => {
    place = await createGroup(api)
    shared = await addSeat(api, place, 'Beatrix')
    await addRating(api, shared.person.id, { code: 'CLN-01', value: 4 })
  })

  describe('is closed', () => {
    const nobodys = { board: null, progress: null, cells: null }
    const readAll = async (client: ApiClient) => ({
      board: await boardOf(client, place.cohortId),
      progress: await progressOf(client, place.cohortId),
      cells: await cellsOf(client, place.cohortId, shared.memberId, ['CLN-01']),
    })
    const askDatabase = (personId: string): Promise<object[]> =>
      api.database.asViewer({ personId }, async tx => [
        ...(await tx.execute<object[]>(
          `select * from soundings_cohort_board(?, array[?::uuid], '{CLN-01}', current_date, now())`,
          [place.cohortId, shared.memberId],
        )),
        ...(await tx.execute<object[]>(`select * from soundings_cohort_cell(?, ?, '{CLN-01}', current_date)`, [
          place.cohortId,
          shared.memberId,
        ])),
        ...(await tx.execute<object[]>(
          `select * from soundings_cohort_board(?, null, '{CLN-01}', current_date, now())`,
          [place.cohortId],
        )),
      ])
    const stranger = async () => {
      const person = await createPerson(api, 'Stranger', [
        { organisationId: place.organisationId, roles: ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] },
      ])
      return { person, client: await signInAs(api, person) }
    }

    it('to educators of the same organisation who do not follow it, in the service and in the database', async () => {
      const { person, client } = await stranger()
      expect(await readAll(client)).toEqual(nobodys)
      expect(await askDatabase(person.id)).toEqual([])
      expect(await askDatabase(shared.person.id)).toEqual([])
      expect((await askDatabase(place.educator.person.id)).length).toBeGreaterThan(2)
    })

    it('by the service alone, were the database to tell everybody', async () => {
      const { client } = await stranger()
      const [{ source = '' } = {}] = await api.database.asSystem(tx =>
        tx.execute<{ source: string }[]>(
          `select pg_get_functiondef('soundings_cohort_members_led'::regproc) as source`,
        ),
      )
      await run(
        api,
        `create or replace function soundings_cohort_members_led() returns setof uuid language sql stable security definer
         set search_path = public, pg_temp as $$ select id from cohort_members $$`,
      )
      try {
        expect(await readAll(client)).toEqual(nobodys)
      } finally {
        await run(api, source)
      }
    })

    it('on the day after an educator’s last, and open on that day', async () => {
      const own = await createGroup(api)
      const until = (days: number) =>
        run(api, 'update cohort_educators set to_on = ? where id = ?', [dayFromToday(days), own.educator.entryId])
      await until(0)
      expect(await boardOf(own.educator.client, own.cohortId)).not.toBeNull()
      await until(-1)
      expect(await boardOf(own.educator.client, own.cohortId)).toBeNull()
    })
  })

  describe('as a file', () => {
    const fetch = (client: ApiClient, path: string) => client.send({ method: 'GET', url: `/downloads/${path}` })

    it('has the totals of the screen, and keeps a name from being run', async () => {
      const own = await addGroup(api, { organisationId: place.organisationId, ...place.educator }, { name: '=1+1' })
      const seat = await addSeat(api, own, '=HYPERLINK("http://evil.example")')
      await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
      const answer = await fetch(educator(), `group-board.csv?group=${own.cohortId}&lens=CAPABILITIES`)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
      const board = await boardOf(educator(), own.cohortId)
      const lines = answer.body.split('\n')
      const totalOf = (words: string): number[] =>
        (lines.find(each => each.startsWith(`${words},`)) ?? '').split(',').slice(1).map(Number)
      expect(totalOf('Held')).toEqual(board?.columns.map(column => column.counts.held))
      expect(totalOf('Still to do')).toEqual(board?.columns.map(column => column.counts.stillToDo))
      for (const path of ['group-board.xlsx', 'group-members.csv', 'group-members.xlsx', 'group-progress.xlsx'])
        expect((await fetch(educator(), `${path}?group=${own.cohortId}`)).statusCode).toBe(200)
      const progress = await progressOf(educator(), own.cohortId, dayFromToday(-11))
      const file = await fetch(educator(), `group-progress.csv?group=${own.cohortId}&on=${dayFromToday(-11)}`)
      expect(progress?.stages.length).toBeGreaterThan(0)
      for (const { place: at, size, counts: told } of progress?.stages ?? [])
        expect(file.body).toMatch(new RegExp(`Stage ${(at ?? 0) + 1},${size},\\d+,${Object.values(told).join(',')}`))
    })

    it('is nobody else’s, and none is made of what is malformed', async () => {
      const outsider = await createPerson(api, 'Outsider', [
        { organisationId: place.organisationId, roles: ['EDUCATOR'] },
      ])
      const client = await signInAs(api, outsider)
      for (const name of ['board', 'members', 'progress'])
        expect((await fetch(client, `group-${name}.csv?group=${place.cohortId}`)).statusCode).toBe(404)
      for (const path of [
        'board.pdf?',
        'board.csv?lens=EVERYTHING&',
        'progress.csv?on=2026-02-30&',
        'board.csv?stage=x&',
      ])
        expect((await fetch(educator(), `group-${path}group=${place.cohortId}`)).statusCode).toBe(404)
      expect((await fetch(educator(), 'group-board.csv?group=nobody')).statusCode).toBe(404)
    })

    it('is made again where consent is taken back while it is made', async () => {
      const own = await createGroup(api)
      const seat = await addSeat(api, own, 'Jory')
      await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
      let isTakenBack = false
      const outside = AsyncLocalStorage.snapshot()
      const withdraw = () =>
        run(api, `update cohort_shares set withdrawn_at = now() where member_id = ?`, [seat.memberId])
      /** Consent is taken back right after the first time the matrix was read. */
      const asViewer: Database['asViewer'] = (viewer, work) =>
        api.database.asViewer(viewer, tx =>
          work(
            new Proxy(tx, {
              get: (target, key) => {
                const value: unknown = Reflect.get(target, key)
                if (key !== 'execute' || typeof value !== 'function') return value
                return async (sql: string, ...rest: unknown[]) => {
                  const rows: unknown = await Reflect.apply(value, target, [sql, ...rest])
                  if (sql.includes('soundings_cohort_board') && !isTakenBack) {
                    isTakenBack = true
                    await outside(withdraw)
                  }
                  return rows
                }
              },
            }),
          ),
        )
      const [download] = cohortDownloads({ asViewer, clock: testClock, content: createReaders().content })
      const file = await download?.open(
        { personId: own.educator.person.id },
        { form: 'csv', query: { group: own.cohortId, lens: 'CAPABILITIES' } },
      )
      if (!(file?.content instanceof Readable)) throw new Error('No file was made')
      const words = await text(file.content)
      expect(isTakenBack).toBe(true)
      expect(words).toContain('Jory')
      expect(words).not.toContain('Held (4)')
    })
  })
})
