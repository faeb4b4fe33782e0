import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A service in a process of its own, as somebody starts it from a terminal. */
export interface ServiceProcess {
  readonly child: ChildProcess
  /** Everything it has written so far. */
  output(): string
  /** Where it answers, once it says so; an error where it ends instead. */
  address(): Promise<string>
  /** The code it ends with. */
  ended(): Promise<number | null>
}

const millisecondsToStart = 120_000

const environment = (changes: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: 'development',
  PORT: '0',
  OPERATIONS_PER_MINUTE: '100000',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  ...changes,
})

const addressIn = (text: string): string | null => /Soundings is at (http\S+)/.exec(text)?.[1] ?? null

/** Starts a program with the settings given and no others. */
export const startProcess = (
  program: string,
  parts: readonly string[],
  settings: Record<string, string>,
): ServiceProcess => {
  const child = spawn(program, parts, { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const end = new Promise<number | null>(resolve => {
    child.on('exit', resolve)
  })
  const said = new Promise<string>((resolve, reject) => {
    const look = () => {
      const address = addressIn(text)
      if (address !== null) resolve(address)
    }
    child.stdout.on('data', look)
    child.on('exit', code => reject(new Error(`Ended with ${code} before it was there:\n${text}`)))
    setTimeout(() => reject(new Error(`Not there in time:\n${text}`)), millisecondsToStart).unref()
  })
  // Whoever only waits for the end never asks for the address.
  said.catch(() => {})
  return { child, output: () => text, address: () => said, ended: () => end }
}

const lockFileOf = (dataDirectory: string): string => join(dataDirectory, 'database.lock')

/** The process that holds the database of a data directory; null: none does. */
export const databaseHolder = (dataDirectory: string): number | null => {
  const file = lockFileOf(dataDirectory)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null
}

/** Waits until something is so. */
export const until = async (isSo: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time')
    await new Promise(resolve => {
      setTimeout(resolve, 50)
    })
  }
}

/** Builds what is stale of the service, so that a process begins with what is written here. */
export const buildService = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['api/start.mjs', '--build-only'])
}
