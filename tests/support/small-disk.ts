import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk so small that it can be filled. */
export interface SmallDisk {
  readonly directory: string
  /** Leaves no room. */
  fill(): void
  /** Gives back what filled it. */
  makeRoom(): void
  remove(): void
}

const isPossible = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

/** Writes until there is no room for one more byte. */
const fillWith = (file: string): void => {
  writeFileSync(file, '')
  for (const size of [1_000_000, 10_000, 100, 1]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

export const createSmallDisk = (megabytes: number): SmallDisk => {
  const directory = mkdtempSync(join(tmpdir(), 'soundings-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', directory])
  const ballast = join(directory, 'ballast')
  return {
    directory,
    fill: () => fillWith(ballast),
    makeRoom: () => {
      truncateSync(ballast, 0)
      rmSync(ballast)
    },
    remove: () => {
      execFileSync('umount', ['--lazy', directory])
      rmdirSync(directory)
    },
  }
}

/** What is said of a full disk can be tried where a disk may be mounted; where it must be tried and may not, that fails. */
export const whereDisksCanBeMade = <T>(kinds: readonly T[]): readonly T[] => {
  if (isPossible()) return kinds
  if (process.env['CI'] === 'true') throw new Error('A small disk is needed to fill, and only root may mount one')
  process.stderr.write('Not root: what happens on a full disk is not tried.\n')
  return []
}
