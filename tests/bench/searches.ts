import type { Database } from '../../api/platform/database/index.ts'
import { publishLibrary } from '../../api/features/library/index.ts'
import { fill, password, withOwnDatabase } from './database.ts'
import { addLearners, sampleLearners } from './learners.ts'
import { measure, type Figures } from './measure.ts'
import { addModules } from './modules.ts'
import { documentOf } from './operations.ts'
import { ask, signIn, startService, type Service } from './service.ts'

const modules = 10_000
const learners = 200
const sampled = 8

interface Search {
  readonly what: string
  readonly variables: readonly Record<string, unknown>[]
}

const none = {
  areaCode: null,
  levelCode: null,
  kind: null,
  capabilityCode: null,
  minutesAtMost: null,
  closesMine: null,
}
const each = (words: readonly string[], filter: object | null = null): Record<string, unknown>[] =>
  words.map(search => ({ search, filter: filter && { ...none, ...filter }, first: 20, after: null }))

const plain = ['endometriosis', 'thyroid nodules', 'carotid duplex', 'liver doppler', 'preceptor', 'shoulder']

/** What people look for, from the narrowest to what most modules mention. */
const searches: readonly Search[] = [
  { what: 'no search', variables: [{ search: null, filter: null, first: 20, after: null }] },
  { what: 'the library’s words', variables: each(plain) },
  { what: 'a department’s words', variables: each(['NT', 'TV', 'leg DVT', 'discrepancy', 'REALM', 'superintendent']) },
  { what: 'misspelt', variables: each(['anomoly', 'thryoid', 'discrepency', 'carotod', 'superintendant']) },
  { what: 'while typing', variables: each(['en', 'endo', 'endomet', 'thy', 'thyro', 'supe']) },
  {
    what: 'with area, level and time',
    variables: each(plain, { areaCode: 'GYN', levelCode: 'CF7', minutesAtMost: 600 }),
  },
  { what: 'with what closes something of mine', variables: each(plain, { closesMine: true }) },
  { what: 'nothing found', variables: each(['zzzz', 'qqqq xxxx']) },
  { what: 'a word in most modules (“audit”)', variables: each(['audit']) },
]

export interface SearchRow {
  readonly what: string
  /** Modules found by the first of the searches. */
  readonly found: number
  readonly own: Figures
}

interface Loaded {
  readonly service: Service
  readonly cookies: readonly string[]
  readonly seconds: number
}

const measureOne = async ({ what, variables }: Search, { service, cookies, seconds }: Loaded): Promise<SearchRow> => {
  const document = documentOf('modules', 'modules.query.graphql')
  const bodies = variables.map(given => JSON.stringify({ query: document, variables: given }))
  const asked = (turn: number): Promise<string> =>
    ask(service.port, bodies[turn % bodies.length] ?? '', cookies[turn % cookies.length])
  const { data } = JSON.parse(await asked(0)) as { data: { modules: { totalCount: number } } }
  const own = await measure(async turn => void (await asked(turn)), { connections: 1, seconds })
  return { what, found: data.modules.totalCount, own }
}

/** Every search at 10,000 modules, as the page of modules asks for it. */
export const measureSearches = (seconds: number, port: number): Promise<SearchRow[]> =>
  withOwnDatabase('search', async url => {
    process.stderr.write(`${modules} modules: filling the database\n`)
    const people = await fill(url, async (client, database: Database) => {
      await addModules(client, modules)
      await database.asSystem(publishLibrary)
      await addLearners(client, learners)
      return sampleLearners(client, sampled)
    })
    const service = await startService(url, port)
    try {
      const cookies: string[] = []
      for (const id of people) cookies.push(await signIn(port, `${id}@soundings.example`, password))
      const rows: SearchRow[] = []
      for (const search of searches) {
        process.stderr.write(`${modules} modules: ${search.what}\n`)
        rows.push(await measureOne(search, { service, cookies, seconds }))
      }
      return rows
    } finally {
      await service.stop()
    }
  })
