import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFixedClock } from '../clock.ts'
import { lockDirectory } from './directory-lock.ts'
import { createDatabase } from './index.ts'

const contents = { entities: [], migrations: [], clock: createFixedClock('2026-11-23T09:00:00Z') }

describe('The directory of the embedded database', () => {
  let directory: string
  let parent: string
  const lockFile = () => `${directory}.lock`
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'soundings-directory-'))
    directory = join(parent, 'database')
  })
  afterEach(() => {
    rmSync(parent, { recursive: true, force: true })
  })

  it('is locked while in use, and free afterwards', () => {
    const unlock = lockDirectory(directory)
    expect(readFileSync(lockFile(), 'utf8').trim()).toBe(String(process.pid))
    unlock()
    expect(existsSync(lockFile())).toBe(false)
  })

  it('is refused to a second process, in words that name the first and the ways on', () => {
    writeFileSync(lockFile(), `${process.ppid}\n`)
    expect(() => lockDirectory(directory)).toThrow(
      new RegExp(`in use by process ${process.ppid}.*Stop that one.*DATA_DIR.*DATABASE_URL`),
    )
    expect(readFileSync(lockFile(), 'utf8')).toContain(String(process.ppid))
  })

  it('is taken over from a process that is gone', () => {
    // Beyond the largest process id of Linux, so that nobody has it.
    writeFileSync(lockFile(), '99999999\n')
    lockDirectory(directory)
    expect(readFileSync(lockFile(), 'utf8').trim()).toBe(String(process.pid))
  })

  it('is taken over where the lock names nobody', () => {
    writeFileSync(lockFile(), '')
    lockDirectory(directory)
    expect(readFileSync(lockFile(), 'utf8').trim()).toBe(String(process.pid))
  })

  it('is not unlocked by a process that does not hold it', () => {
    const unlock = lockDirectory(directory)
    writeFileSync(lockFile(), `${process.ppid}\n`)
    unlock()
    expect(existsSync(lockFile())).toBe(true)
  })

  it('is given back where the database does not open', async () => {
    mkdirSync(directory)
    writeFileSync(join(directory, 'PG_VERSION'), 'not a database')
    await expect(createDatabase({ kind: 'embedded', directory }, contents)).rejects.toBeInstanceOf(Error)
    expect(existsSync(lockFile())).toBe(false)
  })
})
