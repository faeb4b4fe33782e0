/** The weekly letter about what ends, and who wants it. It refuses to remind a third time, or on a day off. */
export { createDigestJob } from './digest-job.ts'
export { ReminderResolver } from './reminder.resolver.ts'
export { createReminderService } from './reminder.service.ts'
