import { beforeAll, expect, it } from 'vitest'
import { heldFrom, inOrder } from '../../../api/domain/capability/held.ts'
import { openTarget } from '../../../api/domain/planning/target.ts'
import { readRecord, type PersonRecord } from '../../../api/features/records/record.read-model.ts'
import { countStatements } from '../../../api/platform/database/index.ts'
import { catalogue } from '../../golden/named-people.ts'
import { type TestApi, describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { coverageDocument, readCoverage, stepOf } from '../../support/create/coverage.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { createWaiting, type WaitingPerson } from '../../support/create/waiting.ts'
import { testClock } from '../../support/product.ts'

/** The same people on every run, unlike one another. */
function invented(count: number): WaitingPerson[] {
  let state = 7
  const next = (below: number): number => (state = (state * 16_807) % 2_147_483_647) % below
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
  const roles = [...catalogue.roles.keys()]
  const pathways = [...catalogue.pathways.keys()]
  const kinds = ['SELF', 'OBSERVED', 'STARTING_POSITION', 'SIGN_OFF', 'SIGN_OFF', 'LOWERING']
  const most: Readonly<Record<string, number>> = { OBSERVED: 2, STARTING_POSITION: 3 }
  return Array.from({ length: count }, (_, index) => {
    const aim = index % 3 === 0 ? { pathway: pick(pathways) } : { role: index % 3 === 1 ? 'ROLE-ENH-MSK' : pick(roles) }
    return {
      goal:
        index % 10 === 9
          ? null
          : {
              ...aim,
              overlays: next(3) === 0 ? [...catalogue.overlays.keys()].slice(0, 1) : [],
              areas:
                next(2) === 0
                  ? [{ areaCode: pick(['BRS', 'PAE', 'MSK']), levelCode: pick(['CF6', 'CF7', 'CF4']) }]
                  : [],
            },
      ratings: Array.from({ length: next(60) }, () => {
        const kind = pick(kinds)
        const value = kind === 'STARTING_POSITION' ? 1 + next(3) : next((most[kind] ?? 4) + 1)
        return { capability: pick([...catalogue.capabilities.keys()]), kind, value, on: dayFromToday(2 - next(30)) }
      }),
    }
  })
}

/** Whom each step is part of the goal of, and who does not hold it, one person after another. */
function waitsByHand({ learner }: PersonRecord): string[] {
  const { goal } = learner
  if (goal === null) return []
  const held = (code: string): number => {
    const events = inOrder(learner.ratings, testClock.today()).filter(({ capability }) => capability === code)
    return heldFrom(events, catalogue.capabilities.get(code)?.evidenceClass === 'E3', () => true)?.value ?? 0
  }
  const { items, groups } = openTarget(catalogue, goal, learner.practice)
  const open = groups.filter(
    ({ atLeast, capabilities }) =>
      capabilities.filter(({ capability, rating }) => Math.max(held(capability), items.get(capability) ?? 0) >= rating)
        .length < atLeast,
  )
  const asked = [
    ...[...items].map(([capability, rating]) => ({ capability, rating })),
    ...open.flatMap(group => group.capabilities),
  ]
  return [
    ...new Set(
      asked.flatMap(({ capability, rating }) =>
        [1, 2, 3, 4].filter(to => to <= rating && held(capability) < to).map(to => `${capability}>${to}`),
      ),
    ),
  ]
}

async function countByHand(api: TestApi, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const record = await api.database.asSystem(tx => readRecord(tx, id, testClock.today()))
    for (const key of waitsByHand(record)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

describeOnEachDatabase('How many wait for a step', api => {
  let organisationId: string
  let author: ApiClient
  let ids: string[]
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const orgWith = async (people: readonly WaitingPerson[]) => {
    const id = await createOrganisation(api, `Of ${people.length}`)
    const writer = await createPerson(api, 'Writes', [{ organisationId: id, roles: ['AUTHOR'] }])
    return { id, people: await createWaiting(api, id, people), client: await signInAs(api, writer) }
  }
  const same = (count: number): WaitingPerson[] =>
    Array.from({ length: count }, () => ({ goal: { role: 'ROLE-ENH-OBS' } }))
  const asked =
    [...(catalogue.roles.get('ROLE-ENH-OBS')?.items ?? [])].find(({ rating }) => rating === 3)?.capability ?? ''

  beforeAll(async () => {
    ;({ id: organisationId, client: author, people: ids } = await orgWith(invented(60)))
  })

  it('is what comes out person by person, in fives and rounded down', async () => {
    const counts = await countByHand(api, ids)
    const shown = await readCoverage(author, { organisationId })
    expect(shown).toMatchObject({ totalCount: 100, countsPeople: true })
    const told = (shown?.nodes ?? []).flatMap(({ capability, steps }) =>
      steps.map(({ to, waitingAtLeast }) => [`${capability.code}>${to}`, waitingAtLeast] as const),
    )
    expect(told).toHaveLength(400)
    for (const [key, waitingAtLeast] of told) {
      const exact = Math.min(counts.get(key) ?? 0, ids.length + 1 - 4)
      expect([key, waitingAtLeast]).toEqual([key, exact < 5 ? null : exact - (exact % 5)])
    }
    expect(new Set(told.map(([, waiting]) => waiting)).size, 'several different numbers').toBeGreaterThan(4)
  })

  it('does not change with what people say of themselves', async () => {
    const { id, people, client } = await orgWith(same(20))
    const before = stepOf(await readCoverage(client, { organisationId: id }), asked, 3).waitingAtLeast
    expect(before).toBe(15)
    for (const person of people)
      await run(
        `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
         values (gen_random_uuid(), ?, ?, 'SELF', 4, '2026-01-01', '{}', '{}', now())`,
        [person, asked],
      )
    expect(stepOf(await readCoverage(client, { organisationId: id }), asked, 3).waitingAtLeast).toBe(before)
  })

  it('is not told where fewer than five wait, or where it would say that fewer than five do not', async () => {
    const few = await orgWith([...same(4), ...Array.from({ length: 20 }, () => ({ goal: null }))])
    expect(stepOf(await readCoverage(few.client, { organisationId: few.id }), asked, 3).waitingAtLeast).toBeNull()
    const all = await orgWith(same(12))
    expect(stepOf(await readCoverage(all.client, { organisationId: all.id }), asked, 3).waitingAtLeast).toBe(5)
  })

  it('is counted for nobody where there are fewer than nine people', async () => {
    const { id, client } = await orgWith(same(7))
    const shown = await readCoverage(client, { organisationId: id })
    expect(shown?.countsPeople).toBe(false)
    expect(shown?.nodes.flatMap(({ steps }) => steps.filter(({ waitingAtLeast }) => waitingAtLeast !== null))).toEqual(
      [],
    )
  })

  it('changes by five at a time, so that nobody who comes or goes can be told from it', async () => {
    const { id, people, client } = await orgWith([...same(24), ...Array.from({ length: 10 }, () => ({ goal: null }))])
    const read = async () => stepOf(await readCoverage(client, { organisationId: id }), asked, 3).waitingAtLeast
    const told: (number | null)[] = []
    for (const person of people.slice(0, 10)) {
      told.push(await read())
      await run('update memberships set ended_at = now(), version = version + 1 where person_id = ?', [person])
    }
    expect(told).toEqual([20, 20, 20, 20, 20, 15, 15, 15, 15, 15])
  })

  it('is of members of today alone, and of their latest goal', async () => {
    const { id, people, client } = await orgWith(same(20))
    const read = async () => stepOf(await readCoverage(client, { organisationId: id }), asked, 3).waitingAtLeast
    await run(`update memberships set to_on = '2026-11-22', version = version + 1 where person_id = any(?::uuid[])`, [
      `{${people.slice(0, 4).join(',')}}`,
    ])
    expect(await read()).toBe(10)
    await run(
      `insert into goals (id, person_id, version, overlay_codes, areas, recorded_at)
       select gen_random_uuid(), person_id, 2, '{}', '[]', now() from goals where person_id = any(?::uuid[])`,
      [`{${people.slice(4, 11).join(',')}}`],
    )
    expect(await read()).toBe(5)
  })

  it('is told to authors and educators of the organisation, and to nobody else', async () => {
    const elsewhere = await createOrganisation(api, 'Elsewhere')
    const other = await createPerson(api, 'Writes elsewhere', [{ organisationId: elsewhere, roles: ['AUTHOR'] }])
    const teaches = await createPerson(api, 'Teaches', [{ organisationId, roles: ['EDUCATOR'] }])
    const left = await createPerson(api, 'Left', [
      { organisationId, roles: ['AUTHOR'], to: dayFromToday(-1) },
      { organisationId: elsewhere, roles: ['EDUCATOR'] },
    ])
    expect(await readCoverage(await signInAs(api, other), { organisationId })).toBeNull()
    expect(await readCoverage(await signInAs(api, left), { organisationId })).toBeNull()
    expect((await readCoverage(await signInAs(api, teaches), { organisationId }))?.countsPeople).toBe(true)
  })

  it('is kept by the database itself', async () => {
    const count = (personId: string) =>
      api.database.asViewer({ personId }, tx =>
        tx.execute<{ waiting: unknown }[]>('select soundings_waiting_for_steps(?::uuid) as waiting', [organisationId]),
      )
    expect(await count(ids[0] ?? '')).toEqual([{ waiting: null }])
  })

  it('costs the same statements whatever the number of people', async () => {
    const cost = async (client: ApiClient, id: string): Promise<number> => {
      await readCoverage(client, { organisationId: id })
      const { statements } = await countStatements(() => client.ask(coverageDocument, { organisationId: id }))
      return statements.own.length
    }
    const small = await orgWith(invented(10))
    const large = await orgWith(invented(400))
    expect(await cost(small.client, small.id), 'roles, people, content and how current it is').toBe(4)
    expect(await cost(large.client, large.id)).toBe(4)
  })
})
