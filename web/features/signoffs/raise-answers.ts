import type { RaiseRequirementInput, SigningChoicesQuery } from '../../generated/signoffs/graphql.ts'

type EvidenceClass = SigningChoicesQuery['capabilities'][number]['evidenceClass']

/** What an administrator has typed of another number. */
export interface RaiseAnswers {
  /** "PANEL", or "E1 3 AUDIT". */
  what: string
  capabilityCode: string
  count: string
  isRare: boolean
  reason: string
}

export const emptyRaise = (): RaiseAnswers => ({
  what: '',
  capabilityCode: '',
  count: '',
  isRare: false,
  reason: '',
})

/** One number that can be raised. */
export interface NumberToRaise {
  /** As `what` of the answers. */
  readonly value: string
  readonly className: string
  readonly kind: string
  readonly rating: 3 | 4
  readonly count: number
}

/** Every number of every class, in the order of the classes; who signs is no number. */
export function numbersToRaise(classes: readonly EvidenceClass[]): readonly NumberToRaise[] {
  return classes
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .flatMap(({ code, name, to3, to4 }) =>
      ([3, 4] as const).flatMap(rating =>
        (rating === 3 ? to3 : to4)
          .filter(({ kind }) => kind !== 'SIGN_OFF')
          .map(({ kind, count }) => ({ value: `${code} ${rating} ${kind}`, className: name, kind, rating, count })),
      ),
    )
}

/** What the form lacks, by its field. */
export function raiseProblems({ what, count, reason }: RaiseAnswers): string[] {
  return [
    ...(what === '' ? ['what'] : []),
    ...(/^\d{1,4}$/.test(count.trim()) ? [] : ['count']),
    ...(reason.trim() === '' ? ['raiseReason'] : []),
  ]
}

/** The form as the API takes it. @example raiseInput({ what: 'E1 3 AUDIT', count: '2', ... }) */
export function raiseInput(answers: RaiseAnswers): Omit<RaiseRequirementInput, 'id' | 'organisationId'> {
  const { what, capabilityCode, count, isRare, reason } = answers
  const isPanel = what === 'PANEL'
  const [evidenceClassCode = '', rating = '4', kind = ''] = what.split(' ')
  return {
    evidenceClassCode: isPanel ? null : evidenceClassCode,
    capabilityCode: isPanel ? null : capabilityCode || null,
    rating: isPanel ? 4 : Number(rating),
    kind: isPanel ? 'PANEL' : kind,
    count: Number(count),
    isRare: isRare && mayBeRare(what),
    reason: reason.trim(),
  }
}

/** Only the log of an extended or low-volume examination may be below the usual number. */
export const mayBeRare = (what: string): boolean => what === 'E2 3 LOG'
