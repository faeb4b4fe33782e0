import type { Operation } from './answers.ts'
import { invitationOperations } from './invitation-operations.ts'
import { holdingOperations } from './operations-of-holdings.ts'
import { memberOperations } from './operations-of-members.ts'
import { planOperations } from './operations-of-plans.ts'
import { portfolioOperations } from './operations-of-portfolios.ts'
import { reminderOperations } from './operations-of-reminders.ts'
import { operations as recordOperations } from './operations.ts'

/** How each operation is asked, by its name in the schema. */
export const operations: Readonly<Record<string, Operation>> = {
  ...recordOperations,
  ...memberOperations,
  ...invitationOperations,
  ...holdingOperations,
  ...reminderOperations,
  ...planOperations,
  ...portfolioOperations,
}
