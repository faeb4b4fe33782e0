import type { Minutes } from './types.ts'

/** This many are said by name before the others are counted. */
export const NAMED = 3
const MINUTES_PER_HOUR = 60
/** Below this many minutes a duration is said in minutes, from it on in hours. */
const SAID_IN_HOURS_FROM = 120

/** A list as one says it. @example listed(['liver', 'kidneys', 'aorta']) // 'liver, kidneys and aorta' */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The first few of a list by name and the others as a number. @example fewOf(['a', 'b', 'c', 'd'], 'item') // 'a, b, c and 1 more item' */
export function fewOf(items: readonly string[], noun: string): string {
  const named = items.slice(0, NAMED)
  const others = items.length - named.length
  return listed(others > 0 ? [...named, counted(others, `more ${noun}`)] : named)
}

/** A number with its noun. @example counted(1, 'list') // '1 list' */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** How long something takes, as one says it. @example duration(210) // '3½ hours' */
export function duration(minutes: Minutes): string {
  if (minutes < SAID_IN_HOURS_FROM) return counted(minutes, 'minute')
  const halves = Math.round((minutes * 2) / MINUTES_PER_HOUR)
  const about = halves * MINUTES_PER_HOUR === minutes * 2 ? '' : 'about '
  return `${about}${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} hours`
}

/** A name inside a sentence: the first letter small, unless the word is an abbreviation. @example inSentence('Growth scan') // 'growth scan' */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
    ? name
    : first.toLowerCase() + name.slice(1)
}

/** A title inside a sentence. */
export function quoted(title: string): string {
  return `“${title}”`
}
