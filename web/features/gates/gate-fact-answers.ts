import type { FieldError } from '../../app/problems.ts'
import type { GateBasis, RecordGateFactInput } from '../../generated/gates/graphql.ts'

/** What is on the form, as typed. */
export interface GateFactAnswers {
  isMet: 'yes' | 'no'
  areaCode: string
  medicine: string
  basis: GateBasis | ''
  statedBy: string
  until: string
  note: string
}

interface GateAsked {
  readonly code: string
  readonly isPerArea: boolean
  readonly isPerMedicine: boolean
}

export const routes = ['GROUP_DIRECTION', 'WRITTEN_INSTRUCTION', 'PRESCRIBER'] as const
export const grounds = ['CERTIFICATE', 'REGISTER', 'LETTER', 'SPOKEN'] as const

export function emptyGateFactAnswers(areaCode: string, medicine: string): GateFactAnswers {
  return { isMet: 'yes', areaCode, medicine, basis: '', statedBy: '', until: '', note: '' }
}

/** What has to be put right before it can be sent; messages are keys of the gates' own words. */
export function gateFactProblems(typed: GateFactAnswers, gate: GateAsked): { field: string; message: string }[] {
  const isRouteAsked = gate.isPerMedicine && typed.isMet === 'yes'
  return [
    ...(isRouteAsked && typed.medicine.trim() === '' ? [{ field: 'medicine', message: 'gates.errors.medicine' }] : []),
    ...(isRouteAsked && typed.basis === '' ? [{ field: 'basis', message: 'gates.errors.route' }] : []),
    ...(typed.statedBy.trim().length < 2 ? [{ field: 'statedBy', message: 'gates.errors.statedBy' }] : []),
    ...(typed.until === 'invalid' ? [{ field: 'until', message: 'gates.errors.until' }] : []),
  ]
}

/** The statement as the API takes it. */
export function gateFactInput(typed: GateFactAnswers, gate: GateAsked): RecordGateFactInput {
  const isMet = typed.isMet === 'yes'
  const isRouteLeft = gate.isPerMedicine && !isMet
  return {
    gateCode: gate.code,
    areaCode: gate.isPerArea ? typed.areaCode || null : null,
    medicine: gate.isPerMedicine ? typed.medicine.trim() || null : null,
    basis: isRouteLeft ? null : typed.basis || null,
    isMet,
    statedBy: typed.statedBy.trim(),
    until: typed.until || null,
    note: typed.note.trim() || null,
  }
}

/** The API's problems beside the fields of a form whose ids begin with a prefix. */
export function gateFactErrors(
  refused: readonly { readonly path: string; readonly message: string }[],
  prefix: string,
): FieldError[] {
  const known = new Set(['medicine', 'basis', 'statedBy', 'until', 'note'])
  return refused.map(({ path, message }) => ({ fieldId: `${prefix}-${known.has(path) ? path : 'statedBy'}`, message }))
}
