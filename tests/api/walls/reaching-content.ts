import { mediaReads, mediaWrites } from './reaching-media.ts'
import { sessionReads, sessionWrites } from './reaching-sessions.ts'

/** What is read of what modules are made with, and of the days on which they are held. */
export const contentReads = { ...mediaReads, ...sessionReads }

/** The same for what is written. */
export const contentWrites = { ...mediaWrites, ...sessionWrites }
