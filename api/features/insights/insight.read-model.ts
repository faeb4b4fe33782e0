import type { SaidConfidence } from '../../domain/insights/calibration.ts'
import type { FeedbackCounts } from '../../domain/insights/feedback.ts'
import type { FurthestCount } from '../../domain/insights/drop-off.ts'
import type { QuestionCounts } from '../../domain/insights/question.ts'
import type { TimeCount } from '../../domain/insights/time-taken.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { versionAsJson, type VersionRow } from '../modules/index.ts'

/** Figures as the database counts them: for the domain to make bands of, and for nobody to read. */
export interface CountedInsights {
  readonly reach: 'ALL' | 'OWN'
  readonly version: number
  /** First day of which nothing is counted. */
  readonly until: string
  readonly versions: readonly {
    readonly number: number
    readonly publishedAt: string
    readonly started: number
    readonly finished: number
  }[]
  readonly furthest: readonly FurthestCount[]
  readonly questions: readonly (QuestionCounts & { readonly blockId: string })[]
  readonly confidence: readonly SaidConfidence[]
  readonly minutes: readonly TimeCount[]
  readonly feedback: FeedbackCounts
}

export interface CountedVersion {
  readonly counted: CountedInsights
  readonly version: VersionRow
}

/** One version with its figures, in one statement; null where the viewer is told none, or there is no such version. */
export async function readInsights(
  tx: Transaction,
  code: string,
  version: number | null,
): Promise<CountedVersion | null> {
  const [row] = await tx.execute<CountedVersion[]>(
    `with told as materialized (select soundings_module_insights(?, ?::int) as counted)
     select counted, ${versionAsJson} as version from told
       join module_versions on module_code = ? and number = (counted ->> 'version')::int`,
    [code, version, code],
  )
  return row ?? null
}

/** A module that the viewer is told figures of, with those of its latest version. */
export interface CountedModule {
  readonly code: string
  readonly version: number
  readonly started: number
  readonly finished: number
  /** How many such modules there are in all. */
  readonly total: number
}

export interface InsightPage {
  /** Code of the last one of the page before; null for the first page. */
  readonly after: string | null
  readonly limit: number
}

/** Modules with figures, by their codes. One statement. */
export async function readInsightModules(tx: Transaction, { after, limit }: InsightPage): Promise<CountedModule[]> {
  return tx.execute<CountedModule[]>(
    `select * from (select code, version, started::int, finished::int, (count(*) over ())::int as total
       from soundings_insight_modules()) told
      where ?::text is null or code > ? order by code limit ?`,
    [after, after, limit],
  )
}
