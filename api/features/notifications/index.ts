/** Messages in the product and by letter, and a calendar of due dates. It refuses to write on days off or in quiet hours, or a third time. */
export { CalendarFeedResolver } from './calendar-feed.resolver.ts'
export { createCalendarFeedService } from './calendar-feed.service.ts'
export type { CalendarEntry, CalendarSource } from './calendar-source.ts'
export { calendarDoor, calendarPath, unsubscribeDoor, unsubscribePath } from './doors.ts'
export { createLetterJob } from './letter-job.ts'
export { MessageResolver } from './message.resolver.ts'
export { createMessageService } from './message.service.ts'
export { messageProblem, sendMessages, type MessageToSend } from './send.ts'
