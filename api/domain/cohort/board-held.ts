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

const kinds = new Set(['OBSERVED', 'STARTING_POSITION', 'SIGN_OFF', 'SCOPE_CONFIRMATION', 'LOWERING'])

/**
 * Entries written one after another as "code kind value day", those that count first in front. Who rated is not among them:
 * what is held does not depend on it.
 *
 * @example readEntries('CLN-08 SIGN_OFF 3 20410').get('CLN-08')?.length // 1
 */
export function readEntries(text: string | null): ReadonlyMap<CapabilityCode, readonly RatingEvent[]> {
  const found = new Map<CapabilityCode, RatingEvent[]>()
  if (text === null) return found
  for (const [place, entry] of text.split(',').entries()) {
    const [capability = '', kind = '', value = '', on = ''] = entry.split(' ')
    if (!kinds.has(kind)) continue
    const sequence = String(place).padStart(8, '0')
    const who = { assessorId: '', signerIds: [] }
    const event = { sequence, capability, on: Number(on), kind, value: Number(value), ...who } as unknown as RatingEvent
    const before = found.get(capability)
    if (before === undefined) found.set(capability, [event])
    else before.push(event)
  }
  return found
}
