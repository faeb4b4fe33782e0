import type { ProposeReversalInput } from '../../generated/signoffs/graphql.ts'

/** A lowering of what a colleague holds, as it is typed. */
export interface LowerAnswers {
  place: string
  personId: string
  group: string
  items: string[]
  to: string
  reason: string
  whyNotSigner: string
  secondId: string
}

/** Chosen instead of a part of practice: the level of a whole role, whose deciders have all left. */
export const wholeRole = 'WHOLE_ROLE'

/** Fields of the form, by what the API calls them. */
export const lowerFields = {
  personId: 'person',
  organisationId: 'place',
  capabilityCodes: 'items',
  to: 'to',
  reason: 'reason',
  whyNotSigner: 'why-not-signer',
  secondId: 'second',
}

/** What the proposal lacks, by its field, in the order of the page. */
export function lowerProblems(answers: LowerAnswers): string[] {
  const { place, personId, group, items, to, reason, whyNotSigner, secondId } = answers
  return [
    ...(place === '' ? ['place'] : []),
    ...(personId === '' ? ['person'] : []),
    ...(group === '' ? ['group'] : group !== wholeRole && items.length === 0 ? ['items'] : []),
    ...(to === '' && group !== wholeRole ? ['to'] : []),
    ...(reason.trim() === '' ? ['reason'] : []),
    ...(group === wholeRole && whyNotSigner.trim() === '' ? ['why-not-signer'] : []),
    ...(secondId === '' ? ['second'] : []),
  ]
}

/** Nothing typed yet, at the one place of whoever has no other. */
export function emptyLowering(place: string): LowerAnswers {
  return { place, personId: '', group: '', items: [], to: '', reason: '', whyNotSigner: '', secondId: '' }
}

/** What is sent. */
export function lowerInput(answers: LowerAnswers): Omit<ProposeReversalInput, 'id'> {
  const { place, personId, group, items, to, reason, whyNotSigner, secondId } = answers
  const lowered = group === wholeRole ? { capabilityCodes: [], to: null } : { capabilityCodes: items, to: Number(to) }
  const said = { reason: reason.trim(), whyNotSigner: whyNotSigner.trim() || null }
  return { personId, organisationId: place, ...lowered, secondId, ...said }
}
