import { dayFromIso } from './calendar.ts'

/** What a clock on the wall shows: the day, and minutes since midnight (0-1439). */
export interface WallTime {
  readonly day: number
  readonly minute: number
}

/** How instants (milliseconds since 1970) and the clock on the wall of a place go together. */
export interface Zone {
  wallAt(instant: number): WallTime
  /** The first instant at which that clock shows this minute of the day, or, where it leaps over it, a later one. */
  instantAt(wall: WallTime): number
}

const minuteLength = 60_000
const dayLength = 24 * 60 * minuteLength

/** A wall time as if it were UTC: later ones are larger. */
const orderOf = ({ day, minute }: WallTime): number => day * dayLength + minute * minuteLength

/** The first of the whole minutes up to `last` for which something holds that holds from some minute on. */
const firstMinute = (from: number, last: number, holds: (instant: number) => boolean): number => {
  let [low, high] = [from, last]
  while (high - low > minuteLength) {
    const middle = low + Math.floor((high - low) / minuteLength / 2) * minuteLength
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/** The clock on the wall where `timeZone` is kept, summer time and all. */
export const createZone = (timeZone: string): Zone => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const wallAt = (instant: number): WallTime => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const day = dayFromIso(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`)
    return { day, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
  }
  const offsetAt = (instant: number): number =>
    orderOf(wallAt(instant)) - Math.floor(instant / minuteLength) * minuteLength
  const instantAt = (wall: WallTime): number => {
    const wanted = orderOf(wall)
    const candidates = [wanted - dayLength, wanted + dayLength].map(near => wanted - offsetAt(near))
    const exact = candidates.filter(instant => orderOf(wallAt(instant)) === wanted)
    if (exact.length > 0) return Math.min(...exact)
    const [earliest, latest] = [Math.min(...candidates), Math.max(...candidates)]
    return firstMinute(earliest, latest, instant => orderOf(wallAt(instant)) > wanted)
  }
  return { wallAt, instantAt }
}
