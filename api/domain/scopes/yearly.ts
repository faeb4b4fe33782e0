import { formatDay } from '../capability/calendar.ts'
import type {
  Capability,
  CapabilityCode,
  CapabilityState,
  EvidenceClass,
  EvidenceClassCode,
} from '../capability/types.ts'
import type { States } from './line-standing.ts'
import type { StatementLine } from './types.ts'

/** What one yearly confirmation of a statement does. */
export interface YearlyConfirmation {
  /** Capabilities whose review dates it sets anew, each once, in the order of the lines. */
  readonly clears: readonly CapabilityCode[]
  /** What it never clears, and what that needs instead. */
  readonly apart: readonly { readonly capability: CapabilityCode; readonly text: string }[]
}

export interface YearlyCatalogue {
  readonly capabilities: ReadonlyMap<CapabilityCode, Pick<Capability, 'evidenceClass'>>
  readonly evidenceClasses: ReadonlyMap<string, Pick<EvidenceClass, 'review'>>
}

/**
 * Which review dates a yearly confirmation of these lines clears: those of every capability in them that has one and whose
 * class does not lapse. Procedures, medicines and whatever has an outside date are never cleared by it; they are named
 * with what they need.
 *
 * @example a line with an E1 and an E3 capability → clears the first, names the second
 */
export function yearlyConfirmation(
  lines: readonly StatementLine[],
  states: States,
  { capabilities, evidenceClasses }: YearlyCatalogue,
): YearlyConfirmation {
  const clears = new Set<CapabilityCode>()
  const apart = new Map<CapabilityCode, string>()
  for (const { capability } of lines.flatMap(line => line.items)) {
    const code = capabilities.get(capability)?.evidenceClass
    const rule = code === undefined ? undefined : evidenceClasses.get(code)?.review
    const review = states.get(capability)?.review ?? null
    if (code === undefined || rule === undefined || rule.months === null) continue
    if (rule.lapses) apart.set(capability, needWords(code, review))
    else if (review !== null) clears.add(capability)
  }
  return { clears: [...clears], apart: [...apart].map(([capability, text]) => ({ capability, text })) }
}

function needWords(code: EvidenceClassCode, review: CapabilityState['review']): string {
  const when = review?.dueOn ? ` by ${formatDay(review.dueOn)}` : ''
  if (code === 'E3') return `Needs to be seen and decided again${when}: procedures and medicines lapse by themselves.`
  return `Needs the programme’s own check${when}: it has a date from outside.`
}
