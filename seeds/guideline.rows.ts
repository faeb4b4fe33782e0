import type { RequiredEntityData } from '@mikro-orm/core'
import type { GuidelineRow } from '../api/features/guidelines/guideline.entity.ts'
import type { ReferenceData } from './reference.types.ts'

type Rows = readonly RequiredEntityData<GuidelineRow>[]

/**
 * Guidelines in two lots: all of them, without a word on whether they stand, which is left to whoever marked them since; then
 * those that the files call superseded, by which time what they name is there.
 */
export function guidelineRows({ guidelines }: ReferenceData): [all: Rows, superseded: Rows] {
  return [
    guidelines.map(({ code, title, publisher, year, url }) => ({ code, title, publisher, year, url })),
    guidelines.flatMap(({ supersededBy: supersededByCode, supersededOn, ...guideline }) =>
      supersededByCode === undefined || supersededOn === undefined
        ? []
        : [{ ...guideline, supersededByCode, supersededOn }],
    ),
  ]
}
