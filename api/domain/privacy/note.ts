import { explainFinding, findPatientIdentifiers } from './identifiers.ts'

/** Why a free text cannot be kept as it is, in words for the person who typed it. */
export interface NoteProblem {
  readonly code: 'TOO_LONG' | 'UNREADABLE' | 'PATIENT_IDENTIFIER'
  readonly message: string
}

/** The longest note, comment or reflection kept, in characters. */
const noteLimit = 1000

/** The null character, which comes with some pasted text, and half of a letter that takes two: no database keeps them. */
const unkeepable = /\0|\p{Surrogate}/u

/**
 * Whether a free text may be kept: not over the limit, nothing in it that a database cannot hold, and nothing that could identify a patient. The text itself
 * is never changed; the person who typed it keeps it and puts it right.
 *
 * @param text what was typed; null or empty is always fine
 * @param limit longest text in characters
 * @example noteProblem('Seen with 943 476 5919') // { code: 'PATIENT_IDENTIFIER', ... }
 */
export function noteProblem(text: string | null | undefined, limit: number = noteLimit): NoteProblem | null {
  if (!text) return null
  if (text.length > limit) {
    const over = text.length - limit
    return { code: 'TOO_LONG', message: `Shorten this to ${limit} characters or fewer: it is ${over} over` }
  }
  if (unkeepable.test(text))
    return { code: 'UNREADABLE', message: 'This holds a character that cannot be kept: type it again' }
  const [finding] = findPatientIdentifiers(text)
  return finding ? { code: 'PATIENT_IDENTIFIER', message: explainFinding(finding) } : null
}
