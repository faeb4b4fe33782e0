import { performance } from 'node:perf_hooks'
import { createId } from '../../api/platform/ids.ts'
import { fill, password, withOwnDatabase, withServer } from './database.ts'
import { addLearners, sampleLearners } from './learners.ts'
import { ask, signIn, startService } from './service.ts'

const sizes = [1_000, 10_000]
const rounds = 9

const document = `query ($organisationId: UUID!) { coverage(organisationId: $organisationId, byWaiting: true, first: 100) {
  countsPeople totalCount nodes { capability { code } steps { to state waitingAtLeast modules { faults module { code } } } } } }`

/** Everybody in one organisation, of which one is an author; its id. */
const addMembers = async (url: string, author: string): Promise<string> => {
  const id = createId()
  await withServer(url, async client => {
    await client.query('insert into organisations (id, name) values ($1, $2)', [id, 'Everybody'])
    await client.query(
      `insert into memberships (id, person_id, organisation_id, role, from_on)
       select gen_random_uuid(), id, $1, case when id = $2 then 'AUTHOR' else 'PERSON' end, '2020-01-01' from people`,
      [id, author],
    )
    await client.query('vacuum analyze')
  })
  return id
}

interface Timed {
  readonly learners: number
  readonly median: number
  readonly slowest: number
  readonly database: number
  readonly steps: number
}

const measureSize = (learners: number, port: number): Promise<Timed> =>
  withOwnDatabase(`coverage_${learners}`, async url => {
    const [author = ''] = await fill(url, async client => {
      await addLearners(client, learners)
      return sampleLearners(client, 1)
    })
    const organisationId = await addMembers(url, author)
    const service = await startService(url, port)
    try {
      const cookie = await signIn(port, `${author}@soundings.example`, password)
      const body = JSON.stringify({ query: document, variables: { organisationId } })
      const answer = JSON.parse(await ask(port, body, cookie)) as Answer
      const rows = answer.data?.coverage.nodes ?? []
      const steps = rows.flatMap(row => row.steps).filter(({ waitingAtLeast }) => waitingAtLeast !== null).length
      if (steps === 0) throw new Error(`Nobody waits: ${JSON.stringify(answer).slice(0, 400)}`)
      const times = await timesOf(() => ask(port, body, cookie))
      const inDatabase = await withServer(url, async client => {
        await client.query(`select set_config('soundings.person_id', $1, false)`, [author])
        return timesOf(() => client.query('select soundings_waiting_for_steps($1)', [organisationId]))
      })
      return { learners, steps, median: middle(times), slowest: times.at(-1) ?? 0, database: middle(inDatabase) }
    } finally {
      await service.stop()
    }
  })

interface Answer {
  readonly data?: { readonly coverage: { readonly nodes: readonly { readonly steps: readonly Step[] }[] } }
}
interface Step {
  readonly waitingAtLeast: number | null
}

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

/** How long it takes to say of all four steps of every capability which modules lead over them and how many wait. */
export const measureCoverage = async (firstPort: number): Promise<string> => {
  const rows: Timed[] = []
  for (const [index, learners] of sizes.entries()) rows.push(await measureSize(learners, firstPort + index))
  return [
    '| people in the organisation | steps somebody waits for, told | answer, median ms | answer, slowest ms | of it the count in the database, median ms |',
    `|${' --- |'.repeat(5)}`,
    ...rows.map(({ learners, steps, median, slowest, database }) => {
      return `| ${[learners, steps, Math.round(median), Math.round(slowest), Math.round(database)].join(' | ')} |`
    }),
  ].join('\n')
}
