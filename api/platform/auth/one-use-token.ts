import { createHash, randomBytes } from 'node:crypto'

/** What a link carries: 256 bits nobody can guess, kept by us as a digest alone. */
export const createToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
