import type { PathwayFacts } from '../../domain/drafts/pathway-problem.ts'
import { pathwayProblems } from '../../domain/drafts/pathway-release.ts'
import { pathwayShortfalls } from '../../domain/drafts/pathway-shortfalls.ts'
import type { LevelColumn } from '../../domain/capability/types.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import type { DraftProblem } from './draft-looks.types.ts'
import { dayOrNull } from './draft-view.ts'
import type { PathwayShortfall } from './pathway-shortfalls.types.ts'
import { readPathwayDraft, readPathwayStages, type KeptStage, type PathwayHead } from './pathway-draft.read-model.ts'

export interface PathwayLookParts {
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

/** All that is wrong with a draft of a pathway; what keeps it back comes first. Empty where there is none. */
export async function pathwayProblemsOf(
  { clock, content }: PathwayLookParts,
  tx: Transaction,
  draftId: string,
): Promise<DraftProblem[]> {
  const draft = await readPathwayDraft(tx, draftId)
  if (draft === null) return []
  const stages = await readPathwayStages(tx, draftId)
  const { catalogue } = await content.current(tx)
  const around = { catalogue, today: clock.today() }
  return pathwayProblems(toFacts(draft, stages), around).map(({ stageId, way, waysOn, ...problem }) => {
    return { ...problem, blockId: stageId, way: [...way], waysOn: [...waysOn] }
  })
}

/** What of the end role is not reached, with what would lead there; null = nothing can be walked yet. */
export async function pathwayShortfallsOf(
  { content }: Pick<PathwayLookParts, 'content'>,
  tx: Transaction,
  draftId: string,
): Promise<PathwayShortfall[] | null> {
  const draft = await readPathwayDraft(tx, draftId)
  if (draft === null) return null
  const stages = await readPathwayStages(tx, draftId)
  const { catalogue, framework, modules } = await content.current(tx)
  const shortfalls = pathwayShortfalls(toFacts(draft, stages), catalogue)
  return (
    shortfalls?.flatMap(({ capability: code, modules: ways, ...ends }) => {
      const capability = framework.capabilities.get(code)
      if (capability === undefined) return []
      const known = ways.flatMap(way => {
        const module = modules.get(way.code)
        return module === undefined ? [] : [{ module, to: way.to }]
      })
      return [{ ...ends, capability, modules: known }]
    }) ?? null
  )
}

function toFacts(
  { pathwayCode: code, title, reviewBy, pathway }: PathwayHead,
  stages: readonly KeptStage[],
): PathwayFacts {
  return {
    code,
    title,
    startRole: pathway.startRoleCode,
    endRole: pathway.endRoleCode,
    startAreas: pathway.startAreas.map(({ areaCode: area, column }) => ({ area, column: column as LevelColumn })),
    chosenAreas: pathway.chosenAreaCodes,
    monthsFrom: pathway.monthsFrom,
    monthsTo: pathway.monthsTo,
    reviewBy: dayOrNull(reviewBy),
    stages: stages.map(({ id, content }) => ({ ...content, id })),
  }
}
