import 'reflect-metadata'
import { writeFileSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { projectRoot } from '../../seeds/project-root.ts'
import { measureBoards } from './board.ts'
import { measureCohorts } from './cohorts.ts'
import { measureCoverage } from './coverage.ts'
import { fill, password, server, withOwnDatabase, withServer } from './database.ts'
import { growthToMarkdown, measureGrowth } from './growth.ts'
import { addLearners, sampleLearners } from './learners.ts'
import { insightsToMarkdown } from './insights.ts'
import { measure, type Figures } from './measure.ts'
import { bodyOf, operations, type Operation } from './operations.ts'
import { measurePlans } from './plans.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureRefusals, refusalsToMarkdown } from './refusals.ts'
import { describeMachine, putBetween, searchesToMarkdown, toMarkdown, type Row } from './report.ts'
import { byHand, sessionByHand, startBareServer } from './rivals.ts'
import { measureSearches } from './searches.ts'
import { ask, signIn, startService, type Service } from './service.ts'
import { simulate } from './simulate.ts'
import { statementsOf } from './statements.ts'

const isLarge = process.argv.includes('--large')
const isShort = process.argv.includes('--short')
const onDatabase = [
  '--learners',
  '--growth',
  '--search',
  '--refusals',
  '--portfolio',
  '--coverage',
  '--insights',
  '--board',
]
const parts = [...onDatabase, '--cohorts', '--plans', '--simulate'].filter(part => process.argv.includes(part))
/** Everything is measured, unless parts are named. */
const isAsked = (part: string): boolean => parts.length === 0 || parts.includes(part)
const sizes = isLarge ? [1_000, 10_000, 100_000] : [1_000, 10_000]
const seconds = isShort ? 2 : 8
const sampled = 32
interface Bench {
  readonly pool: Pool
  readonly service: Service
  readonly people: readonly string[]
  readonly cookies: readonly string[]
  readonly statements: ReadonlyMap<string, number>
}

/** Ours and the three it is held against, one after the other, at one number of connections. */
const measureOne = async (operation: Operation, bench: Bench, connections: number): Promise<Omit<Row, 'learners'>> => {
  const { pool, service, people, cookies } = bench
  const load = { connections, seconds }
  const cookie = (turn: number): string => cookies[turn % cookies.length] ?? ''
  const example = await ask(service.port, bodyOf(operation, 1), cookie(1))
  const answer = (JSON.parse(example) as { data: Record<string, object> }).data[operation.name] ?? {}
  const tagged =
    operation.name === 'rateMyCapabilities' ? { __typename: 'RateMyCapabilitiesSuccess', ...answer } : answer
  const tokens = await sessionTokens(pool)
  const a = await measure(byHand(pool, people, operation), load)
  const bare = await startBareServer(new Map([[operation.name, tagged]]), service.port + 1)
  const b = await measure(async turn => void (await ask(bare.port, bodyOf(operation, turn))), load)
  await bare.stop()
  const c = await measure(sessionByHand(pool, tokens), load)
  const own: Figures = await measure(
    async turn => void (await ask(service.port, bodyOf(operation, turn), cookie(turn))),
    load,
  )
  return { operation: operation.name, connections, own, a, b, c, statements: bench.statements.get(operation.name) ?? 0 }
}

const sessionTokens = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ token: string }>('select token from sessions')
  return rows.map(row => row.token)
}

const measureSize = (learners: number, port: number): Promise<Row[]> =>
  withOwnDatabase(String(learners), async url => {
    process.stderr.write(`${learners} learners: filling the database\n`)
    const people = await fill(url, async client => {
      await addLearners(client, learners)
      return sampleLearners(client, sampled)
    })
    const statements = await statementsOf(url, people[0] ?? '')
    const service = await startService(url, port)
    const pool = new Pool({ connectionString: url, max: 16 })
    try {
      const cookies: string[] = []
      for (const id of people) cookies.push(await signIn(port, `${id}@soundings.example`, password))
      const rows: Row[] = []
      for (const operation of operations()) {
        for (const connections of [1, 16]) {
          process.stderr.write(`${learners} learners: ${operation.name} at ${connections}\n`)
          rows.push({
            learners,
            ...(await measureOne(operation, { pool, service, people, cookies, statements }, connections)),
          })
        }
      }
      return rows
    } finally {
      await pool.end()
      await service.stop()
    }
  })

/** Some parts are measured without a database. */
const version = onDatabase.some(isAsked)
  ? await withServer(server, client => client.query<{ version: string }>('select version()'))
  : { rows: [] }
const machine = (): string =>
  describeMachine({
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
    postgres: version.rows[0]?.version ?? null,
    on: new Date(),
    waiting: loadavg()[0] ?? 0,
  })

/** Says what was measured and, where asked, puts it into the page of figures between its marks. */
const report = (mark: string, text: string): void => {
  process.stdout.write(`${text}\n`)
  if (!process.argv.includes('--write')) return
  const path = join(projectRoot(), 'docs/performance.md')
  writeFileSync(path, putBetween(readFileSync(path, 'utf8'), mark, text))
}

/** How long it takes to say no to what is sent to do harm. */
const refuse = (port: number): Promise<string> =>
  withOwnDatabase('refusals', async url => {
    await fill(url, () => Promise.resolve([]))
    const service = await startService(url, port)
    try {
      return refusalsToMarkdown(await measureRefusals(service))
    } finally {
      await service.stop()
    }
  })

const growthLearners = isShort ? 1_000 : 10_000

/** How the service grows with what is asked of it, on a database of its own. */
const grow = (firstPort: number): Promise<string> =>
  withOwnDatabase('growth', async url => {
    const people = await fill(url, async client => {
      await addLearners(client, growthLearners)
      return sampleLearners(client, sampled)
    })
    const emails = people.map(id => `${id}@soundings.example`)
    return growthToMarkdown(await measureGrowth({ url, emails, password, seconds, firstPort }), growthLearners)
  })

if (isAsked('--learners')) {
  const rows: Row[] = []
  for (const [index, learners] of sizes.entries()) rows.push(...(await measureSize(learners, 4310 + index * 10)))
  report('figures', toMarkdown(machine(), rows))
}
if (isAsked('--growth')) report('growth', `Measured on ${machine()}\n\n${await grow(4350)}`)
if (isAsked('--portfolio')) report('portfolio', `Measured on ${machine()}\n\n${await measurePortfolio(4390)}`)
if (isAsked('--coverage')) report('coverage', `Measured on ${machine()}\n\n${await measureCoverage(4400)}`)
if (isAsked('--insights')) report('insights', `Measured on ${machine()}\n\n${await insightsToMarkdown(seconds, 4396)}`)
if (isAsked('--board')) report('board', `Measured on ${machine()}\n\n${await measureBoards(4410, sizes)}`)
if (isAsked('--search')) report('searches', searchesToMarkdown(machine(), await measureSearches(seconds, 4340)))
if (isAsked('--refusals')) report('refusals', `Measured on ${machine()}\n\n${await refuse(4370)}`)
if (isAsked('--cohorts')) report('cohorts', measureCohorts(isShort))
if (isAsked('--plans')) report('plans', `Measured on ${machine()}\n\n${await measurePlans(isShort)}`)
if (isAsked('--simulate')) report('simulation', `Measured on ${machine()}\n\n${simulate(isShort)}`)
