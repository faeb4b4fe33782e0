/** Messages in the product and by letter, and a calendar of due dates. It refuses to write on days off or in quiet hours, or a third time. */
export type { CalendarEntry, CalendarSource } from './calendar-source.ts'
export { messageProblem, sendMessages, type MessageToSend } from './send.ts'
