/** Where the data is. */
export type DatabaseSettings =
  /** A PostgreSQL server, 15 or newer. */
  | { readonly kind: 'server'; readonly url: string }
  /** The embedded database in a directory of ours, used by one process at a time. */
  | { readonly kind: 'embedded'; readonly directory: string }
  /** The embedded database in memory, perhaps begun from a copy made before: for specs. */
  | { readonly kind: 'memory'; readonly copy?: Blob }

/** Something about the database that whoever starts the program can put right; its message is all they need to read. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
}
