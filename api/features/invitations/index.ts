/** Invitations into organisations, and what becomes of people who come and go. It refuses to say who has an account. */
export { InvitationResolver } from './invitation.resolver.ts'
export { createInvitationService } from './invitation.service.ts'
export { createPeopleRegister } from './people-register.ts'
export { inviteAdministrator } from './administrator.ts'
