/** A person's whole record as decisions see it, with the content it is read against. It refuses to write. */
export { createWholeContentReader, type Content } from './content.ts'
export { readRecord, toRatingEvent, type PersonRecord, type RatingTuple } from './record.read-model.ts'
