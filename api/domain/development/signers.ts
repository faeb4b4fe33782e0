import type { CapabilityCode, Rating } from '../capability/types.ts'
import type { PlanStep } from '../planning/types.ts'
import type { Situation } from '../recommendation/situation.ts'

/** Who may decide: a named supervisor, two people, or a panel. */
export type SignedBy = 'SUPERVISOR' | 'TWO_PEOPLE' | 'PANEL'

/** Who can sign what a step leads to. */
export interface Signers {
  readonly by: SignedBy
  /** What of the goal they would sign. */
  readonly capabilities: readonly CapabilityCode[]
  readonly text: string
}

/**
 * What is asked of signers (`product.md`, rule 4; `domain.md`, scope lines): to 1 or 2 a supervisor who is named; to 3 two
 * people, one of whom did not train the person; for 4, for procedures and medicines, and for a level a panel.
 */
const WORDS: Readonly<Record<SignedBy, string>> = {
  SUPERVISOR: 'A named supervisor, who has seen it at work.',
  TWO_PEOPLE: 'Two people, one of whom did not train you; the lead holds EDU-05 at 3. Both hold what they sign.',
  PANEL: 'A panel, as for every 4, every procedure and every level.',
}
const ORDER: readonly SignedBy[] = ['SUPERVISOR', 'TWO_PEOPLE', 'PANEL']

/**
 * Who can sign what a step brings to the rating the target asks for: each kind of signer once, with what they would sign;
 * empty where it brings nothing that far.
 *
 * @example signersOf(situation, step)[0]?.by // 'TWO_PEOPLE'
 */
export function signersOf(situation: Situation, step: PlanStep): readonly Signers[] {
  const { items } = situation.standpoint.target
  const reached = step.raises.filter(({ capability, rating }) => rating >= (items.get(capability) ?? Infinity))
  return ORDER.flatMap(by => {
    const capabilities = reached.flatMap(({ capability }) => {
      return signedBy(situation, capability, items.get(capability) ?? 0) === by ? capability : []
    })
    return capabilities.length === 0 ? [] : { by, capabilities, text: WORDS[by] }
  })
}

function signedBy({ catalogue }: Situation, capability: CapabilityCode, asked: Rating): SignedBy {
  if (asked === 4) return 'PANEL'
  if (asked <= 2) return 'SUPERVISOR'
  return catalogue.capabilities.get(capability)?.evidenceClass === 'E3' ? 'PANEL' : 'TWO_PEOPLE'
}
