import { type NamedObject, objects as recordObjects } from './objects.ts'
import { draftObjects } from './objects-of-drafts.ts'
import { pathwayDraftObjects } from './objects-of-pathway-drafts.ts'
import { evidenceObjects } from './objects-of-evidence.ts'
import { lessonObjects } from './objects-of-lessons.ts'
import { listObjects } from './objects-of-lists.ts'
import { mediaObjects } from './objects-of-media.ts'
import { memberObjects } from './objects-of-members.ts'
import { observationObjects } from './objects-of-observations.ts'
import { messageObjects } from './operations-of-messages.ts'
import { portfolioObjects } from './objects-of-portfolios.ts'
import { scopeObjects } from './objects-of-scopes.ts'
import { cohortWordObjects } from './objects-of-cohort-words.ts'
import { cohortObjects } from './objects-of-cohorts.ts'
import { groupObjects } from './objects-of-groups.ts'
import { supportObjects } from './objects-of-support.ts'
import { signOffObjects } from './objects-of-sign-offs.ts'

/** Every place where an argument names something, by where it stands in the schema. */
export const objects: Readonly<Record<string, NamedObject | 'published'>> = {
  ...recordObjects,
  ...mediaObjects,
  ...draftObjects,
  ...pathwayDraftObjects,
  ...memberObjects,
  ...observationObjects,
  ...evidenceObjects,
  ...listObjects,
  ...messageObjects,
  ...portfolioObjects,
  ...scopeObjects,
  ...supportObjects,
  ...cohortObjects,
  ...cohortWordObjects,
  ...groupObjects,
  ...signOffObjects,
  ...lessonObjects,
}
