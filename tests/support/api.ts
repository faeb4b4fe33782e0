import { afterAll, beforeAll, describe } from 'vitest'
import { type Server, type ServerParts, composeServer } from '../../api/compose.ts'
import type { Config } from '../../api/platform/config.ts'
import type { Database } from '../../api/platform/database/index.ts'
import type { FeatureSet } from '../../api/platform/feature-set.ts'
import { type ApiClient, createApiClient } from './api-client.ts'
import { testConfig } from './config.ts'
import { type Content, type Engine, type TestDatabase, embedded, engines } from './databases.ts'
import { type Mailbox, createMailbox } from './mailbox.ts'
import { productFeatures, testClock } from './product.ts'

/** A running service with a database of its own; use it within tests, it is there once they run. */
export interface TestApi {
  readonly server: Server
  readonly database: Database
  /** Letters the service sent, newest last. */
  readonly mailbox: Mailbox
  /** Somebody who has not signed in. */
  stranger(): ApiClient
  /** A demo person, signed in, by the part of their address before the @ or by name. */
  asPersona(name: string): Promise<ApiClient>
}

export interface TestApiOptions {
  readonly content?: Content
  readonly features?: FeatureSet
  readonly config?: Partial<Config>
  /** Also what runs beside the answers; without it, nothing writes between the lines of a spec. */
  readonly hasBackgroundJobs?: boolean
  readonly parts?: Partial<Omit<ServerParts, 'features' | 'config'>>
}

const signInAs = async (server: Server, features: FeatureSet, name: string): Promise<ApiClient> => {
  const { demoPeople, demoPassword } = features
  const person = demoPeople.find(({ name: own, email }) => own === name || email.split('@', 1)[0] === name)
  if (person === undefined)
    throw new Error(`No demo person "${name}"; there are ${demoPeople.map(({ email }) => email).join(', ')}`)
  const client = createApiClient(server.app)
  const response = await client.signIn({ email: person.email, password: demoPassword })
  if (response.statusCode !== 200) throw new Error(`${name} could not sign in: ${response.statusCode} ${response.body}`)
  return client
}

interface Running {
  readonly database: TestDatabase
  readonly server: Server
  readonly features: FeatureSet
  readonly mailbox: Mailbox
}

const start = async (database: TestDatabase, options: TestApiOptions): Promise<Running> => {
  const features = options.features ?? productFeatures
  const mailbox = createMailbox()
  const server = await composeServer({
    config: testConfig(database.settings, { logLevel: 'silent', ...options.config }),
    clock: testClock,
    webDirectory: '/nonexistent',
    showMail: mail => void mailbox.letters.push(mail),
    ...options.parts,
    features: {
      ...features,
      // The copy it began from is seeded already.
      seed: () => Promise.resolve(),
      jobs: options.hasBackgroundJobs === true ? features.jobs : [],
    },
  })
  return { database, server, features, mailbox }
}

/** Milliseconds to make the copy all specs begin from, beside whatever else the machine does. */
const patience = 180_000

const defineOn = (engine: Engine, define: (api: TestApi) => void, options: TestApiOptions): void => {
  let running: Running | undefined
  const current = (): Running => {
    if (running === undefined) throw new Error('The service of these specs is there within tests only')
    return running
  }
  beforeAll(async () => {
    running = await start(await engine.create(options.content ?? 'seeded'), options)
  }, patience)
  afterAll(async () => {
    await running?.server.close()
    await running?.database.drop()
  })
  define({
    get server() {
      return current().server
    },
    get database() {
      return current().server.database
    },
    get mailbox() {
      return current().mailbox
    },
    stranger: () => createApiClient(current().server.app),
    asPersona: person => signInAs(current().server, current().features, person),
  })
}

/** Defines the same specs on the embedded database and on PostgreSQL, each on a copy of its own. */
export const describeOnEachDatabase = (
  name: string,
  define: (api: TestApi) => void,
  options: TestApiOptions = {},
): void => {
  describe.each(engines())(`${name}, on $name`, engine => {
    defineOn(engine, define, options)
  })
}

/**
 * Defines specs of what the kind of database cannot change, on one: PostgreSQL where a server answers, which takes a
 * third of the time of the embedded one. What can differ (rules on rows, locks and turns, notices, the order of words,
 * files, what a start and an end do) is defined on each.
 */
export const describeOnOneDatabase = (
  name: string,
  define: (api: TestApi) => void,
  options: TestApiOptions = {},
): void => {
  describe(`${name}`, () => {
    defineOn(engines().at(-1) ?? embedded, define, options)
  })
}
