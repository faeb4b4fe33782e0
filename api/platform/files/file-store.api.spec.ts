import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BucketServer, startBucketServer } from '../../../tests/support/bucket-server.ts'
import { type FileStore, type KeptFile, createFileStore } from './file-store.ts'

const directory = mkdtempSync(join(tmpdir(), 'soundings-store-'))
let bucket: BucketServer

beforeAll(async () => {
  bucket = await startBucketServer()
})
afterAll(async () => {
  await bucket.close()
  rmSync(directory, { recursive: true, force: true })
})

const octets = Buffer.from('0123456789'.repeat(1000))
const sha256 = createHash('sha256').update(octets).digest('hex')
const unknown = 'f'.repeat(64)
const read = async (stream: Promise<Readable>): Promise<string> => (await buffer(await stream)).toString()

const listed = async (store: FileStore): Promise<KeptFile[]> => {
  const files: KeptFile[] = []
  for await (const file of store.list()) files.push(file)
  return files
}

describe.each([
  ['on disk', () => createFileStore({ kind: 'disk', directory: join(directory, 'kept') })],
  ['in a bucket', () => createFileStore(bucket.settings)],
])('Files kept %s', (_where, open) => {
  const path = join(directory, 'arrived')
  writeFileSync(path, octets)

  it('are none at first', async () => {
    const store = open()
    expect(await listed(store)).toEqual([])
    store.close()
  })

  it('are handed out whole and in part, under the digest of what is in them', async () => {
    const store = open()
    expect(await store.has(sha256)).toBe(false)
    await store.put(sha256, path)
    expect(await store.has(sha256)).toBe(true)
    expect(await read(store.open(sha256))).toBe(octets.toString())
    expect(await read(store.open(sha256, { first: 9_995, last: 9_999 }))).toBe('56789')
    store.close()
  })

  it('are kept once, however often they come', async () => {
    const store = open()
    await store.put(sha256, path)
    await store.put(sha256, path)
    const kept = await listed(store)
    expect(kept.map(file => file.sha256)).toEqual([sha256])
    expect(Math.abs(Date.now() - (kept[0]?.putAt.getTime() ?? 0))).toBeLessThan(60_000)
    store.close()
  })

  it('are gone once removed, and removing what is not there does nothing', async () => {
    const store = open()
    await store.put(sha256, path)
    await store.remove(sha256)
    await store.remove(unknown)
    expect(await store.has(sha256)).toBe(false)
    expect(await listed(store)).toEqual([])
    store.close()
  })

  it('that are not there are an error', async () => {
    const store = open()
    await expect(read(store.open(unknown))).rejects.toThrow(/no such file|not exist|cannot read/i)
    expect(() => store.put('../../etc/passwd', path)).toThrow('digest')
    store.close()
  })
})

describe('A link to a file', () => {
  const request = { contentType: 'image/webp', disposition: 'inline; filename="scan.webp"' }

  it('is given by a bucket that is set to, and opens it for a while', async () => {
    const store = createFileStore({ ...bucket.settings, linkSeconds: 60 })
    await store.put(sha256, join(directory, 'arrived'))
    const link = await store.link(sha256, request)
    expect(link).toContain('X-Amz-Expires=60')
    const answer = await fetch(link ?? '')
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, request.disposition])
    store.close()
  })

  it('is given by nothing else', async () => {
    expect(await createFileStore(bucket.settings).link(sha256, request)).toBeNull()
    expect(await createFileStore({ kind: 'disk', directory }).link(sha256, request)).toBeNull()
  })

  it('leaves nothing half written on the disk', () => {
    expect(readdirSync(join(directory, 'kept', 'arriving'))).toEqual([])
  })
})
