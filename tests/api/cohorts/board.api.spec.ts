import { AsyncLocalStorage } from 'node:async_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { cohortDownloads } from '../../../api/features/cohorts/index.ts'
import type { Database } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { createReaders } from '../../../api/readers.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  addDecision,
  addGroup,
  addRating,
  addRequest,
  addSeat,
  createGroup,
  run,
  type BoardPlace,
  type Seat,
} from '../../support/create/boards.ts'
import { createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { ownStatements } from '../counting.ts'

interface Counts {
  readonly held: number
  readonly requested: number
  readonly stillToDo: number
  readonly later: number
  readonly notShared: number
  readonly notAsked: number
}

interface Board {
  readonly on: string
  readonly isCommon: boolean
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly columns: readonly {
    readonly code: string
    readonly title: string | null
    readonly capabilityCodes: readonly string[]
    readonly stage: number | null
    readonly counts: Counts
  }[]
  readonly rows: readonly {
    readonly memberId: string
    readonly name: string
    readonly isShared: boolean
    readonly stage: number | null
    readonly cells: string
    readonly values: string
  }[]
}

interface Progress {
  readonly memberCount: number
  readonly sharedCount: number
  readonly stages: readonly { readonly place: number | null; readonly size: number; readonly counts: Counts }[]
  readonly overTime: readonly { readonly on: string; readonly held: number; readonly expected: number }[]
}

const counts = 'counts { held requested stillToDo later notShared notAsked }'
const boardOf = async (client: ApiClient, cohortId: string, asked: object = {}): Promise<Board | null> => {
  const { cohortBoard } = await client.query<{ cohortBoard: Board | null }>(
    `query ($cohortId: UUID!, $lens: CohortBoardLens! = CAPABILITIES, $areaCode: String, $pillarCode: String, $stage: Int,
         $asOf: Date, $first: Int! = 200, $after: String) {
       cohortBoard(cohortId: $cohortId, lens: $lens, areaCode: $areaCode, pillarCode: $pillarCode, stage: $stage, asOf: $asOf,
           first: $first, after: $after) {
         on isCommon totalCount pageInfo { hasNextPage endCursor } columns { code title capabilityCodes stage ${counts} }
         rows { memberId name isShared stage cells values } } }`,
    { cohortId, ...asked },
  )
  return cohortBoard
}
const progressOf = async (client: ApiClient, cohortId: string, asOf?: string): Promise<Progress | null> => {
  const { cohortProgress } = await client.query<{ cohortProgress: Progress | null }>(
    `query ($cohortId: UUID!, $asOf: Date) { cohortProgress(cohortId: $cohortId, asOf: $asOf) {
       memberCount sharedCount stages { place size ${counts} } overTime { on held expected } } }`,
    { cohortId, asOf },
  )
  return cohortProgress
}
const cellsOf = async (client: ApiClient, cohortId: string, memberId: string, codes: readonly string[]) => {
  const { cohortCells } = await client.query<{
    cohortCells: {
      isShared: boolean
      cells: { letter: string; held: number | null; entries: { kind: string }[]; evidence: object[] }[]
    } | null
  }>(
    `query ($cohortId: UUID!, $memberId: UUID!, $codes: [String!]!) {
       cohortCells(cohortId: $cohortId, memberId: $memberId, capabilityCodes: $codes) { isShared
         cells { capability { code } letter held asked dueOn requirements entries { kind value on assessorNames } evidence { id } } } }`,
    { cohortId, memberId, codes },
  )
  return cohortCells
}

/** Letter and value of one capability of one member. */
const cellIn = (board: Board | null, name: string, code: string): string | undefined => {
  const place = board?.columns.findIndex(column => column.code === code) ?? -1
  const row = board?.rows.find(one => one.name === name)
  return place < 0 ? undefined : `${row?.cells[place]}${row?.values[place]}`
}

const added = (all: readonly Counts[]): Counts => {
  const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0)
  return {
    held: sum('held'),
    requested: sum('requested'),
    stillToDo: sum('stillToDo'),
    later: sum('later'),
    notShared: sum('notShared'),
    notAsked: sum('notAsked'),
  }
}

/** Every total that is told of a group is the sum of the letters on its board. */
const expectTotalsToAgree = async (client: ApiClient, cohortId: string, asOf?: string): Promise<void> => {
  const [board, progress] = [await boardOf(client, cohortId, { asOf }), await progressOf(client, cohortId, asOf)]
  const columns = board?.columns.map(column => column.counts) ?? []
  const told = added(progress?.stages.map(stage => stage.counts) ?? [])
  // Without a common aim, what nobody holds is no column, and is counted nowhere.
  const shown = board?.isCommon === false ? { ...added(columns), notShared: 0, notAsked: 0 } : added(columns)
  expect(told).toEqual(shown)
  for (const stage of progress?.stages ?? []) {
    if (stage.place === null) continue
    const filtered = await boardOf(client, cohortId, { asOf, stage: stage.place })
    expect(stage.counts).toEqual(added(filtered?.columns.map(column => column.counts) ?? []))
    expect(stage.size).toBe(filtered?.columns.length)
  }
  expect(progress?.memberCount).toBe(board?.totalCount)
}

describeOnOneDatabase('The board of a group', api => {
  let place: BoardPlace
  let shared: Seat
  let silent: Seat
  const educator = () => place.educator.client

  beforeAll(async () => {
    place = await createGroup(api)
    shared = await addSeat(api, place, 'Beatrix')
    silent = await addSeat(api, place, 'Alder', { shares: [] })
    await addRating(api, shared.person.id, { code: 'CLN-01', value: 4 })
    await addRating(api, shared.person.id, { code: 'CLN-02', value: 1, kind: 'OBSERVED' })
    await addRequest(api, shared.person.id, 'CLN-03')
    await addRating(api, silent.person.id, { code: 'CLN-01', value: 4 })
    await addDecision(api, silent.person.id, { organisationId: place.organisationId, code: 'CLN-02', value: 4 })
  })

  it('says what is held, asked for and still to do by the dates of each, in the order of names', async () => {
    const board = await boardOf(educator(), place.cohortId)
    expect(board?.rows.map(({ name }) => name)).toEqual(['Alder', 'Beatrix'])
    expect(board?.columns.length).toBe(53)
    expect([
      cellIn(board, 'Beatrix', 'CLN-01'),
      cellIn(board, 'Beatrix', 'CLN-02'),
      cellIn(board, 'Beatrix', 'CLN-03'),
    ]).toEqual(['H4', 'S1', 'R.'])
    await expectTotalsToAgree(educator(), place.cohortId)
  })

  it('shows of whoever shares nothing only what was signed off in the group since they joined, in cells and in totals', async () => {
    const board = await boardOf(educator(), place.cohortId)
    expect([cellIn(board, 'Alder', 'CLN-01'), cellIn(board, 'Alder', 'CLN-02')]).toEqual(['N.', 'H4'])
    expect(board?.rows[0]?.cells.replaceAll('N', '')).toBe('H')
    const before = { organisationId: place.organisationId, code: 'CLN-04', value: 4, decidedIn: -101 }
    await addDecision(api, silent.person.id, before)
    expect(cellIn(await boardOf(educator(), place.cohortId), 'Alder', 'CLN-04')).toBe('N.')
    expect((await progressOf(educator(), place.cohortId))?.sharedCount).toBe(1)
    expect((await cellsOf(educator(), place.cohortId, silent.memberId, ['CLN-01', 'CLN-02']))?.cells).toMatchObject([
      { letter: 'N', held: null, entries: [] },
      { letter: 'H', held: 4, entries: [{ kind: 'SIGN_OFF' }] },
    ])
  })

  it('is the same whatever people say of themselves', async () => {
    const before = await boardOf(educator(), place.cohortId)
    await shared.client.query(
      'mutation { rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-05", value: 4 }] }) { __typename } }',
    )
    expect(await boardOf(educator(), place.cohortId)).toEqual(before)
  })

  it('holds what the learner’s own page says is held, lowered and lapsed as well', async () => {
    const own = await addGroup(api, { organisationId: place.organisationId, ...place.educator }, { role: null })
    const seat = await addSeat(api, own, 'Cassia')
    const codes = await api.database.asSystem(tx =>
      tx.execute<{ code: string }[]>('select code from capabilities order by position'),
    )
    for (const [index, { code }] of codes.entries()) {
      await addRating(api, seat.person.id, { code, value: 1 + (index % 4), in: -((index * 37) % 900) - 40 })
      if (index % 3 === 0) await addRating(api, seat.person.id, { code, value: 2, kind: 'OBSERVED', in: -30 })
      if (index % 5 === 0) await addRating(api, seat.person.id, { code, value: index % 3, kind: 'LOWERING', in: -20 })
      if (index % 7 === 0) await addRating(api, seat.person.id, { code, value: 0, kind: 'SCOPE_CONFIRMATION', in: -60 })
    }
    await run(api, 'insert into leaves (id, person_id, from_on, to_on) values (?, ?, ?, ?)', [
      createId(),
      seat.person.id,
      dayFromToday(-200),
      dayFromToday(-140),
    ])
    const { myCapabilities } = await seat.client.query<{
      myCapabilities: { capability: { code: string }; assessedRating: { value: number } | null }[]
    }>('{ myCapabilities { capability { code } assessedRating { value } } }')
    const board = await boardOf(educator(), own.cohortId)
    const theirs = myCapabilities.flatMap(({ capability, assessedRating }) =>
      (assessedRating?.value ?? 0) > 0 ? `${capability.code} H${assessedRating?.value}` : [],
    )
    expect(theirs.length).toBeGreaterThan(50)
    expect(board?.isCommon).toBe(false)
    expect(board?.columns.map(({ code }) => `${code} ${cellIn(board, 'Cassia', code)}`)).toEqual(theirs)
    await expectTotalsToAgree(educator(), own.cohortId)
  })

  it('holds the same person against each group’s own target', async () => {
    const lead = { organisationId: place.organisationId, ...place.educator }
    const [one, other] = [await addGroup(api, lead), await addGroup(api, lead, { role: 'ROLE-CON-W', stages: [200] })]
    const seat = await addSeat(api, one, 'Dorian')
    await addSeat(api, other, 'Dorian', { person: seat.person, shares: [] })
    await addRating(api, seat.person.id, { code: 'EDU-04', value: 3 })
    expect(cellIn(await boardOf(educator(), one.cohortId), 'Dorian', 'EDU-04')).toBe('H3')
    expect(cellIn(await boardOf(educator(), other.cohortId), 'Dorian', 'EDU-04')).toBe('N.')
    await run(
      api,
      `insert into cohort_shares (id, person_id, member_id, item, given_at)
      select gen_random_uuid(), person_id, id, 'RATINGS', now() from cohort_members where cohort_id = '${other.cohortId}'`,
    )
    expect(cellIn(await boardOf(educator(), other.cohortId), 'Dorian', 'EDU-04')).toBe('L3')
    await expectTotalsToAgree(educator(), other.cohortId)
  })

  it('takes a stage to be over on the day after its last, by each one’s own dates', async () => {
    const own = await addGroup(api, { organisationId: place.organisationId, ...place.educator }, { stages: [30] })
    await addSeat(api, own, 'On its last day', { startsIn: -30 })
    await addSeat(api, own, 'A day after', { startsIn: -31 })
    await addSeat(api, own, 'Half time', { startsIn: -31, percent: 50 })
    const board = await boardOf(educator(), own.cohortId)
    const letters = Object.fromEntries(board?.rows.map(({ name, cells }) => [name, new Set(cells)]) ?? [])
    expect(letters).toEqual({
      'On its last day': new Set('L'),
      'A day after': new Set('S'),
      'Half time': new Set('L'),
    })
    await expectTotalsToAgree(educator(), own.cohortId)
  })

  it('asks of a choice as many as it names, whichever they are', async () => {
    const lead = { organisationId: place.organisationId, ...place.educator }
    const own = await addGroup(api, lead, { role: 'ROLE-ENH-MSK', stages: [10] })
    const seat = await addSeat(api, own, 'Edda')
    const read = async () => {
      const board = await boardOf(educator(), own.cohortId)
      return ['MSK-01', 'MSK-02', 'MSK-03', 'MSK-04'].map(code => cellIn(board, 'Edda', code)?.[0]).join('')
    }
    await addRating(api, seat.person.id, { code: 'MSK-02', value: 4 })
    expect(await read()).toBe('SHSS')
    await addRating(api, seat.person.id, { code: 'MSK-04', value: 4 })
    expect(await read()).toBe('-H-H')
    await expectTotalsToAgree(educator(), own.cohortId)
  })

  it('is read by line, pillar, area and stage, and a page at a time', async () => {
    const lines = await boardOf(educator(), place.cohortId, { lens: 'LINES' })
    expect(lines?.columns.length).toBeLessThan(12)
    expect(lines?.columns.flatMap(({ capabilityCodes }) => capabilityCodes).length).toBeGreaterThanOrEqual(53)
    const areas = await boardOf(educator(), place.cohortId, { areaCode: 'OBS' })
    expect(areas?.columns.every(({ code }) => code.startsWith('OBS'))).toBe(true)
    const research = await boardOf(educator(), place.cohortId, { pillarCode: 'RES' })
    expect(research?.columns.every(({ code }) => code.startsWith('RES'))).toBe(true)
    expect((await boardOf(educator(), place.cohortId, { stage: 7 }))?.columns).toEqual([])
    expect((await boardOf(educator(), place.cohortId, { areaCode: '\0nothing' }))?.columns).toEqual([])
    const first = await boardOf(educator(), place.cohortId, { first: 1 })
    const second = await boardOf(educator(), place.cohortId, { first: 1, after: first?.pageInfo.endCursor })
    expect([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ name }) => name)).toEqual(['Alder', 'Beatrix'])
    expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false])
  })

  it('stands as it stood on a day, by who had joined and what is shared today', async () => {
    const board = await boardOf(educator(), place.cohortId, { asOf: dayFromToday(-11) })
    expect(board?.on).toBe(dayFromToday(-11))
    expect([cellIn(board, 'Beatrix', 'CLN-01'), cellIn(board, 'Beatrix', 'CLN-03')]).toEqual(['L.', 'L.'])
    await expectTotalsToAgree(educator(), place.cohortId, dayFromToday(-11))
    expect((await boardOf(educator(), place.cohortId, { asOf: dayFromToday(-101) }))?.rows).toEqual([])
    expect((await boardOf(educator(), place.cohortId, { asOf: dayFromToday(9) }))?.on).toBe(dayFromToday(0))
    const over = (await progressOf(educator(), place.cohortId))?.overTime ?? []
    expect(over.length).toBe(13)
    expect(over.at(-1)).toEqual({ on: dayFromToday(0), held: 1, expected: 53 })
    expect(over[0]).toEqual({ on: dayFromToday(-100), held: 0, expected: 0 })
  })

  it('takes one statement for the matrix, however many learners there are', async () => {
    const ask = `{ cohortBoard(cohortId: "${place.cohortId}", lens: CAPABILITIES) { rows { cells } columns { code } } }`
    const before = await ownStatements(educator(), ask)
    for (const name of ['Fen', 'Gorse', 'Hazel', 'Ivy']) await addSeat(api, place, name)
    const after = await ownStatements(educator(), ask)
    expect(after.length).toBe(before.length)
    expect(after.filter(text => text.includes('soundings_cohort_board')).length).toBe(1)
    expect(after.length).toBeLessThanOrEqual(4)
    const numbers = await ownStatements(educator(), `{ cohortProgress(cohortId: "${place.cohortId}") { memberCount } }`)
    expect(numbers.filter(text => text.includes('soundings_cohort_progress')).length).toBe(1)
    expect(before.length + numbers.length).toBeLessThanOrEqual(8)
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
          `select * from soundings_cohort_progress(?, '{CLN-01}', '{3}', '{0}', '{false}', current_date, now())
            where member_id is not null or reached is not null`,
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
        (lines.find(text => text.startsWith(`${words},`)) ?? '').split(',').slice(1).map(Number)
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
      const text = (await file?.content.toArray?.())?.join('') ?? ''
      expect(isTakenBack).toBe(true)
      expect(text).toContain('Jory')
      expect(text).not.toContain('Held (4)')
    })
  })
})
