import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseUnusable } from './settings.ts'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}

const ownerOf = (lockFile: string): number | null => {
  try {
    const pid = Number.parseInt(readFileSync(lockFile, 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** True where the lock is ours now; false where the file stood already. */
const take = (lockFile: string): boolean => {
  try {
    const file = openSync(lockFile, 'wx')
    writeSync(file, `${process.pid}\n`)
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Two processes on one embedded database lose rows without an error, so the second is refused. A lock left behind by a
 * process that is gone is taken over. Returns how to give the lock back.
 */
export const lockDirectory = (directory: string): (() => void) => {
  const lockFile = `${directory}.lock`
  mkdirSync(dirname(directory), { recursive: true })
  if (!take(lockFile)) {
    const owner = ownerOf(lockFile)
    if (owner !== null && owner !== process.pid && isRunning(owner)) throw inUse(directory, owner)
    rmSync(lockFile, { force: true })
    if (!take(lockFile)) throw inUse(directory, ownerOf(lockFile))
  }
  return () => {
    if (ownerOf(lockFile) === process.pid) rmSync(lockFile, { force: true })
  }
}

const inUse = (directory: string, owner: number | null): DatabaseUnusable =>
  new DatabaseUnusable(
    `The database in ${directory} is in use by ${owner === null ? 'another process' : `process ${owner}`}, ` +
      'and two at once would lose data. Stop that one first, or start this one with another directory in DATA_DIR ' +
      'or with DATABASE_URL for a PostgreSQL server, which serves many.',
  )
