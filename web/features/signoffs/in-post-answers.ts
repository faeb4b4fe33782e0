import type { ConfirmStartingPositionInput, ProgrammeStatus } from '../../generated/signoffs/graphql.ts'

/** What a lead has typed of somebody in post. */
export interface InPostAnswers {
  personId: string
  organisationId: string
  roleCode: string
  lines: string[]
  upTo: string
  programme: ProgrammeStatus | ''
  award: string
  /** "2019-03-12", "" or "invalid". */
  awardedOn: string
  limits: string
  basis: string
}

export const emptyInPost = (organisationId: string): InPostAnswers => ({
  personId: '',
  organisationId,
  roleCode: '',
  lines: [],
  upTo: '3',
  programme: '',
  award: '',
  awardedOn: '',
  limits: '',
  basis: '',
})

/** What the form lacks, by the field and the words for it. */
export function inPostProblems(answers: InPostAnswers): string[] {
  const isCompleted = answers.programme === 'COMPLETED'
  return [
    ...(answers.personId === '' ? ['person'] : []),
    ...(answers.organisationId === '' ? ['place'] : []),
    ...(answers.roleCode === '' ? ['role'] : []),
    ...(answers.roleCode !== '' && answers.lines.length === 0 ? ['lines'] : []),
    ...(answers.programme === '' ? ['programme'] : []),
    ...(isCompleted && answers.award.trim() === '' ? ['award'] : []),
    ...(answers.awardedOn === 'invalid' ? ['awardedOn'] : []),
    ...(answers.basis.trim() === '' ? ['basis'] : []),
  ]
}

/** The form as the API takes it. */
export function inPostInput(answers: InPostAnswers): Omit<ConfirmStartingPositionInput, 'id'> {
  const { personId, organisationId, roleCode, lines, upTo, programme, award, awardedOn, limits, basis } = answers
  return {
    personId,
    organisationId,
    roleProfileCode: roleCode,
    scopeLineCodes: lines,
    upTo: Number(upTo),
    programme: programme || 'OTHER',
    award: award.trim() || null,
    awardedOn: awardedOn || null,
    limits: limits.trim() || null,
    basis: basis.trim(),
  }
}
