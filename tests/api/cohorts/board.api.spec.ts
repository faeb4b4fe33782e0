import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
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
import { dayFromToday } from '../../support/create/people.ts'
import { ownStatements } from '../counting.ts'
import { boardOf, cellIn, cellsOf, expectTotalsToAgree, progressOf } from './reading.ts'

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
    expect(numbers.filter(text => text.includes('soundings_cohort_board')).length).toBe(1)
    expect(before.length + numbers.length).toBeLessThanOrEqual(8)
  })
})
