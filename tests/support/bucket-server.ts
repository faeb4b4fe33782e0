import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BucketSettings } from '../../api/platform/files/index.ts'

/** A store that speaks S3, in a process of its own. */
export interface BucketServer {
  readonly settings: BucketSettings
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const require = createRequire(import.meta.url)
const program = join(dirname(require.resolve('s3rver')), '..', 'bin', 's3rver.js')

/** Starts a store with one bucket, and waits until it answers. */
export const startBucketServer = async (): Promise<BucketServer> => {
  const directory = mkdtempSync(join(tmpdir(), 'soundings-bucket-'))
  const port = await freePort()
  const parts = [
    '--directory',
    directory,
    '--address',
    '127.0.0.1',
    '--port',
    String(port),
    '--configure-bucket',
    'media',
  ]
  const child = spawn(process.execPath, [program, ...parts], { stdio: 'ignore' })
  const ended = new Promise<void>(resolve => {
    child.on('exit', () => resolve())
  })
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return {
    settings: {
      kind: 'bucket',
      endpoint,
      bucket: 'media',
      region: 'eu-west-2',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      isPathStyle: true,
      linkSeconds: null,
    },
    close: async () => {
      child.kill()
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
