import { foldCapabilities, type CapabilityRecord, type FoldCatalogue } from './fold.ts'
import { inOrder } from './held.ts'
import type { AreaCode, CapabilityCode, CapabilityState, Day, Rating, RatingEvent } from './types.ts'

export type HistoryRule =
  | 'SELF_RATING'
  | 'OBSERVATION'
  | 'OBSERVATION_CHANGES_NOTHING'
  | 'STARTING_POSITION'
  | 'DECISION'
  | 'ONLY_A_LOWERING_LOWERS'
  | 'SETS_REVIEW_DATE'
  | 'LOWERING'
  | 'TAKEN_BACK'

/** One entry of a history, with what it changed. */
export interface HistoryEntry {
  readonly event: RatingEvent
  /** Day it was taken back; null = it stands. */
  readonly takenBackOn: Day | null
  /** Rating held on that day without this entry, and with it; null = none. */
  readonly heldBefore: Rating | null
  readonly heldAfter: Rating | null
  /** The self-rating that stands after it; null = none. */
  readonly selfAfter: Rating | null
  readonly rule: HistoryRule
  /** The rule in words. */
  readonly text: string
}

const WORDS: Readonly<Record<HistoryRule, string>> = {
  SELF_RATING: 'What you say of yourself never changes what others confirmed.',
  OBSERVATION: 'What one colleague saw counts, up to 2.',
  OBSERVATION_CHANGES_NOTHING: 'What one colleague saw counts up to 2, and never lowers what is held.',
  STARTING_POSITION: 'Confirmed in post by a lead: 3 at most, and never for procedures and medicines.',
  DECISION: 'Signed off by those who may.',
  ONLY_A_LOWERING_LOWERS: 'What is held stays: only a decision of two people lowers it.',
  SETS_REVIEW_DATE: 'A confirmation of the scope sets the review date and moves no rating.',
  LOWERING: 'A decision of two people that it is lower than it was.',
  TAKEN_BACK: 'Taken back within 24 hours, so it counts on no day.',
}

export interface HistoryInputs {
  readonly capability: CapabilityCode
  readonly record: CapabilityRecord
  /** Entries that were taken back; they stand in no record. */
  readonly takenBack: readonly { readonly event: RatingEvent; readonly on: Day }[]
  readonly catalogue: FoldCatalogue
  readonly scope: ReadonlySet<AreaCode>
}

/**
 * The history of one capability up to the end of the day `asOf`, oldest first: each entry with the rating held before and
 * after it, as every other screen computes it, and the rule that decided. The order of what is handed over does not matter,
 * and an entry of a later day changes nothing of an earlier one.
 *
 * @example SIGN_OFF 3, then OBSERVED 1 → heldBefore 3, heldAfter 3, OBSERVATION_CHANGES_NOTHING
 */
export function historyOf(inputs: HistoryInputs, asOf: Day): readonly HistoryEntry[] {
  const takenBackOn = new Map(inputs.takenBack.map(({ event, on }) => [event.sequence, on]))
  const counted = inputs.record.ratings.filter(({ sequence }) => !takenBackOn.has(sequence))
  const events = [...counted, ...inputs.takenBack.map(({ event }) => event)]
  const before: RatingEvent[] = []
  return inOrder(
    events.filter(event => event.capability === inputs.capability),
    asOf,
  ).map(event => {
    const without = stateOn(inputs, before, event.on)
    const goneOn = takenBackOn.get(event.sequence) ?? null
    if (goneOn === null) before.push(event)
    const after = goneOn === null ? stateOn(inputs, before, event.on) : without
    const heldBefore = without?.held?.value ?? null
    const heldAfter = after?.held?.value ?? null
    const rule = goneOn === null ? ruleOf(event, heldBefore !== heldAfter) : 'TAKEN_BACK'
    const selfAfter = after?.self?.value ?? null
    return { event, takenBackOn: goneOn, heldBefore, heldAfter, selfAfter, rule, text: WORDS[rule] }
  })
}

function stateOn(
  { capability, record, catalogue, scope }: HistoryInputs,
  ratings: readonly RatingEvent[],
  day: Day,
): CapabilityState | undefined {
  const found = catalogue.capabilities.get(capability)
  const capabilities = new Map(found === undefined ? [] : [[capability, found]])
  return foldCapabilities({ ...record, ratings }, { ...catalogue, capabilities }, day, scope).get(capability)
}

function ruleOf(event: RatingEvent, isChanged: boolean): HistoryRule {
  switch (event.kind) {
    case 'SELF':
      return 'SELF_RATING'
    case 'OBSERVED':
      return isChanged ? 'OBSERVATION' : 'OBSERVATION_CHANGES_NOTHING'
    case 'STARTING_POSITION':
      return 'STARTING_POSITION'
    case 'SIGN_OFF':
      return isChanged ? 'DECISION' : 'ONLY_A_LOWERING_LOWERS'
    case 'SCOPE_CONFIRMATION':
      return 'SETS_REVIEW_DATE'
    case 'LOWERING':
      return 'LOWERING'
  }
}

/** What is different of one capability between two days. */
export interface CapabilityChange {
  readonly capability: CapabilityCode
  readonly from: CapabilityState
  readonly to: CapabilityState
}

/**
 * Capabilities whose rating held, what it rests on, or self-rating differ between two folds of one record, in the order of
 * the catalogue. A rating given again with the same value is no difference.
 *
 * @example changesBetween(statesInMay, statesToday).map(change => change.capability) // ['OBS-05']
 */
export function changesBetween(
  from: ReadonlyMap<CapabilityCode, CapabilityState>,
  to: ReadonlyMap<CapabilityCode, CapabilityState>,
): readonly CapabilityChange[] {
  return [...to.values()].flatMap(later => {
    const earlier = from.get(later.capability)
    if (earlier === undefined || isAlike(earlier, later)) return []
    return [{ capability: later.capability, from: earlier, to: later }]
  })
}

function isAlike(a: CapabilityState, b: CapabilityState): boolean {
  return a.held?.value === b.held?.value && a.held?.basis === b.held?.basis && a.self?.value === b.self?.value
}
