import type { Module } from '../planning/types.ts'
import type { Minutes } from './types.ts'
import { counted, duration } from './words.ts'

/** A workshop is sat through in one go, and no session is longer than this. */
const WORKSHOP_SESSION: Minutes = 210
/** One supervised list: half a day. */
export const SUPERVISED_LIST: Minutes = 240
/** Everything else can be taken in pieces of this length. */
const SMALLEST_PIECE: Minutes = 10

type Timed = Pick<Module, 'kind' | 'minutes'> & { readonly area?: Module['area'] }

/**
 * The smallest useful sitting of a module in minutes: one session of a workshop, one supervised list, ten minutes of
 * anything that can be split.
 *
 * @example sittingMinutes({ kind: 'WORKSHOP', minutes: 420 }) // 210
 */
export function sittingMinutes({ kind, minutes }: Timed): Minutes {
  if (kind === 'WORKSHOP') return Math.min(minutes, WORKSHOP_SESSION)
  if (kind === 'SUPERVISED_PRACTICE') return Math.min(minutes, SUPERVISED_LIST)
  return SMALLEST_PIECE
}

/** What a module really asks for, in one line. @example 'about 40 hours on supervised lists' */
export function costOf({ kind, minutes, area }: Timed): string {
  const length = duration(minutes)
  if (kind === 'SUPERVISED_PRACTICE') {
    const where = area === 'core' ? 'with a supervisor' : 'on supervised lists'
    return `about ${length.replace('about ', '')} ${where}`
  }
  if (kind === 'WORKSHOP') {
    const sessions = Math.ceil(minutes / WORKSHOP_SESSION)
    return sessions <= 1 ? `one session of ${length}` : `${length} in ${counted(sessions, 'session')}`
  }
  return minutes <= SMALLEST_PIECE ? length : `${length}, in sittings from ${counted(SMALLEST_PIECE, 'minute')}`
}
