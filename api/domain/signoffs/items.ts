import type { Capability, CapabilityCode, EvidenceClassCode, Rating } from '../capability/types.ts'

/** A capability with a rating from 0 to 4: what is asked to be signed, or what it is lowered to. */
export interface AskedItem {
  readonly capability: CapabilityCode
  readonly rating: Rating
}

/** What is lowered, with the rating it comes to and the one that was signed. */
export interface LoweredItem extends AskedItem {
  readonly signed: Rating
}

/** Who decides: one supervisor, two people, or a panel. */
export type SignOffRoute = 'SUPERVISOR' | 'TWO_PEOPLE' | 'PANEL'

export type Capabilities = ReadonlyMap<
  CapabilityCode,
  Pick<Capability, 'code' | 'area'> & { readonly evidenceClass: EvidenceClassCode }
>

/**
 * What a scope line asks of whoever works in a role: the line's capabilities that the role asks for, in the line's order.
 *
 * @example lineItems(['OBS-04', 'OBS-06'], new Map([['OBS-04', 3]])) // [{ capability: 'OBS-04', rating: 3 }]
 */
export function lineItems(
  capabilities: readonly CapabilityCode[],
  asked: ReadonlyMap<CapabilityCode, Rating>,
): readonly AskedItem[] {
  return capabilities.flatMap(capability => {
    const rating = asked.get(capability) ?? 0
    return rating === 0 ? [] : [{ capability, rating }]
  })
}

/** The highest rating of some items, 0 for none. @example highest([{ capability: 'OBS-04', rating: 3 }]) // 3 */
export function highest(items: readonly AskedItem[]): Rating {
  return items.reduce<Rating>((top, { rating }) => (rating > top ? rating : top), 0)
}

/**
 * Who decides a line as a whole (`domain.md` 10.0): a panel as soon as one item is asked at 4, or is a procedure or a
 * medicine at 3; two people for a 3; else one named supervisor.
 *
 * @example routeOf([{ capability: 'HNK-03', rating: 3 }], capabilities) // 'PANEL': a needle
 */
export function routeOf(items: readonly AskedItem[], capabilities: Capabilities): SignOffRoute {
  const isProcedure = (code: CapabilityCode): boolean => capabilities.get(code)?.evidenceClass === 'E3'
  if (items.some(({ capability, rating }) => rating === 4 || (rating === 3 && isProcedure(capability)))) return 'PANEL'
  return highest(items) === 3 ? 'TWO_PEOPLE' : 'SUPERVISOR'
}

/** The words that are signed. @example signingWords('growth scans', 'St Elsewhere') */
export function signingWords(line: string, organisation: string): string {
  return `On this evidence, on this date, I judge this person ready for ${line} at ${organisation}.`
}
