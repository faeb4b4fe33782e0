import type { Operation } from './answers.ts'
import { confirmationOperations } from './operations-of-confirmations.ts'
import { draftOperations } from './operations-of-drafts.ts'
import { pathwayDraftOperations } from './operations-of-pathway-drafts.ts'
import { evidenceOperations } from './operations-of-evidence.ts'
import { invitationOperations } from './invitation-operations.ts'
import { holdingOperations } from './operations-of-holdings.ts'
import { lessonOperations } from './operations-of-lessons.ts'
import { listOperations } from './operations-of-lists.ts'
import { mediaOperations } from './operations-of-media.ts'
import { memberOperations } from './operations-of-members.ts'
import { observationOperations } from './operations-of-observations.ts'
import { planOperations } from './operations-of-plans.ts'
import { messageOperations } from './operations-of-messages.ts'
import { portfolioOperations } from './operations-of-portfolios.ts'
import { scopeOperations } from './operations-of-scopes.ts'
import { reminderOperations } from './operations-of-reminders.ts'
import { cohortWordOperations } from './operations-of-cohort-words.ts'
import { cohortOperations } from './operations-of-cohorts.ts'
import { groupOperations } from './operations-of-groups.ts'
import { supportOperations } from './operations-of-support.ts'
import { operations as recordOperations } from './operations.ts'
import { signOffOperations } from './operations-of-sign-offs.ts'
import { sessionOperations } from './session-operations.ts'

/** How each operation is asked, by its name in the schema. */
export const operations: Readonly<Record<string, Operation>> = {
  ...recordOperations,
  ...mediaOperations,
  ...draftOperations,
  ...pathwayDraftOperations,
  ...memberOperations,
  ...invitationOperations,
  ...holdingOperations,
  ...reminderOperations,
  ...planOperations,
  ...sessionOperations,
  ...observationOperations,
  ...evidenceOperations,
  ...confirmationOperations,
  ...listOperations,
  ...messageOperations,
  ...portfolioOperations,
  ...scopeOperations,
  ...supportOperations,
  ...cohortOperations,
  ...cohortWordOperations,
  ...groupOperations,
  ...signOffOperations,
  ...lessonOperations,
}
