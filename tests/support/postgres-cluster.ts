import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A PostgreSQL server of the specs' own, which they may stop and break. */
export interface Cluster {
  readonly url: string
  start(): Promise<void>
  /** "fast" ends sessions and closes in order; "immediate" is as if the power had gone. */
  stop(mode: 'fast' | 'immediate'): Promise<void>
  remove(): Promise<void>
}

const installed = '/usr/lib/postgresql'

/** The folder of the newest server programs; null where there are none. */
const findPrograms = (): string | null => {
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const folders = versions.toSorted((a, b) => Number(b) - Number(a)).map(version => join(installed, version, 'bin'))
  return folders.find(folder => existsSync(join(folder, 'initdb'))) ?? null
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const owner = 'postgres'

/** A server refuses to run as root; then it is somebody else's. */
const runAs = async (program: string, parts: readonly string[]): Promise<string> => {
  const isRoot = process.getuid?.() === 0
  const [command, given] = isRoot ? ['runuser', ['-u', owner, '--', program, ...parts]] : [program, [...parts]]
  const { stdout } = await promisify(execFile)(command, given, {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
  })
  return stdout
}

const giveAway = async (directory: string): Promise<void> => {
  if (process.getuid?.() !== 0) return
  const { stdout } = await promisify(execFile)('id', ['-u', owner])
  const { stdout: group } = await promisify(execFile)('id', ['-g', owner])
  chownSync(directory, Number(stdout), Number(group))
}

export interface ClusterOptions {
  /** Where the data lies; a folder of its own by default. */
  readonly parent?: string
}

export const createCluster = async ({ parent = tmpdir() }: ClusterOptions = {}): Promise<Cluster> => {
  const programs = findPrograms()
  if (programs === null) throw new Error('No PostgreSQL server programs are installed')
  const place = mkdtempSync(join(parent, 'soundings-cluster-'))
  // The log of changes lies apart, as it should: a server that cannot write it stops at once.
  const log = mkdtempSync(join(tmpdir(), 'soundings-cluster-log-'))
  const data = join(place, 'data')
  mkdirSync(data, { mode: 0o700 })
  for (const directory of [place, log, data]) await giveAway(directory)
  const port = await freePort()
  const control = (...parts: string[]) =>
    runAs(join(programs, 'pg_ctl'), ['-D', data, '-s', '-w', '-t', '60', ...parts])
  await runAs(join(programs, 'initdb'), [
    '-D',
    data,
    '-X',
    join(log, 'wal'),
    '-U',
    userInfo().username,
    '-A',
    'trust',
    '-N',
    '-E',
    'UTF8',
  ])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_wal_size=64MB`
  const start = () => control('-o', options, '-l', join(log, 'server.log'), 'start').then(() => undefined)
  const stop = (mode: string) => control('-m', mode, 'stop').then(() => undefined)
  return {
    url: `postgres://${userInfo().username}@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop('immediate').catch(() => {})
      for (const directory of [place, log]) rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Where the programs of a server are needed and missing in a run that has to be whole, that fails. */
export const whereClustersCanBeMade = <T>(kinds: readonly T[]): readonly T[] => {
  if (findPrograms() !== null) return kinds
  if (process.env['CI'] === 'true') throw new Error('The server programs of PostgreSQL are not installed')
  process.stderr.write('No server programs of PostgreSQL: what happens when it stops is not tried.\n')
  return []
}
