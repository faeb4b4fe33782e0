import 'reflect-metadata'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addLinks } from './links.ts'
import { type Auth, accountEntities, createAuth, hasDemoPeople, keptSecret } from './platform/auth/index.ts'
import { type Clock, createClock } from './platform/clock.ts'
import { type Config, ConfigError } from './platform/config.ts'
import { type Database, type Viewer, anonymous, createDatabase } from './platform/database/index.ts'
import type { FeatureSet, RequestParts } from './platform/feature-set.ts'
import { type Arrivals, type FileStore, createArrivals, createFileStore } from './platform/files/index.ts'
import {
  type Device,
  type RequestContext,
  addGraphqlRoute,
  addLiveRoute,
  createDocuments,
  createNoticeBoard,
  createOperationLimit,
  createSchema,
  deviceOf,
  noDevice,
  readDocumentFiles,
  startGraphqlServer,
} from './platform/graphql/index.ts'
import {
  type HttpParts,
  addAuthRoutes,
  addDownloadRoutes,
  addFileRoutes,
  addHealthRoutes,
  addWebRoutes,
  createHttpApp,
} from './platform/http/index.ts'
import { type IdSource, createId } from './platform/ids.ts'
import { type JobEngine, createJobEngine } from './platform/jobs/index.ts'
import type { Log } from './platform/logging.ts'
import { type Mail, type Mailer, createMailer } from './platform/mail/index.ts'
import { type Watch, addWatchRoutes, createWatch } from './platform/observability/index.ts'

export interface ServerParts {
  readonly config: Config
  readonly features: FeatureSet
  /** The day of every decision; the machine's where none is given. */
  readonly clock?: Clock
  readonly createId?: IdSource
  readonly logDestination?: HttpParts['logDestination']
  /** Who is shown the letters while no mail server is set, instead of the terminal; for specs. */
  readonly showMail?: (mail: Mail) => void
  /** Where the built web app is; where it is not, the API stands alone. */
  readonly webDirectory: string
  /** The web app's own list of documents; where there is none, other tools' lists alone count. */
  readonly webDocuments?: string
}

/** The service, ready to listen. */
export interface Server {
  readonly app: FastifyInstance
  readonly database: Database
  readonly auth: Auth
  /** The port of the metrics alone; null: they have none. */
  readonly metricsPort: number | null
  /** Says at /readyz that the service leaves, and gives a proxy the time that is set for it to look elsewhere. */
  drain(): Promise<void>
  /** Stops taking requests, ends those under way, then closes the database. */
  close(): Promise<void>
}

interface Wiring {
  readonly features: FeatureSet
  readonly database: Database
  readonly auth: Auth
  readonly clock: Clock
  readonly createId: IdSource
  readonly mailer: Mailer
  readonly files: FileStore
  readonly arrivals: Arrivals
  readonly jobs: Pick<JobEngine, 'retry'>
}

/** A promise made once, when first asked for. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

const partsOf = (request: FastifyRequest, viewer: Viewer, wiring: Wiring): RequestParts => ({
  viewer,
  asViewer: wiring.database.asViewer,
  clock: wiring.clock,
  createId: wiring.createId,
  log: request.log,
  mailer: wiring.mailer,
  files: wiring.files,
  arrivals: wiring.arrivals,
  retryJob: wiring.jobs.retry,
  userAgent: request.headers['user-agent'],
})

const contextOf = (
  request: FastifyRequest,
  { viewer, device }: Pick<RequestContext, 'viewer' | 'device'>,
  wiring: Wiring,
): RequestContext => {
  const { features } = wiring
  const parts = partsOf(request, viewer, wiring)
  return {
    requestId: request.id,
    viewer,
    device,
    roles: once(() => features.rolesOf(parts)),
    resolvers: new Map(features.createResolvers(parts).map(resolver => [resolver.constructor, resolver])),
  }
}

const createContext = async (request: FastifyRequest, device: Device, wiring: Wiring): Promise<RequestContext> => {
  const session = await wiring.auth.readSession(request.headers.cookie, request.method === 'POST')
  return contextOf(request, { viewer: session === null ? anonymous : { personId: session.personId }, device }, wiring)
}

const seed = async (config: Config, wiring: Omit<Wiring, 'auth' | 'mailer' | 'jobs'>, log: Log): Promise<void> => {
  await wiring.features.seed({ ...wiring, log, withDemoPeople: config.hasDemoPeople })
  if (config.isProduction && (await hasDemoPeople(wiring.database)))
    throw new ConfigError(
      'This database holds demo people, who sign in with a published password: it cannot serve in production. ' +
        'Name another database in DATABASE_URL or DATA_DIR.',
    )
}

const secretOf = (config: Config): string => config.authSecret ?? keptSecret(config.dataDirectory)

/** Which documents are answered: the web app's and those of registered tools, or any. */
const documentsOf = ({ config, webDocuments }: ServerParts) => {
  const files = [...(webDocuments === undefined ? [] : [webDocuments]), ...config.trustedDocumentFiles]
  if (config.hasTrustedDocumentsOnly && files.length === 0)
    throw new ConfigError(
      'TRUSTED_DOCUMENTS is on, and no document is registered: build the web app, or name a list in TRUSTED_DOCUMENT_FILES.',
    )
  return createDocuments(readDocumentFiles(files), config.hasTrustedDocumentsOnly)
}

/** Whether the service is about to stop. */
interface Leaving {
  isLeaving: boolean
}

/** A file costs as much as a hundred questions; nobody needs more of them. */
const downloadsPerMinute = 20

interface Route {
  readonly wiring: Wiring
  readonly watch: Watch
  readonly leaving: Leaving
}

/** Queries and mutations at one address, subscriptions at another, in front of the same schema. */
const addGraphql = async (app: FastifyInstance, { wiring, watch }: Route, parts: ServerParts): Promise<void> => {
  const { isProduction, publicUrl, operationsPerMinute, timeZone } = parts.config
  const board = createNoticeBoard()
  const stopListening = await wiring.database.listen(notice => board.publish(notice.topic, notice.about, notice))
  app.addHook('onClose', () => stopListening())
  const schema = await createSchema(parts.features.resolvers, board)
  const documents = documentsOf(parts)
  // Minutes pass by the machine's clock, whatever day the advice is for.
  const limit = createOperationLimit({ operationsPerMinute, clock: createClock(timeZone) })
  const server = await startGraphqlServer({ schema, isProduction, log: app.log, metrics: watch.metrics, limit })
  app.addHook('onClose', () => server.stop())
  const isEncrypted = publicUrl.startsWith('https:')
  addGraphqlRoute(app, {
    server,
    documents,
    createContext: (request, reply: FastifyReply) =>
      createContext(request, deviceOf(request, reply, isEncrypted), wiring),
  })
  await addLiveRoute(app, {
    schema,
    documents,
    isProduction,
    publicUrl,
    personOf: personIn(wiring),
    createContext: (request, personId) => contextOf(request, { viewer: { personId }, device: noDevice }, wiring),
  })
}

/** Who is signed in on a request; null: nobody. */
const personIn =
  ({ auth }: Wiring) =>
  async ({ headers }: FastifyRequest): Promise<string | null> =>
    (await auth.readSession(headers.cookie))?.personId ?? null

/** Files at addresses of their own, counted apart: a page of a module shows several at once. */
const addFiles = (app: FastifyInstance, wiring: Wiring, config: Config): void => {
  const { fileDesks, uploadRoles, rolesOf } = wiring.features
  const { publicUrl, isProduction, uploadTimeoutMilliseconds, operationsPerMinute, timeZone } = config
  const parts = {
    publicUrl,
    isProduction,
    uploadTimeoutMilliseconds,
    files: wiring.files,
    personOf: personIn(wiring),
    limit: createOperationLimit({ operationsPerMinute, clock: createClock(timeZone) }),
    mayUpload: (request: FastifyRequest, viewer: Viewer) =>
      rolesOf(partsOf(request, viewer, wiring)).then(held => uploadRoles.some(role => held.has(role))),
  }
  for (const { path, create } of fileDesks)
    addFileRoutes(app, { ...parts, path, deskOf: (request, viewer) => create(partsOf(request, viewer, wiring)) })
}

const addRoutes = async (app: FastifyInstance, route: Route, parts: ServerParts): Promise<void> => {
  const { wiring, watch, leaving } = route
  const { timeZone, watching } = parts.config
  await addGraphql(app, route, parts)
  addAuthRoutes(app, wiring.auth, parts.config.publicUrl)
  addDownloadRoutes(app, {
    personOf: personIn(wiring),
    limit: createOperationLimit({ operationsPerMinute: downloadsPerMinute, clock: createClock(timeZone) }),
    downloadsOf: (request, viewer) => wiring.features.createDownloads(partsOf(request, viewer, wiring)),
    paths: wiring.features.downloadPaths,
  })
  addFiles(app, wiring, parts.config)
  await addLinks(app, wiring.features, request => partsOf(request, anonymous, wiring))
  addHealthRoutes(app, { isReady: wiring.database.isReady, isDraining: () => leaving.isLeaving })
  addWatchRoutes(app, watch, watching)
  await addWebRoutes(app, parts.webDirectory)
}

const openDatabase = ({ config, features }: ServerParts, clock: Clock): Promise<Database> =>
  createDatabase(config.database, {
    entities: [...features.entities, ...accountEntities],
    migrations: features.migrations,
    clock,
  })

const openWatch = async (config: Config, database: Database): Promise<Watch> => {
  try {
    return await createWatch(config.watching, database.load)
  } catch (error) {
    await database.close()
    throw error
  }
}

const createApp = (parts: ServerParts, watch: Watch): Promise<FastifyInstance> =>
  createHttpApp({
    config: parts.config,
    watchers: watch,
    ...(parts.logDestination && { logDestination: parts.logDestination }),
  })

const openMailer = ({ config, showMail }: ServerParts, log: Log): Mailer => {
  if (config.isProduction && config.smtpUrl === null)
    log.warn({ part: 'mail' }, 'SMTP_URL is not set: letters are shown in this output, with the links they carry')
  return createMailer({ config, log, ...(showMail && { show: showMail }) })
}

const openAuth = (config: Config, wiring: Omit<Wiring, 'auth' | 'jobs'>, log: Log): Promise<Auth> => {
  const { database, mailer } = wiring
  const register = wiring.features.createRegister(wiring)
  // Sessions end by the machine's clock, which is the auth library's too, whatever day the advice is for.
  const clock = createClock(config.timeZone)
  return createAuth({ database, config, secret: secretOf(config), clock, log, mailer, register })
}

/** Puts the service together: database, then its content, then sign-in, then the server in front. */
export const composeServer = async (parts: ServerParts): Promise<Server> => {
  const { config, features } = parts
  const clock = parts.clock ?? createClock(config.timeZone)
  const database = await openDatabase(parts, clock)
  const watch = await openWatch(config, database)
  const app = await createApp(parts, watch)
  const mailer = openMailer(parts, app.log)
  const files = createFileStore(config.files)
  const arrivals = createArrivals(join(config.dataDirectory, 'uploads'))
  const leaving: Leaving = { isLeaving: false }
  const close = () =>
    app
      .close()
      .finally(() => mailer.close())
      .finally(() => files.close())
      .finally(() => watch.close())
      .finally(() => database.close())
  const drain = () => {
    leaving.isLeaving = true
    return sleep(config.drainMilliseconds)
  }
  try {
    const base = { features, database, clock, createId: parts.createId ?? createId, files, arrivals }
    await seed(config, base, app.log)
    const auth = await openAuth(config, { ...base, mailer }, app.log)
    const jobs = createJobEngine(features.jobs, { ...base, mailer, log: app.log, timeZone: config.timeZone })
    app.addHook('onClose', () => jobs.stop())
    await addRoutes(app, { wiring: { ...base, auth, mailer, jobs }, watch, leaving }, parts)
    await jobs.start()
    await app.ready()
    return { app, database, auth, metricsPort: watch.metricsPort, drain, close }
  } catch (error) {
    await close()
    throw error
  }
}
