import { v7 } from 'uuid'

/** Makes the ids of new rows; handed in, so that a test can foretell them. */
export type IdSource = () => string

/** UUIDv7: sorts by the time it was made, so that new rows land beside each other in an index. */
export const createId: IdSource = () => v7()
