import { type Clock, createFixedClock } from '../../api/platform/clock.ts'
import { testClock } from './product.ts'

export interface MovableClock extends Clock {
  /** Lets so much time pass. */
  pass(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void
  /** Sets it to an instant, such as '2027-06-14T23:30:00Z'. */
  set(instant: string): void
  /** Back to the day on which specs take place. */
  reset(): void
}

const minutesIn = ({ days = 0, hours = 0, minutes = 0 }: Parameters<MovableClock['pass']>[0]): number =>
  (days * 24 + hours) * 60 + minutes

/** A clock that moves when it is told to, for what depends on how long ago something was. */
export const createMovableClock = (): MovableClock => {
  let current: Clock = testClock
  return {
    now: () => current.now(),
    today: () => current.today(),
    pass: time => {
      current = createFixedClock(new Date(current.now().getTime() + minutesIn(time) * 60_000))
    },
    set: instant => {
      current = createFixedClock(instant)
    },
    reset: () => {
      current = testClock
    },
  }
}
