import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { WebSocket } from 'ws'
import { createId } from '../../api/platform/ids.ts'
import { fill, password, withOwnDatabase, withServer } from './database.ts'
import { addLearners, sampleLearners } from './learners.ts'
import { listTimes } from './people-lists.ts'
import { ask, signIn, startService, untilIdle } from './service.ts'

const rounds = 9
const role = 'ROLE-ENH-OBS'
const onBoard = 200
const columns = 120
const crowd = 10_000
const educators = 100
/** Fewer people than this are no list of two thousand. */
const enoughForLists = 10_000
const tabsEach = 10

/** Milliseconds, the shortest first. */
const timesOf = async (work: () => Promise<unknown>): Promise<number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)
}
const middle = (times: readonly number[]): number => times[Math.floor(times.length / 2)] ?? 0
const whole = (milliseconds: number): string => String(Math.round(milliseconds))

interface Group {
  readonly cohortId: string
  readonly organisationId: string
}

/** Everybody chosen is in one group that aims for every capability there is, and has each of them rated by others. */
const addGroup = (url: string, lead: string, members: string, items: number): Promise<Group> =>
  withServer(url, async client => {
    const [organisationId, cohortId] = [createId(), createId()]
    await client.query(
      `insert into capabilities (code, framework_code, position, pillar_code, area_code, statement, reference, evidence_class_code, expected)
       select 'CLN-' || 200 + n, framework_code, 1000 + n, pillar_code, null, 'Made up ' || n || ': does it', reference,
              evidence_class_code, expected from capabilities cross join generate_series(1, ${columns - 100}) n where code = 'CLN-01'
       on conflict do nothing`,
    )
    await client.query(
      `insert into role_profile_items (role_profile_code, capability_code, rating)
       select '${role}', code, 3 from capabilities order by position limit ${items} on conflict do nothing`,
    )
    await client.query('insert into organisations (id, name) values ($1, $2)', [organisationId, 'Academy'])
    await client.query(
      `insert into memberships (id, person_id, organisation_id, role, from_on)
       select gen_random_uuid(), id, $1::uuid, 'PERSON', date '2020-01-01' from (${members}) chosen
       union all select gen_random_uuid(), $2::uuid, $1::uuid, 'EDUCATOR', date '2020-01-01'`,
      [organisationId, lead],
    )
    await client.query(
      `insert into cohorts (id, version, organisation_id, name, role_profile_code, starts_on, stages, created_by_id, created_at)
       values ($1, 1, $2, 'Group', '${role}', current_date - 300,
         '[{"title":"One","dueAfterDays":90},{"title":"Two","dueAfterDays":400}]', $3, now())`,
      [cohortId, organisationId, lead],
    )
    await client.query('insert into cohort_organisations (cohort_id, organisation_id) values ($1, $2)', [
      cohortId,
      organisationId,
    ])
    await client.query(
      `insert into cohort_educators (id, person_id, cohort_id, from_on, named_at) values (gen_random_uuid(), $1, $2, '2020-01-01', now())`,
      [lead, cohortId],
    )
    await client.query(
      `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
       select gen_random_uuid(), chosen.id, c.code, case when (c.place + chosen.n) % 5 = 0 then 'OBSERVED' else 'SIGN_OFF' end,
              case when (c.place + chosen.n) % 5 = 0 then 2 else 1 + (c.place + chosen.n) % 4 end,
              current_date - ((chosen.n + c.place) % 300)::int, '{}', '{An assessor}', now()
         from (select id, row_number() over () as n from (${members}) one) chosen
         cross join (select code, row_number() over (order by position) as place from capabilities order by position limit ${items}) c
        where not exists (select from ratings known where known.person_id = chosen.id and known.capability_code = c.code
                and known.kind <> 'SELF')`,
    )
    await client.query(
      `insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent, invited_at, joined_at)
       select gen_random_uuid(), 1, id, $1::uuid, $2::uuid, current_date - 300, case when row_number() over () % 3 = 0 then 60 else 100 end,
              now() - interval '300 days', now() - interval '300 days' from (${members}) chosen`,
      [cohortId, organisationId],
    )
    await client.query(
      `insert into cohort_shares (id, person_id, member_id, item, given_at)
       select gen_random_uuid(), person_id, id, 'RATINGS', now() from cohort_members where cohort_id = $1`,
      [cohortId],
    )
    await client.query('vacuum analyze')
    return { cohortId, organisationId }
  })

const boardDocument = `query ($cohortId: UUID!, $lens: CohortBoardLens!) { cohortBoard(cohortId: $cohortId, lens: $lens) {
  name on isCommon totalCount stages { place title } columns { code title capabilityCodes stage
    counts { held requested stillToDo later notShared notAsked } }
  rows { memberId name organisationName state stage isShared cells values } } }`
const progressDocument = `query ($cohortId: UUID!) { cohortProgress(cohortId: $cohortId) { memberCount sharedCount
  stages { place size counts { held requested stillToDo later notShared notAsked } } overTime { on held expected } } }`

interface Timed {
  readonly people: number
  readonly what: string
  readonly median: number
  readonly slowest: number
}

/** The board of 200 by 120, with so many people in the database. */
const measureBoard = (people: number, port: number): Promise<Timed[]> =>
  withOwnDatabase(`board_${people}`, async url => {
    process.stderr.write(`${people} people: filling the database\n`)
    const [lead = ''] = await fill(url, async client => {
      await addLearners(client, people)
      return sampleLearners(client, 1)
    })
    const members = `select id from people where name like 'Learner %' and id <> '${lead}' order by md5(id::text) limit ${onBoard}`
    const group = await addGroup(url, lead, members, columns)
    const { cohortId } = group
    const service = await startService(url, port)
    await untilIdle(service)
    try {
      const cookie = await signIn(port, `${lead}@soundings.example`, password)
      const rows: Timed[] = []
      for (const lens of ['CAPABILITIES', 'LINES']) {
        const body = JSON.stringify({ query: boardDocument, variables: { cohortId, lens } })
        expectWhole(await ask(port, body, cookie))
        const times = await timesOf(() => ask(port, body, cookie))
        rows.push({ people, what: `board, ${lens.toLowerCase()}`, median: middle(times), slowest: times.at(-1) ?? 0 })
      }
      if (people >= enoughForLists)
        for (const [what, once] of await listTimes(url, group, { port, cookie }))
          rows.push({ people, what, median: once, slowest: once })
      return rows
    } finally {
      await service.stop()
    }
  })

const expectWhole = (text: string): void => {
  const { data } = JSON.parse(text) as { data: { cohortBoard: { rows: { cells: string }[] } } }
  const { rows } = data.cohortBoard
  if (rows.length !== onBoard || !rows.some(({ cells }) => cells.includes('H')))
    throw new Error(`The board has ${rows.length} rows: ${text.slice(0, 300)}`)
}

/** A group of 10,000 in numbers, by 100 capabilities. */
const measureCrowd = (port: number): Promise<Timed> =>
  withOwnDatabase('crowd', async url => {
    process.stderr.write(`a group of ${crowd}: filling the database\n`)
    const [lead = ''] = await fill(url, async client => {
      await addLearners(client, crowd + 1)
      return sampleLearners(client, 1)
    })
    const members = `select id from people where name like 'Learner %' and id <> '${lead}'`
    const { cohortId } = await addGroup(url, lead, members, 100)
    const service = await startService(url, port)
    await untilIdle(service)
    try {
      const cookie = await signIn(port, `${lead}@soundings.example`, password)
      const body = JSON.stringify({ query: progressDocument, variables: { cohortId } })
      const { data } = JSON.parse(await ask(port, body, cookie)) as {
        data: { cohortProgress: { memberCount: number } }
      }
      if (data.cohortProgress.memberCount !== crowd) throw new Error('Not everybody is counted')
      const times = await timesOf(() => ask(port, body, cookie))
      return { people: crowd + 1, what: 'progress of all', median: middle(times), slowest: times.at(-1) ?? 0 }
    } finally {
      await service.stop()
    }
  })

/** Resolves once it listens; `told` is called with every change. */
const listen = (port: number, cookie: string, cohortId: string, told: () => void): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/subscriptions`, 'graphql-transport-ws', {
      headers: { cookie, origin: `http://127.0.0.1:${port}` },
    })
    const query = `subscription { cohortBoardChanged(cohortId: "${cohortId}") { isFollowed at } }`
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })))
    socket.on('message', data => {
      const { type } = JSON.parse(String(data)) as { type: string }
      if (type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
        socket.send(JSON.stringify({ type: 'ping' }))
      }
      if (type === 'pong') resolve(socket)
      if (type === 'next') told()
    })
  })

/** Milliseconds from a change to the last of 1,000 subscriptions on one process that is told of it. */
const measureListeners = (port: number): Promise<{ readonly times: readonly number[]; readonly megabytes: number }> =>
  withOwnDatabase('listeners', async url => {
    const people = await fill(url, async client => {
      await addLearners(client, 1_000)
      return sampleLearners(client, educators)
    })
    const members = `select id from people where name like 'Learner %' order by id limit 20`
    const { cohortId, organisationId } = await addGroup(url, people[0] ?? '', members, 100)
    await withServer(url, async client => {
      await client.query(
        `insert into memberships (id, person_id, organisation_id, role, from_on)
         select gen_random_uuid(), id, $1::uuid, 'EDUCATOR', date '2020-01-01' from unnest($2::uuid[]) id`,
        [organisationId, people.slice(1)],
      )
      await client.query(
        `insert into cohort_educators (id, person_id, cohort_id, from_on, named_at)
         select gen_random_uuid(), id, $1::uuid, date '2020-01-01', now() from unnest($2::uuid[]) id`,
        [cohortId, people.slice(1)],
      )
    })
    const service = await startService(url, port)
    await untilIdle(service)
    const sockets: WebSocket[] = []
    let told = 0
    try {
      for (const person of people) {
        const cookie = await signIn(port, `${person}@soundings.example`, password)
        for (let tab = 0; tab < tabsEach; tab += 1)
          sockets.push(await listen(port, cookie, cohortId, () => (told += 1)))
      }
      await new Promise(resolve => setTimeout(resolve, 2_000))
      const times = await withServer(url, client =>
        timesOf(async () => {
          told = 0
          await client.query('update cohorts set version = version + 1 where id = $1', [cohortId])
          while (told < sockets.length) await new Promise(resolve => setTimeout(resolve, 1))
        }),
      )
      return { times, megabytes: memoryOf(service.processId) }
    } finally {
      for (const socket of sockets) socket.terminate()
      await service.stop()
    }
  })

/** What a process holds in memory; Linux alone tells. */
const memoryOf = (processId: number): number => {
  const pages = Number(readFileSync(`/proc/${processId}/statm`, 'utf8').split(' ')[1])
  return Math.round((pages * 4096) / 1e6)
}

const rowsToMarkdown = (rows: readonly (readonly string[])[]): string[] => rows.map(row => `| ${row.join(' | ')} |`)

/** The board, a group of ten thousand, and a thousand open pages. */
export const measureBoards = async (firstPort: number, sizes: readonly number[]): Promise<string> => {
  const timed: Timed[] = []
  for (const [index, people] of sizes.entries()) timed.push(...(await measureBoard(people, firstPort + index)))
  timed.push(await measureCrowd(firstPort + sizes.length))
  const { times, megabytes } = await measureListeners(firstPort + sizes.length + 1)
  return [
    '| people in the database | what | answer, median ms | answer, slowest ms |',
    `|${' --- |'.repeat(4)}`,
    ...rowsToMarkdown(
      timed.map(({ people, what, median, slowest }) => [String(people), what, whole(median), whole(slowest)]),
    ),
    '',
    '| subscriptions on one process | a change reaches all, median ms | slowest ms | memory of the process, MB |',
    `|${' --- |'.repeat(4)}`,
    ...rowsToMarkdown([
      [String(educators * tabsEach), whole(middle(times)), whole(times.at(-1) ?? 0), String(megabytes)],
    ]),
  ].join('\n')
}
