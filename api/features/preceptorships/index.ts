/** Preceptorships: who supports whom, their meetings and protected time. It refuses to grade anybody, or to show the words of two people to a third. */
export { MeetingResolver } from './meeting.resolver.ts'
export { createMeetingService } from './meeting.service.ts'
export { readOwnPreceptorships } from './own-preceptorships.ts'
export { PreceptorshipResolver } from './preceptorship.resolver.ts'
export { createPreceptorshipService } from './preceptorship.service.ts'
export type { Preceptorship } from './preceptorship.types.ts'
