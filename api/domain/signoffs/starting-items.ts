import type { CapabilityCode, Rating } from '../capability/types.ts'
import { lineItems, type AskedItem, type Capabilities } from './items.ts'

/** The highest rating a starting position gives. */
export const highestInPost: Rating = 3

/** What a lead confirms of somebody in post. */
export interface InPost {
  /** Capabilities of each line named. */
  readonly lines: readonly (readonly CapabilityCode[])[]
  /** What the role asks of each. */
  readonly asked: ReadonlyMap<CapabilityCode, Rating>
  /** The highest rating to give, 1 to 3. */
  readonly upTo: Rating
  /** What is held already. */
  readonly held: ReadonlyMap<CapabilityCode, Rating>
  readonly capabilities: Capabilities
}

/**
 * The ratings a starting position gives: what the role asks in the lines named, 3 at most, never a procedure or medicine,
 * and nothing that is held as high already, so that nothing is lowered and nothing is said twice.
 *
 * @example startingItems({ lines: [['GMU-01']], asked: new Map([['GMU-01', 4]]), upTo: 3, ... }) // GMU-01 at 3
 */
export function startingItems({ lines, asked, upTo, held, capabilities }: InPost): readonly AskedItem[] {
  const most = upTo < highestInPost ? upTo : highestInPost
  const items = new Map<CapabilityCode, AskedItem>()
  for (const { capability, rating: wanted } of lines.flatMap(line => lineItems(line, asked))) {
    const rating = wanted < most ? wanted : most
    const isProcedure = capabilities.get(capability)?.evidenceClass === 'E3'
    if (!isProcedure && rating > (held.get(capability) ?? 0)) items.set(capability, { capability, rating })
  }
  return [...items.values()]
}
