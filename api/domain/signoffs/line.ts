import type { CountedRecord } from '../capability/counted-record.ts'
import { countRequirement } from '../capability/requirement-count.ts'
import { requirementsFor } from '../capability/requirements.ts'
import type { CapabilityCode, CapabilityState, Day, Rating } from '../capability/types.ts'
import type { Catalogue, ScopeLine } from '../planning/types.ts'
import type { Learner } from '../recommendation/types.ts'
import { folderOf, isComplete, type FolderRequirement, type ItemAsks } from './folder.ts'
import { lineItems, routeOf, type AskedItem, type SignOffRoute } from './items.ts'
import { raisedClass, type Raise } from './raised.ts'

/** An item of a line beside what is held of it. */
export interface LineItem extends AskedItem {
  readonly held: Rating | null
  readonly isHeld: boolean
}

/** A scope line as it stands in one record on one day. */
export interface LineStanding {
  readonly line: ScopeLine
  readonly items: readonly LineItem[]
  readonly route: SignOffRoute
  readonly requirements: readonly FolderRequirement[]
  /** Everything asked for is on record. */
  readonly isMet: boolean
  /** Every item is held as the role asks. */
  readonly isHeld: boolean
  /** The first day on which something of it falls due for review; null = nothing does. */
  readonly reviewDueOn: Day | null
}

/** What a line is held against. */
export interface LineInputs {
  readonly learner: Pick<Learner, 'ratings' | 'evidence' | 'log'>
  readonly states: ReadonlyMap<CapabilityCode, CapabilityState>
  /** What the role asks of each capability. */
  readonly asked: ReadonlyMap<CapabilityCode, Rating>
  readonly catalogue: Pick<Catalogue, 'capabilities' | 'evidenceClasses'>
  readonly raises: readonly Raise[]
  readonly asOf: Day
}

/**
 * How far a scope line is from being signed: the requirements of all its capabilities at the rating the role asks, at once.
 * What is held already asks for nothing more; a 4 of something not held at 3 asks for what both ask. null where the role
 * asks for nothing of the line.
 *
 * @example lineStanding(growth, inputs)?.requirements.find(({ kind }) => kind === 'AUDIT')?.isMet
 */
export function lineStanding(line: ScopeLine, inputs: LineInputs): LineStanding | null {
  const asked = lineItems(line.capabilities, inputs.asked)
  if (asked.length === 0) return null
  const items = asked.map(item => {
    const held = inputs.states.get(item.capability)?.held?.value ?? null
    return { ...item, held, isHeld: held !== null && held >= item.rating }
  })
  const requirements = folderOf(items.filter(({ isHeld }) => !isHeld).map(item => asksOf(item, inputs)))
  return {
    line,
    items,
    requirements,
    route: routeOf(asked, inputs.catalogue.capabilities),
    isMet: isComplete(requirements),
    isHeld: items.every(({ isHeld }) => isHeld),
    reviewDueOn: firstDue(items, inputs.states),
  }
}

/**
 * What a decision of a line gives: every item the person does not hold higher than that already.
 *
 * @example toBeSigned([{ capability: 'OBS-04', rating: 3, held: 4, isHeld: true }]) // []
 */
export function toBeSigned(items: readonly LineItem[]): readonly AskedItem[] {
  return items
    .filter(({ rating, held }) => held === null || held <= rating)
    .map(({ capability, rating }) => ({ capability, rating }))
}

function asksOf(item: LineItem, inputs: LineInputs): ItemAsks {
  const { catalogue, states, learner, raises, asOf } = inputs
  const capability = catalogue.capabilities.get(item.capability)
  const state = states.get(item.capability)
  const found = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
  if (capability === undefined || state === undefined || found === undefined)
    return { item, asks: [], raised: new Map() }
  const { evidenceClass, raised } = raisedClass({ code: item.capability, evidenceClass: found }, item.rating, raises)
  const record: CountedRecord = {
    state,
    capability,
    events: learner.ratings,
    evidence: learner.evidence,
    log: learner.log,
    asOf,
    areaOf: code => catalogue.capabilities.get(code)?.area ?? null,
  }
  const ratings: readonly Rating[] = item.rating === 4 && (item.held ?? 0) < 3 ? [3, 4] : [item.rating]
  const asks = ratings.flatMap(to =>
    requirementsFor(to, { capability, evidenceClass }).map(requirement => countRequirement(requirement, to, record)),
  )
  return { item, asks, raised }
}

function firstDue(items: readonly LineItem[], states: LineInputs['states']): Day | null {
  const due = items.flatMap(({ capability }) => states.get(capability)?.review?.dueOn ?? [])
  return due.length === 0 ? null : Math.min(...due)
}
