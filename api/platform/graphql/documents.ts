import { createHash } from 'node:crypto'
import { ExceptionalError } from '../errors.ts'

/** Texts of operations by the SHA-256 of each, in hexadecimal. */
export type DocumentTexts = ReadonlyMap<string, string>

/** What a request names its operation by: the hash of a registered document, its text, or both. */
export interface NamedDocument {
  readonly hash?: string | undefined
  readonly text?: string | undefined
}

export interface Documents {
  /** The text to run; undefined: there is none to look up, or it is not known here and the caller may send it. */
  textOf(named: NamedDocument): string | undefined
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const untrusted = (): ExceptionalError =>
  new ExceptionalError(
    'UNTRUSTED_DOCUMENT',
    'This service answers registered documents alone. Load the app again, or have the document registered.',
  )

/**
 * Which documents are answered. With `isClosed` only the registered ones are, by hash or by exactly their text; otherwise
 * any text is, and a hash is a shorter way to name a registered one.
 */
export const createDocuments = (registered: DocumentTexts, isClosed: boolean): Documents => ({
  textOf: ({ hash, text }) => {
    const known = registered.get(hash ?? (isClosed ? hashOf(text ?? '') : ''))
    if (known !== undefined) return known
    if (isClosed) throw untrusted()
    return text
  },
})
