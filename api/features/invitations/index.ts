/** Invitations into organisations, and what becomes of people who come and go. It refuses to say who has an account. */
export { InvitationResolver } from './invitation.resolver.ts'
export { createInvitationService } from './invitation.service.ts'
export { createPeopleRegister } from './people-register.ts'
export { inviteAdministrator } from './administrator.ts'
export {
  inviteIntoCohort,
  readCohortInvitations,
  readInvitedInto,
  withdrawInvitationsOfImport,
} from './cohort-invitation.repository.ts'
export { cohortLetterJob } from './cohort-letter-job.ts'
export { addressOf, isAddress } from './invitation.problems.ts'
