import type { DescribePathwayDraftInput, PathwayDraftFactsFragment } from '../../../generated/drafts/graphql.ts'

/** What the form of a pathway says while it is filled in: all in words, as fields hold it. */
export interface PathwayFactsForm {
  readonly title: string
  readonly startRoleCode: string
  readonly endRoleCode: string
  readonly startAreas: readonly { readonly areaCode: string; readonly column: string }[]
  readonly monthsFrom: string
  readonly monthsTo: string
  readonly hoursExclude: string
  readonly chosenAreaCodes: readonly string[]
  readonly gateCodes: readonly string[]
  readonly changeNote: string
  /** "invalid" = what is typed is no day. */
  readonly reviewBy: string
}

export function pathwayFormOf(facts: PathwayDraftFactsFragment): PathwayFactsForm {
  return {
    title: facts.title,
    startRoleCode: facts.startRoleCode ?? '',
    endRoleCode: facts.endRoleCode ?? '',
    startAreas: facts.startAreas.map(({ areaCode, column }) => ({ areaCode, column })),
    monthsFrom: facts.monthsFrom === null ? '' : String(facts.monthsFrom),
    monthsTo: facts.monthsTo === null ? '' : String(facts.monthsTo),
    hoursExclude: facts.hoursExclude,
    chosenAreaCodes: [...facts.chosenAreaCodes],
    gateCodes: [...facts.gateCodes],
    changeNote: facts.changeNote,
    reviewBy: facts.reviewBy ?? '',
  }
}

const months = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

const isNoCount = (typed: string): boolean => !/^\s*\d{0,4}\s*$/.test(typed)

/** What cannot be sent at all, by field: it is put right before anything is. */
export function unreadableIn({ monthsFrom, monthsTo, reviewBy }: PathwayFactsForm): readonly string[] {
  return [
    ...(isNoCount(monthsFrom) ? ['monthsFrom'] : []),
    ...(isNoCount(monthsTo) ? ['monthsTo'] : []),
    ...(reviewBy === 'invalid' ? ['reviewBy'] : []),
  ]
}

/** What is sent of it. Rows in which nothing is chosen are left out. */
export function inputOf(form: PathwayFactsForm): Omit<DescribePathwayDraftInput, 'draftId' | 'expectedVersion'> {
  const { title, hoursExclude, changeNote } = form
  return {
    title,
    hoursExclude,
    changeNote,
    startRoleCode: form.startRoleCode || null,
    endRoleCode: form.endRoleCode || null,
    startAreas: form.startAreas.filter(({ areaCode }) => areaCode !== ''),
    monthsFrom: months(form.monthsFrom),
    monthsTo: months(form.monthsTo),
    chosenAreaCodes: [...form.chosenAreaCodes],
    gateCodes: [...form.gateCodes],
    reviewBy: form.reviewBy || null,
  }
}
