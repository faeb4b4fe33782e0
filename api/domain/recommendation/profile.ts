import { addMonths } from '../capability/calendar.ts'
import type { CapabilityCode, Day, PillarCode, Standing } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import { countStandings, standingByLine, type LineCounts, type StandingCounts } from './standing-by-line.ts'
import { describeStanding, foldForGoal, type Standpoint, type TargetBasis } from './standpoint.ts'
import type { Learner } from './types.ts'

export interface PillarCounts extends StandingCounts {
  readonly pillar: PillarCode
}

/**
 * Where a person stood at the end of one day by what was on record then, measured against the target they have now. What
 * the stated level alone suggests is no record: such items count under toLearn here.
 */
export interface ProfilePoint extends StandingCounts {
  readonly on: Day
}

/** A profile against its target, ready to be drawn; every number is a count of items. */
export interface Profile extends StandingCounts {
  readonly basis: TargetBasis
  /** Role whose scope lines these are; null = none is near. */
  readonly role: string | null
  readonly lines: readonly LineCounts[]
  /** In the order of the framework; a pillar of which nothing is asked is left out. */
  readonly pillars: readonly PillarCounts[]
  /** From the first record to today, in order of time; today alone where nothing is recorded. */
  readonly overTime: readonly ProfilePoint[]
}

const PILLARS: readonly PillarCode[] = ['CLN', 'LDM', 'EDU', 'RES']

/** Months between two points of the picture over time; the least that keeps it to a dozen or so. */
const STEPS = [1, 2, 3, 6, 12, 24, 60] as const
const MOST_POINTS = 12

/**
 * A person's profile against their target by scope line, by pillar and over time. Earlier days are folded from the very
 * histories, as each stood then; the goal is today's throughout, so that the line shows the person move and not the
 * target.
 *
 * @example profileOf(learner, catalogue, today).overTime.at(-1) // { on: today, held: 12, toConfirm: 20, toLearn: 21 }
 */
export function profileOf(learner: Learner, catalogue: Catalogue, today: Day): Profile {
  const standpoint = foldForGoal(learner, catalogue, today)
  const items = standingsOf(standpoint)
  const pillarOf = (code: CapabilityCode) => catalogue.capabilities.get(code)?.pillar
  const pillars = PILLARS.map(pillar => {
    const own = items.filter(({ capability }) => pillarOf(capability) === pillar)
    return { pillar, ...countStandings(own) }
  })
  return {
    ...countStandings(items),
    basis: standpoint.basis,
    role: standpoint.target.role?.code ?? null,
    lines: standingByLine(items, standpoint.target.role?.scopeLines ?? []),
    pillars: pillars.filter(({ held, toConfirm, toLearn }) => held + toConfirm + toLearn > 0),
    overTime: profileDays(learner, today).map(on => {
      return { on, ...countStandings(recordedBy(foldForGoal(learner, catalogue, on))) }
    }),
  }
}

/**
 * The days of the picture over time: the first record, today, and between them the same day of the month at even steps,
 * counted back from today; never more than fourteen in all.
 *
 * @example profileDays(learner, today).length // 14 at most
 */
export function profileDays(learner: Pick<Learner, 'ratings' | 'completions'>, today: Day): readonly Day[] {
  const recorded = [...learner.ratings, ...learner.completions].map(({ on }) => on).filter(on => on <= today)
  const first = Math.min(today, ...recorded)
  const between = (step: number): Day[] => {
    const days: Day[] = []
    for (let count = 1; addMonths(today, -count * step) > first; count += 1) days.push(addMonths(today, -count * step))
    return days
  }
  const step = STEPS.find(months => addMonths(today, -(MOST_POINTS + 1) * months) <= first) ?? 120
  return [...new Set([first, ...between(step), today])].toSorted((a, b) => a - b)
}

interface Placed {
  readonly capability: CapabilityCode
  readonly standing: Standing
}

function recordedBy(standpoint: Standpoint): readonly Placed[] {
  return standingsOf(standpoint).map(item => {
    const isOnlySuggested = standpoint.states.get(item.capability)?.prepared.basis === 'ASSUMED'
    return item.standing === 'TO_CONFIRM' && isOnlySuggested ? { ...item, standing: 'TO_LEARN' } : item
  })
}

function standingsOf(standpoint: Standpoint): readonly Placed[] {
  return [...standpoint.target.items.keys()].map(capability => {
    return { capability, standing: describeStanding(standpoint, capability).standing ?? 'TO_LEARN' }
  })
}
