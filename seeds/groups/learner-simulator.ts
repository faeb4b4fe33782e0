import type { Day } from '../../api/domain/capability/types.ts'

/** The same numbers for the same seed, everywhere, from 0 up to 1: mulberry32. */
export type Chance = () => number

/** What a stage of a pathway is to somebody who works through it. */
export interface StageToLearn {
  readonly dueAfterDays: number
  readonly modules: readonly string[]
  /** Capabilities its modules develop, with the rating they lead to. */
  readonly steps: readonly { readonly capability: string; readonly to: number }[]
}

/** How somebody learns; the same person learns in the same way every time. */
export interface Manner {
  /** Days after the group's on which they began: most with it, a few later. */
  readonly lateBy: number
  readonly wholeTimePercent: number
  /** 1 = as fast as the dates ask; less is slower. */
  readonly pace: number
  /** Of the things a colleague could have been asked about, the share that was. */
  readonly asksOthers: number
  /** Days from the start after which they were away, and for how long; null = never. */
  readonly away: { readonly after: number; readonly days: number } | null
  readonly shares: readonly string[]
}

/** Something that happened to somebody. */
export type Happening =
  | { readonly what: 'STARTED'; readonly module: string; readonly on: Day; readonly completedOn: Day | null }
  | { readonly what: 'SEEN'; readonly capability: string; readonly value: number; readonly on: Day }
  | { readonly what: 'SIGNED'; readonly capability: string; readonly value: number; readonly on: Day }
  | { readonly what: 'ASKED'; readonly capability: string; readonly on: Day }

/** How many share what, out of 1. */
const sharing = [
  { item: 'RATINGS', often: 0.75 },
  { item: 'LISTS', often: 0.5 },
  { item: 'PLAN', often: 0.6 },
] as const

/** Days within which what colleagues were asked about may not be answered yet. */
const lately = 28

/** Whoever is no slower than this has seen to what was left of a stage within so many days of its end. */
const keepsUp = 0.7
const madeGood = 28

const hours = [100, 100, 100, 80, 80, 60, 60, 50] as const

/** Draws how somebody learns. Spread, part-time work and absence are guesses of ours, to look at a group with. */
export function drawManner(chance: Chance): Manner {
  const isLate = chance() < 0.12
  const pace = 0.55 + chance() * 0.75
  const isAway = chance() < 0.1
  return {
    lateBy: isLate ? 20 + Math.floor(chance() * 60) : 0,
    wholeTimePercent: hours[Math.floor(chance() * hours.length)] ?? 100,
    pace,
    asksOthers: 0.3 + chance() * 0.6,
    away: isAway ? { after: 40 + Math.floor(chance() * 120), days: 28 + Math.floor(chance() * 60) } : null,
    shares: sharing.filter(({ often }) => chance() < often).map(({ item }) => item),
  }
}

interface Walk {
  readonly stages: readonly StageToLearn[]
  readonly manner: Manner
  /** Their own first day. */
  readonly start: Day
  readonly today: Day
}

/**
 * Walks somebody along a pathway day by day up to today: each stage takes the days it is given, stretched by their hours
 * and their pace, and stands still while they are away. What they learn is seen by colleagues as often as they ask, and
 * what was left soon after the stage by whoever keeps up; a step to 3 is signed some weeks after it was seen.
 *
 * @example walk({ stages, manner: drawManner(chance), start: 100, today: 300 }, chance)
 */
export function walk({ stages, manner, start, today }: Walk, chance: Chance): Happening[] {
  const happened: Happening[] = []
  let [from, dueBefore] = [start, 0]
  for (const stage of stages) {
    const given = ((stage.dueAfterDays - dueBefore) * 100) / manner.wholeTimePercent / manner.pace
    const to = withAbsence(from, Math.round(given), start, manner)
    happened.push(...stageOf(stage, { from, to, today, manner }, chance))
    if (to > today) break
    ;[from, dueBefore] = [to + 1, stage.dueAfterDays]
  }
  return happened
}

function withAbsence(from: Day, days: number, start: Day, { away }: Manner): Day {
  const to = from + days
  if (away === null) return to
  const begins = start + away.after
  return begins >= from && begins < to ? to + away.days : to
}

interface Span {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly manner: Manner
}

function stageOf({ modules, steps }: StageToLearn, { from, to, today, manner }: Span, chance: Chance): Happening[] {
  const happened: Happening[] = []
  const dayAt = (share: number): Day => Math.round(from + (to - from) * share)
  for (const [index, module] of modules.entries()) {
    const on = dayAt(index / modules.length)
    const end = dayAt((index + 0.9) / modules.length)
    if (on <= today) happened.push({ what: 'STARTED', module, on, completedOn: end <= today ? end : null })
  }
  for (const { capability, to: value } of steps) {
    const share = chance()
    const isAsked = chance() < manner.asksOthers
    const seenOn = isAsked ? dayAt(0.2 + share * 0.8) : to + Math.round(share * madeGood)
    const signedOn = seenOn + 14 + Math.floor(chance() * 28)
    if ((!isAsked && manner.pace < keepsUp) || seenOn > today) continue
    if (today - seenOn < lately && chance() < 0.6) happened.push({ what: 'ASKED', capability, on: seenOn })
    else happened.push({ what: 'SEEN', capability, value: Math.min(value, 2), on: seenOn })
    if (value >= 3 && signedOn <= today) happened.push({ what: 'SIGNED', capability, value: 3, on: signedOn })
  }
  return happened
}
