/** Days on which modules are held for several people. It refuses to book anybody in. */
export { createSessionResolvers, ModuleDaysResolver, SessionResolver } from './session.resolver.ts'
export { createSessionService } from './session.service.ts'
export { readSessions, readSessionsOfPlan, type SessionRecord } from './session.repository.ts'
