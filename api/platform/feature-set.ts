import type { Readable } from 'node:stream'
import type { PeopleRegister, Role } from './auth/index.ts'
import type { Clock } from './clock.ts'
import type { Database, DatabaseContents, Viewer } from './database/index.ts'
import type { ResolverClass } from './graphql/index.ts'
import type { IdSource } from './ids.ts'
import type { Job } from './jobs.ts'
import type { Log } from './logging.ts'
import type { Mailer } from './mail/index.ts'

/** What the services of one request are made from. */
export interface RequestParts {
  readonly viewer: Viewer
  /** One unit of work in a viewer's name; within another one of theirs, it joins it. */
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly log: Log
  readonly mailer: Mailer
  /** What the caller's program says of itself; absent = nothing. */
  readonly userAgent?: string | undefined
}

export type RegisterParts = Pick<RequestParts, 'clock' | 'createId'>

export interface SeedParts {
  readonly database: Database
  readonly clock: Clock
  readonly createId: IdSource
  readonly log: Log
  /** Also the invented people who can sign in with a published password. */
  readonly withDemoPeople: boolean
}

/** How a demo person signs in; printed when the service starts. */
export interface DemoPerson {
  readonly name: string
  readonly email: string
  /** What they are here to show, in a few words. */
  readonly about: string
}

/** A file as it is sent: made as fast as it is read, or made already. */
export interface DownloadedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Readable | Buffer
}

export interface DownloadRequest {
  /** What follows the last dot of the path. */
  readonly form: string
  readonly query: Readonly<Record<string, string | undefined>>
}

/** Something people fetch as a file, by GET: it writes nothing. */
export interface Download {
  /** Under /downloads, with `:form` for what follows the last dot. */
  readonly path: string
  /** Null where there is no such file. */
  open(viewer: Viewer & { readonly personId: string }, request: DownloadRequest): Promise<DownloadedFile | null>
}

/** All the platform asks of the features, whatever they are. */
export interface FeatureSet {
  readonly entities: DatabaseContents['entities']
  readonly migrations: DatabaseContents['migrations']
  readonly resolvers: readonly [ResolverClass, ...ResolverClass[]]
  /** The resolvers of one request, each an instance of one of `resolvers`, with their services made by hand. */
  readonly createResolvers: (parts: RequestParts) => readonly object[]
  /** Where files are fetched. */
  readonly downloadPaths: readonly string[]
  /** What answers there, made for one request. */
  readonly createDownloads: (parts: RequestParts) => readonly Download[]
  /** The roles the viewer holds today. */
  readonly rolesOf: (parts: RequestParts) => Promise<ReadonlySet<Role>>
  /** What sign-in asks of those who keep people and where they belong. */
  readonly createRegister: (parts: RegisterParts) => PeopleRegister
  /** Brings the published content, and perhaps the demo people, up to date; called at every start, so cheap when they are. */
  readonly seed: (parts: SeedParts) => Promise<void>
  /** Work that nobody asks for, such as deleting what is no longer kept. */
  readonly jobs: readonly Job[]
  readonly demoPeople: readonly DemoPerson[]
  readonly demoPassword: string
}
