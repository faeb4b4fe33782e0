import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { S3Driver } from 'flydrive/drivers/s3'
import type { BucketSettings, FileSettings } from './settings.ts'

/** First and last octet of a part of a file, both within it. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** What a browser is told of a file that it fetches from the bucket itself. */
export interface LinkRequest {
  readonly contentType: string
  readonly disposition: string
}

export interface KeptFile {
  readonly sha256: string
  /** When it was last put there. */
  readonly putAt: Date
}

/**
 * Files by their content: a file is kept under the digest of its octets, so the same octets are kept once and what is under
 * a digest never changes.
 */
export interface FileStore {
  /** Keeps the file at a path of this machine, whose digest is known; again where it is kept already, which renews it. */
  put(sha256: string, path: string): Promise<void>
  has(sha256: string): Promise<boolean>
  /** A stream of its octets, or of a part of them; fails where there is no such file. */
  open(sha256: string, range?: Range): Promise<Readable>
  /** Does nothing where there is no such file. */
  remove(sha256: string): Promise<void>
  /** Everything that is kept, page by page. */
  list(): AsyncIterable<KeptFile>
  /** An address at which the store itself hands the file out for a while; null where it is set up not to. */
  link(sha256: string, request: LinkRequest): Promise<string | null>
}

/** Files of one digest's beginning share a folder: no folder grows without end. */
const keyOf = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is kept under a digest')
  return `media/${sha256.slice(0, 2)}/${sha256}`
}

const digestIn = (key: string): string | null => /^media\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key)?.[1] ?? null

interface Drive {
  readonly disk: Disk
  put(path: string, key: string): Promise<void>
  /** Makes sure that there is something to list. */
  prepare(): Promise<unknown>
  openPart(key: string, range: Range): Promise<Readable>
  link(key: string, request: LinkRequest): Promise<string | null>
  close(): void
}

const driveOnDisk = (directory: string): Drive => {
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }))
  return {
    disk,
    // Under another name first: what is under a digest is whole, whenever the process ends.
    put: async (path, key) => {
      const arriving = `arriving/${randomUUID()}`
      await disk.copyFromFs(path, arriving)
      await disk.move(arriving, key)
    },
    prepare: () => mkdir(join(directory, 'media'), { recursive: true }),
    openPart: (key, { first, last }) =>
      Promise.resolve(createReadStream(join(directory, key), { start: first, end: last })),
    link: () => Promise.resolve(null),
    close: () => {},
  }
}

/** Milliseconds. A store that is slower than this is away, and the request says so. */
const patience = { connectionTimeout: 5_000, requestTimeout: 30_000 }

const driveInBucket = (settings: BucketSettings): Drive => {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, isPathStyle, linkSeconds } = settings
  const client = new S3Client({
    region,
    forcePathStyle: isPathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than AWS know no checksums in trailers: they are sent where an operation needs one.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: patience,
    ...(endpoint !== null && { endpoint }),
  })
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
  return {
    disk,
    put: (path, key) => disk.copyFromFs(path, key),
    prepare: () => Promise.resolve(),
    openPart: async (key, { first, last }) => {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=${first}-${last}` })
      const { Body: body } = await client.send(command)
      if (!(body instanceof Readable)) throw new Error('The store answered without a stream')
      return body
    },
    link: (key, { contentType, disposition }) =>
      linkSeconds === null
        ? Promise.resolve(null)
        : disk.getSignedUrl(key, { expiresIn: `${linkSeconds}s`, contentType, contentDisposition: disposition }),
    close: () => client.destroy(),
  }
}

const driveOf = (settings: FileSettings): Drive =>
  settings.kind === 'disk' ? driveOnDisk(settings.directory) : driveInBucket(settings)

async function* listOf({ disk, prepare }: Drive): AsyncGenerator<KeptFile> {
  await prepare()
  let token: string | undefined
  do {
    const page = await disk.listAll('media', { recursive: true, ...(token && { paginationToken: token }) })
    for (const file of page.objects) {
      if (!file.isFile) continue
      const sha256 = digestIn(file.key)
      if (sha256 !== null) yield { sha256, putAt: (await disk.getMetaData(file.key)).lastModified }
    }
    token = page.paginationToken
  } while (token)
}

/** Opens the place where files are kept; nothing is asked of it until the first file. */
export const createFileStore = (settings: FileSettings): FileStore & { close(): void } => {
  const drive = driveOf(settings)
  const { disk } = drive
  return {
    put: (sha256, path) => drive.put(path, keyOf(sha256)),
    has: sha256 => disk.exists(keyOf(sha256)),
    open: (sha256, range) => (range ? drive.openPart(keyOf(sha256), range) : disk.getStream(keyOf(sha256))),
    remove: sha256 => disk.delete(keyOf(sha256)),
    list: () => listOf(drive),
    link: (sha256, request) => drive.link(keyOf(sha256), request),
    close: drive.close,
  }
}
