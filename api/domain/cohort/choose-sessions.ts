import { countBits, countBoth, type Bitmap } from './bitmap.ts'
import { costsFor, coverBound, coverRule, leastPercent } from './cover-bound.ts'
import { coverGreedily, coverWithOne, type Cover } from './cover-greedily.ts'
import { optionsOn, type Options } from './options.ts'
import { readiness } from './readiness.ts'
import type { ChosenSession, GroupSession, Offer, SessionChoice, SessionLimits } from './session-types.ts'
import type { Cohort } from './cohort.ts'

/**
 * Which sessions to run, so that as many people as possible get a place in one that helps them, within a number of
 * sessions and the educator's time. Choosing the best is out of reach (it contains maximum coverage); what is chosen says
 * how near it comes, twice:
 *
 * - by rule. Where number alone decides, taking the session that reaches most more, again and again, reaches at least
 *   1 - 1/e = 63 % of the best (Nemhauser, Wolsey, Fisher 1978), because the people seated are a submodular function of
 *   the sessions. Where time decides, the better of most-people-per-minute and the best single session reaches at least
 *   half of that, 31 % (Khuller, Moss, Naor 1999; Leskovec et al. 2007). Where both may, the same over minutes and number
 *   weighed together reaches a third of that, 10 %: any choice within both limits falls into three that each use up no
 *   more than one limit's worth of the two together.
 * - by reckoning, which mostly says far more: `atMost` is what nobody could exceed on this day with these sessions.
 *
 * All the ways that apply are tried and the one that reaches most is taken. Gains are looked up lazily (Minoux 1978). Where
 * a session has fewer places than people it helps, the weakest served are seated first; `reached` does not depend on it,
 * nor on the order of the learners.
 *
 * @example chooseSessions(cohort, sessions, { most: 4, minutes: 900 }) // { reached: 38, atMost: 41, atLeastPercent: 92, ... }
 */
export function chooseSessions(
  cohort: Cohort,
  sessions: readonly GroupSession[],
  limits: SessionLimits,
): SessionChoice {
  const offers = offersOf(cohort, sessions, limits)
  const options = optionsOn(cohort, offers)
  const grounds = { offers, limits, everyone: cohort.everyone, first: options.weakest }
  const rule = coverRule(offers, limits)
  const covers = costsFor(rule, limits).map(cost => coverGreedily(grounds, cost))
  const best = [...covers, coverWithOne(grounds)].reduce((a, b) => (b.reached > a.reached ? b : a))
  const atMost = Math.max(best.reached, Math.min(coverBound(grounds, best), coverBound(grounds, null)))
  return {
    sessions: best.chosen.map((offer, place) => describe(offer, best.seating.seated[place] ?? offer.helped, options)),
    reached: best.reached,
    atMost,
    rule,
    atLeastPercent: leastPercent(rule, best.reached, atMost),
    weakest: {
      options: options.fewest,
      people: countBits(options.weakest),
      reached: reachedOf(best, options.weakest),
    },
  }
}

/** Sessions that could be chosen at all: with room for somebody, within the time, for somebody they help. */
function offersOf(cohort: Cohort, sessions: readonly GroupSession[], limits: SessionLimits): readonly Offer[] {
  const { readyFor, helpedBy } = readiness(cohort)
  const known = new Map<number, Bitmap>()
  const whomHelps = (module: number): Bitmap => {
    const found = known.get(module)
    if (found !== undefined) return found
    readyFor(module)
    const helped = helpedBy(module).slice()
    known.set(module, helped)
    return helped
  }
  return sessions
    .map((session, at) => ({ ...session, at, helped: whomHelps(session.module) }))
    .filter(({ places, minutes, helped }) => places >= 1 && minutes <= limits.minutes && countBits(helped) > 0)
}

function describe({ at, helped }: Offer, seated: Bitmap, { single, weakest }: Options): ChosenSession {
  return {
    session: at,
    reaches: countBits(seated),
    onlyOptionFor: countBoth(helped, single),
    reachesWeakest: countBoth(seated, weakest),
  }
}

function reachedOf({ seating }: Cover, group: Bitmap): number {
  return seating.seated.reduce((sum, seated) => sum + countBoth(seated, group), 0)
}
