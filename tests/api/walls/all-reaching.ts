import { cohortReads, cohortWrites } from './reaching-cohorts.ts'
import { groupReads, groupWrites } from './reaching-groups.ts'
import { draftReads, draftsOfOthersOnly, draftWrites } from './reaching-drafts.ts'
import { pathwayDraftReads, pathwayDraftWrites } from './reaching-pathway-drafts.ts'
import { insightsOfAuthorsOnly, lessonReads, lessonWrites } from './reaching-lessons.ts'
import { listReads, listWrites } from './reaching-lists.ts'
import { ofSignOffReads, ofSignOffWrites, signOffsOfOthers } from './reaching-sign-offs.ts'
import { ofOthersOnly as ofOthers, reads as recordReads, writes as recordWrites } from './reaching.ts'
import { messageReads, messageWrites } from './reaching-messages.ts'
import { scopeReads, scopesOfOthersOnly, scopeWrites } from './reaching-scopes.ts'

/** Everything that reads of people, handed somebody else's ids. */
export const reads = {
  ...recordReads,
  ...listReads,
  ...ofSignOffReads,
  ...scopeReads,
  ...messageReads,
  ...lessonReads,
  ...draftReads,
  ...cohortReads,
  ...groupReads,
  ...pathwayDraftReads,
}

/** Everything that writes to a record. */
export const writes = {
  ...recordWrites,
  ...listWrites,
  ...ofSignOffWrites,
  ...scopeWrites,
  ...messageWrites,
  ...lessonWrites,
  ...draftWrites,
  ...cohortWrites,
  ...groupWrites,
  ...pathwayDraftWrites,
}

/** Of the reads, those that show what others have to do with somebody. */
export const ofOthersOnly: ReadonlySet<string> = new Set([
  ...ofOthers,
  ...signOffsOfOthers,
  ...draftsOfOthersOnly,
  ...insightsOfAuthorsOnly,
  ...scopesOfOthersOnly,
])
