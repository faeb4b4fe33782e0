import type { Transaction } from '../../platform/database/index.ts'

/**
 * Published content, read once and kept until the database publishes another. The hash names what is kept, so that a
 * change made by another process is seen by the next operation.
 */
export interface ContentReader<T> {
  /** The content of a hash that came with another statement: no statement of its own once it is kept. */
  of(tx: Transaction, hash: string): Promise<T>
  /** The content published now: one statement once it is kept. */
  current(tx: Transaction): Promise<T>
}

export function createContentReader<T>(load: (tx: Transaction, hash: string) => Promise<T>): ContentReader<T> {
  let kept: { hash: string; content: T } | null = null
  const of = async (tx: Transaction, hash: string): Promise<T> => {
    if (kept?.hash !== hash) kept = { hash, content: await load(tx, hash) }
    return kept.content
  }
  return { of, current: async tx => of(tx, await readContentHash(tx)) }
}

async function readContentHash(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ content_hash: string }[]>(
    'select content_hash from frameworks order by published_on desc limit 1',
  )
  if (!row) throw new Error('No framework is published in this database: seed it first')
  return row.content_hash
}
