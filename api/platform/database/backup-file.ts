import { type Hash, createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { DatabaseUnusable } from './settings.ts'

/**
 * A backup is a compressed file of JSON lines: what it is; then each table, its columns and its rows, every value as
 * PostgreSQL writes it; and last how many lines there were and their SHA-256, so that a file that was cut short or changed
 * is known before anything is touched. Any PostgreSQL and any later version can read it.
 */
const headerShape = z.object({
  format: z.literal('soundings-backup'),
  version: z.number().int(),
  madeAt: z.string(),
  /** Applied when it was made, in order; they make the tables, the role and its rights anew. */
  migrations: z.array(z.string()).min(1),
})
const tableShape = z.object({ table: z.string(), columns: z.array(z.tuple([z.string(), z.string()])).min(1) })
const endShape = z.object({ lines: z.number().int(), sha256: z.string() })

export type BackupHeader = z.infer<typeof headerShape>
export type BackupTable = z.infer<typeof tableShape>

export const backupVersion = 1

const unreadable = (file: string, why: string): DatabaseUnusable =>
  new DatabaseUnusable(`The backup ${file} cannot be used: ${why}. Nothing was changed.`)

/** Characters that readers of lines take for the end of one, though JSON lets them stand. */
const onOneLine = (json: string): string =>
  json.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)

const add = (hash: Hash, line: string): Hash => hash.update(line).update('\n')

async function* sealed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let count = 0
  for await (const each of lines) {
    const line = onOneLine(each)
    add(hash, line)
    count += 1
    yield `${line}\n`
  }
  yield `${JSON.stringify({ lines: count, sha256: hash.digest('hex') })}\n`
}

/** What has been written may still be in memory alone; a backup that is said to be there has to be on the disk. */
const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Writes the lines to a file that appears under its name only once it is whole; for its owner's eyes alone. */
export const writeBackupFile = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
  if (existsSync(file)) throw new DatabaseUnusable(`${file} exists already; name another file.`)
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(sealed(lines)), createGzip(), createWriteStream(partial, { mode: 0o600 }))
    await flush(partial)
    await rename(partial, file)
    await flush(dirname(file))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = createGunzip()
  source.on('error', error => text.destroy(error))
  try {
    yield* createInterface({ input: source.pipe(text), crlfDelay: Infinity })
  } finally {
    source.destroy()
  }
}

const parseHeader = (file: string, line: string | undefined): BackupHeader => {
  const parsed = headerShape.safeParse(JSON.parse(line ?? 'null'))
  if (!parsed.success) throw unreadable(file, 'it is no backup of Soundings')
  if (parsed.data.version > backupVersion)
    throw unreadable(file, `it is of form ${parsed.data.version}, and this program knows ${backupVersion}`)
  return parsed.data
}

const readSealed = async (file: string): Promise<BackupHeader> => {
  const hash = createHash('sha256')
  let [header, last, count]: [BackupHeader | null, string | null, number] = [null, null, 0]
  for await (const line of linesOf(file)) {
    header ??= parseHeader(file, line)
    if (last !== null) {
      add(hash, last)
      count += 1
    }
    last = line
  }
  const end = endShape.safeParse(JSON.parse(last ?? 'null'))
  if (header === null || !end.success) throw unreadable(file, 'it is cut short')
  if (end.data.lines !== count || end.data.sha256 !== hash.digest('hex'))
    throw unreadable(file, 'it was changed after it was made')
  return header
}

/** Reads the whole file once, without keeping it, and says what it is; DatabaseUnusable where it is not whole. */
export const checkBackupFile = async (file: string): Promise<BackupHeader> => {
  if (!existsSync(file)) throw unreadable(file, 'there is no such file')
  try {
    return await readSealed(file)
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error
    throw unreadable(file, error instanceof SyntaxError ? 'it is no backup of Soundings' : 'it is cut short or damaged')
  }
}

export type BackupPart =
  { readonly kind: 'table'; readonly table: BackupTable } | { readonly kind: 'row'; readonly row: string }

/** The tables and rows of a file that was checked; a row as the text of a JSON array. */
export async function* readBackupParts(file: string): AsyncGenerator<BackupPart> {
  let isFirst = true
  for await (const line of linesOf(file)) {
    if (line.startsWith('[')) yield { kind: 'row', row: line }
    else if (!isFirst) {
      const table = tableShape.safeParse(JSON.parse(line))
      if (table.success) yield { kind: 'table', table: table.data }
    }
    isFirst = false
  }
}
