import type { Catalogue } from '../planning/types.ts'
import { heldFrom, inOrder, latestSelf } from './held.ts'
import { assumedRating, preparations, preparedFrom, type Preparation } from './prepared.ts'
import {
  absencesKnownOn,
  isRefreshedByModules,
  recordsThatCount,
  reviewState,
  setsTheClock,
  type Absence,
  type ReviewClock,
} from './review.ts'
import type {
  AreaCode,
  Capability,
  CapabilityCode,
  CapabilityState,
  Completion,
  Day,
  EvidenceClass,
  Leave,
  Practice,
  RatingEvent,
} from './types.ts'

/** What is on record of one person: append-only histories, and what the person said of where they work. */
export interface CapabilityRecord {
  readonly practice: Practice
  readonly ratings: readonly RatingEvent[]
  readonly completions: readonly Completion[]
  readonly leave: readonly Leave[]
}

export type FoldCatalogue = Pick<Catalogue, 'capabilities' | 'evidenceClasses' | 'levelColumns' | 'roles' | 'modules'>

/** What the fold knows of one capability before it decides. */
interface Dossier {
  readonly capability: Capability
  readonly events: readonly RatingEvent[]
  readonly preparation: Preparation | undefined
  readonly absences: readonly Absence[]
  readonly asOf: Day
}

/** A capability whose class nobody described never falls due: no rule, no consequence. */
const NEVER_DUE = { months: null, lapses: false } as const

/**
 * Where every capability of the catalogue stands for one person at the end of the day `asOf`.
 *
 * Entries after that day are left out and the order of the arrays does not matter, so any past day can be shown again
 * and the answer is the same whenever it is computed. `scope` holds the areas the person declared or aims for; it
 * decides which effects of finished modules count, and nothing else.
 *
 * @example foldCapabilities(record, catalogue, today, new Set(['GYN'])).get('GYN-03')?.held?.value // 3
 */
export function foldCapabilities(
  record: CapabilityRecord,
  catalogue: FoldCatalogue,
  asOf: Day,
  scope: ReadonlySet<AreaCode>,
): ReadonlyMap<CapabilityCode, CapabilityState> {
  const byCapability = byCapabilityCode(inOrder(record.ratings, asOf))
  const prepared = preparations(record.completions, catalogue, asOf, scope)
  const absences = absencesKnownOn(record.leave, asOf)
  const states = new Map<CapabilityCode, CapabilityState>()
  for (const capability of catalogue.capabilities.values()) {
    const events = byCapability.get(capability.code) ?? []
    const preparation = prepared.get(capability.code)
    const dossier = { capability, events, preparation, absences, asOf }
    states.set(capability.code, stateOf(dossier, record.practice, catalogue))
  }
  return states
}

function byCapabilityCode(events: readonly RatingEvent[]): ReadonlyMap<CapabilityCode, readonly RatingEvent[]> {
  const grouped = new Map<CapabilityCode, RatingEvent[]>()
  for (const event of events) {
    const group = grouped.get(event.capability)
    if (group === undefined) grouped.set(event.capability, [event])
    else group.push(event)
  }
  return grouped
}

function stateOf(dossier: Dossier, practice: Practice, catalogue: FoldCatalogue): CapabilityState {
  const { capability, events, preparation } = dossier
  const isE3 = capability.evidenceClass === 'E3'
  const clock = clockOf(dossier, catalogue.evidenceClasses.get(capability.evidenceClass))
  const everHeld = heldFrom(events, isE3, () => true)
  const self = latestSelf(events)
  const assumed = everHeld === null && self === null ? assumedRating(capability, practice, catalogue) : null
  return {
    capability: capability.code,
    self,
    held: clock.rule.lapses ? heldFrom(events, isE3, recordsThatCount(clock)) : everHeld,
    assumed,
    prepared: preparedFrom({
      everHeld: everHeld?.value ?? null,
      module: preparation?.to ?? null,
      self: self?.value ?? null,
      assumed,
    }),
    review: everHeld === null ? null : reviewOf(events, isE3, clock),
  }
}

function clockOf(dossier: Dossier, evidenceClass: EvidenceClass | undefined): ReviewClock {
  const { capability, events, preparation, absences, asOf } = dossier
  const isE3 = capability.evidenceClass === 'E3'
  const refreshes = isRefreshedByModules(capability.evidenceClass) ? (preparation?.finishedOn ?? []) : []
  const links = [...events.filter(event => setsTheClock(event, isE3)).map(event => event.on), ...refreshes]
  return { rule: evidenceClass?.review ?? NEVER_DUE, absences, asOf, links: links.toSorted((a, b) => a - b) }
}

/**
 * A review clock starts with a decision. What rests on observations alone has no review date, save in a class that
 * lapses, where an observation too holds for one window only.
 */
function reviewOf(events: readonly RatingEvent[], isE3: boolean, clock: ReviewClock): CapabilityState['review'] {
  const decision = events.findLast(event => event.kind !== 'SCOPE_CONFIRMATION' && setsTheClock(event, isE3))
  const observation = events.findLast(event => event.kind === 'OBSERVED')
  const anchor = decision ?? (clock.rule.lapses ? observation : undefined)
  return anchor === undefined ? null : reviewState(anchor.on, observation?.on ?? null, clock)
}
