/** What of planning runs in the browser too: a plan's weeks are drawn again while somebody moves a slider. */
export { finishOf } from './finish.ts'
export { schedule } from './schedule.ts'
export type { StudyCalendar } from './study-calendar.ts'
export type { Work } from './work-order.ts'
