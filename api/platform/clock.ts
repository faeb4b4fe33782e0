import { type Day, dayOf } from './calendar.ts'

/** The only source of the time; everything that needs it is handed one. */
export interface Clock {
  /** The instant, for what is recorded as happening. */
  now(): Date
  /** Today on the calendar of the setting TIMEZONE, as a day number. */
  today(): Day
}

/** The clock of the machine. */
export const createClock = (timeZone: string): Clock => ({
  now: () => new Date(),
  today: () => dayOf(new Date(), timeZone),
})

/** A clock that stands still, so that a test says what day it is. */
export const createFixedClock = (instant: Date | string, timeZone = 'Europe/London'): Clock => {
  const fixed = new Date(instant)
  return { now: () => new Date(fixed), today: () => dayOf(fixed, timeZone) }
}
