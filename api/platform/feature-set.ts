import type { Readable } from 'node:stream'
import type { PeopleRegister, Role } from './auth/index.ts'
import type { Clock } from './clock.ts'
import type { Database, DatabaseContents, Viewer } from './database/index.ts'
import type { Arrivals, FileStore } from './files/index.ts'
import type { ResolverClass } from './graphql/index.ts'
import type { IdSource } from './ids.ts'
import type { Job, JobEngine } from './jobs/index.ts'
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
  readonly files: FileStore
  readonly arrivals: Arrivals
  /** Tries a job again that was given up; false where there is none such. */
  readonly retryJob: JobEngine['retry']
  /** What the caller's program says of itself; absent = nothing. */
  readonly userAgent?: string | undefined
}

export type RegisterParts = Pick<RequestParts, 'clock' | 'createId'>

export interface SeedParts {
  readonly database: Database
  readonly clock: Clock
  readonly createId: IdSource
  readonly log: Log
  readonly files: FileStore
  readonly arrivals: Arrivals
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

/** An address that whoever holds it opens without signing in. What it carries is kept as a digest alone. */
export interface LinkDoor {
  /** With `:token` for what it carries. */
  readonly path: string
  /** GET writes nothing. */
  readonly method: 'GET' | 'POST'
  /** Null where it leads nowhere. */
  open(token: string): Promise<{ readonly mediaType: string; readonly content: string } | null>
}

type Person = Viewer & { readonly personId: string }

/** A file as it arrives. */
export interface Upload {
  readonly content: Readable
  readonly query: Readonly<Record<string, string | undefined>>
}

/** What became of an upload: taken, or refused with a code and words. */
export interface UploadAnswer {
  readonly status: 201 | 403 | 413 | 415 | 422
  readonly body: object
}

/** A file that is kept, as it is handed out. */
export interface KeptContent {
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
  /** What it is saved as. */
  readonly fileName: string
  /** It is saved rather than shown. */
  readonly isAttachment: boolean
}

/** What people bring and fetch by an id: files too large for an answer of the API. */
export interface FileDesk {
  receive(viewer: Person, upload: Upload): Promise<UploadAnswer>
  /** Null where there is no such file that the viewer may see. */
  find(viewer: Person, asked: { readonly id: string; readonly size: string }): Promise<KeptContent | null>
}

export interface FileDeskAt {
  readonly path: string
  /** What answers there, made for one request. */
  readonly create: (parts: RequestParts) => FileDesk
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
  /** Where links are opened without signing in. */
  readonly doors: readonly Pick<LinkDoor, 'path' | 'method'>[]
  /** What answers there, made for one request. */
  readonly createDoors: (parts: RequestParts) => readonly LinkDoor[]
  /** Where files are brought to, and fetched under their ids. */
  readonly fileDesks: readonly FileDeskAt[]
  /** Who may bring one. */
  readonly uploadRoles: readonly Role[]
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
