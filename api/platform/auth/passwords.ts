import { type Options, hash, verify } from '@node-rs/argon2'

/** Characters. A sentence is easier to remember than a puzzle, and harder to guess. */
export const shortestPassword = 12
export const longestPassword = 128

/** The line OWASP draws for Argon2id, which is this package's default algorithm: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const isPassword = (given: { hash: string; password: string }): Promise<boolean> =>
  verify(given.hash, given.password.normalize('NFKC'))
