import { foldCapabilities, type FoldCatalogue } from '../capability/fold.ts'
import { heldFrom } from '../capability/held.ts'
import type { CapabilityCode, Day, Leave, Rating, RatingEvent } from '../capability/types.ts'

/** What the board knows of one member: entries of others alone, oldest first. */
export interface SharedRecord {
  readonly events: ReadonlyMap<CapabilityCode, readonly RatingEvent[]>
  /** It moves the end of what lapses, and is shown nowhere. */
  readonly leave: readonly Leave[]
}

/**
 * The rating held on a day, by the fold of every other screen; null = none that the board knows of.
 *
 * @example heldOn(record, catalogue, today)('GYN-03') // 3
 */
export function heldOn(
  { events, leave }: SharedRecord,
  catalogue: FoldCatalogue,
  day: Day,
): (code: CapabilityCode) => Rating | null {
  return code => {
    const own = events.get(code)
    const capability = catalogue.capabilities.get(code)
    if (own === undefined || capability === undefined) return null
    const known = own.filter(({ on }) => on <= day)
    if (catalogue.evidenceClasses.get(capability.evidenceClass)?.review.lapses !== true)
      return heldFrom(known, capability.evidenceClass === 'E3', () => true)?.value ?? null
    const record = { practice: { level: null, areas: [] }, ratings: known, completions: [], leave }
    const alone = { ...catalogue, capabilities: new Map([[code, capability]]) }
    return foldCapabilities(record, alone, day, new Set()).get(code)?.held?.value ?? null
  }
}

const kinds: ReadonlyMap<string, RatingEvent['kind']> = new Map([
  ['O', 'OBSERVED'],
  ['P', 'STARTING_POSITION'],
  ['S', 'SIGN_OFF'],
  ['C', 'SCOPE_CONFIRMATION'],
  ['L', 'LOWERING'],
])

/**
 * The entries of one capability, written after its code as letter of the kind, value and day, those that count first in
 * front. Who rated is not among them: what is held does not depend on it.
 *
 * @example readRun('CLN-08 O2:20310 S3:20410') // two events of CLN-08
 */
export function readRun(run: string): readonly [CapabilityCode, readonly RatingEvent[]] {
  const [capability = '', ...entries] = run.split(' ')
  const events = entries.map((entry, place) => {
    const kind = kinds.get(entry.charAt(0))
    const [value, on] = [Number(entry.charAt(1)), Number(entry.slice(3))]
    const who = { assessorId: '', signerIds: [] }
    return { sequence: String(place).padStart(8, '0'), capability, on, kind, value, ...who } as unknown as RatingEvent
  })
  return [capability, events]
}

/**
 * What is written of a member, by capability.
 *
 * @example readEntries('CLN-08 S3:20410,CLN-09 P3:20200').size // 2
 */
export function readEntries(text: string | null): ReadonlyMap<CapabilityCode, readonly RatingEvent[]> {
  return new Map(text === null ? [] : text.split(',').map(readRun))
}
