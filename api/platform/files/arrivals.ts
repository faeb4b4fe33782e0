import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** More arrived than is taken; what came so far is gone. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly most: number

  constructor(most: number) {
    super(`More than ${most} octets arrived`)
    this.most = most
  }
}

/** Whoever sent it stopped before the end; what came so far is gone. */
export class CutOff extends Error {
  override readonly name = 'CutOff'
}

/** A folder of its own for what arrives and what is made of it; it is gone once the work with it ends. */
export interface Workbench {
  readonly directory: string
  pathOf(name: string): string
}

/** Folders of uploads that a process did not live to clear are deleted once they are this old. */
const staleAfterHours = 24

export interface Arrivals {
  /** Gives the work a folder, and deletes it whatever happens. */
  within<T>(work: (bench: Workbench) => Promise<T>): Promise<T>
  /** Deletes folders that were left behind; how many. */
  sweep(now: Date): Promise<number>
}

/** Where files are while they arrive: on the disk of this machine, never in memory as a whole. */
export const createArrivals = (directory: string): Arrivals => ({
  within: async work => {
    await mkdir(directory, { recursive: true })
    const own = await mkdtemp(join(directory, 'upload-'))
    try {
      return await work({ directory: own, pathOf: name => join(own, name) })
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  },
  sweep: async now => {
    const names = await readdir(directory).catch(() => [])
    let count = 0
    for (const name of names.filter(each => each.startsWith('upload-'))) {
      const path = join(directory, name)
      const { mtime } = await stat(path).catch(() => ({ mtime: now }))
      if (now.getTime() - mtime.getTime() < staleAfterHours * 3_600_000) continue
      await rm(path, { recursive: true, force: true })
      count += 1
    }
    return count
  },
})

/** The longest beginning of a file that says how much of it is taken. */
const headLength = 64

/**
 * Writes what arrives to a path, up to a limit that its first octets decide. What arrives after that is left unread, so
 * that whoever sends it can still be answered.
 */
export const takeIn = async (content: Readable, path: string, mostOf: (head: Buffer) => number): Promise<void> => {
  const file = await open(path, 'w')
  let head = Buffer.alloc(0)
  let count = 0
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (head.length < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength)
      count += chunk.length
      if (count > mostOf(head)) throw new TooLarge(mostOf(head))
      await file.write(chunk)
    }
  } catch (error) {
    if (error instanceof TooLarge || !content.destroyed) throw error
    throw new CutOff('The upload stopped before its end', { cause: error })
  } finally {
    await file.close()
  }
}

/** The digest a file is kept under. */
export const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
