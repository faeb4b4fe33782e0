import type { SignOffRoute } from './items.ts'

export type SignOffAnswer = 'READY' | 'NOT_YET' | 'RECUSED'
export type Outcome = 'SIGNED' | 'DEFERRED'

/** Who is named, and the words given so far, in any order. */
export interface Votes {
  readonly route: SignOffRoute
  /** How many have to give their word at least. */
  readonly quorum: number
  /** How many are named. */
  readonly named: number
  readonly answers: readonly SignOffAnswer[]
}

/**
 * What the words given so far come to; null = not decided. A supervisor or two people: signed when each is ready, deferred
 * with the first "not yet". A panel: the majority of those who take part, once the quorum has voted; where as many are
 * against as for, it is deferred. It is decided as soon as further words could not change it, so that the order in which
 * they come makes no difference.
 *
 * @example outcomeOf({ route: 'PANEL', quorum: 3, named: 3, answers: ['READY', 'NOT_YET', 'READY'] }) // 'SIGNED'
 */
export function outcomeOf({ route, quorum, named, answers }: Votes): Outcome | null {
  const ready = count(answers, 'READY')
  const notYet = count(answers, 'NOT_YET')
  if (route !== 'PANEL') {
    if (notYet > 0) return 'DEFERRED'
    return ready === named && named === quorum ? 'SIGNED' : null
  }
  const taking = named - count(answers, 'RECUSED')
  if (ready + notYet < quorum) return null
  if (ready * 2 > taking) return 'SIGNED'
  return notYet * 2 >= taking ? 'DEFERRED' : null
}

/** True where so many take no part that the quorum cannot be reached any more. */
export function lacksQuorum({ route, quorum, named, answers }: Votes): boolean {
  return route === 'PANEL' && named - count(answers, 'RECUSED') < quorum
}

function count(answers: readonly SignOffAnswer[], answer: SignOffAnswer): number {
  return answers.filter(each => each === answer).length
}
