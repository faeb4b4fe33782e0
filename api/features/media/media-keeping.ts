import type { Transaction } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { appendMedia, holdFiles, type NewMedia } from './media.repository.ts'
import type { MadeFile } from './media-files.ts'

export interface KeepingParts {
  readonly files: Pick<FileStore, 'put' | 'has'>
  /** One unit of work in the name of whoever it is kept for. */
  work<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

/** Files among these that are not kept. Rows that name them are written in the same unit of work, or not at all. */
async function missingOf(
  tx: Transaction,
  files: KeepingParts['files'],
  made: readonly MadeFile[],
): Promise<readonly MadeFile[]> {
  await holdFiles(tx)
  const kept = await Promise.all(made.map(({ sha256 }) => files.has(sha256)))
  return made.filter((_, at) => kept[at] === false)
}

const mostTries = 3

/**
 * Keeps files, then writes the row that names them: a row never names a file that is not there. Between the two, files
 * nobody names may be cleared away; then they are kept once more.
 */
export async function keepMedia(
  { files, work }: KeepingParts,
  { media, made }: { readonly media: NewMedia; readonly made: readonly MadeFile[] },
): Promise<void> {
  let missing = made
  for (let tries = 0; missing.length > 0; tries += 1) {
    if (tries === mostTries) throw new Error('Files that were just kept are not there')
    for (const { sha256, path } of missing) await files.put(sha256, path)
    missing = await work(async tx => {
      const gone = await missingOf(tx, files, made)
      if (gone.length === 0) await appendMedia(tx, media, made)
      return gone
    })
  }
}
