import { pathwayDifference, type PathwayShape } from '../../domain/drafts/pathway-difference.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { Pathway } from '../pathways/index.ts'
import type { DraftProblem } from './draft-looks.types.ts'
import { readPathwayDraft, readPathwayImpact, readPathwayStages } from './pathway-draft.read-model.ts'
import { contentOfPublished, nameOfPublished } from './pathway-life.service.ts'
import { pathwayProblemsOf, pathwayShortfallsOf, type PathwayLookParts } from './pathway-look.ts'
import type { PathwayChange, PathwayChangeKind, PathwayDraftImpact } from './pathway-looks.types.ts'
import type { PathwayShortfall } from './pathway-shortfalls.types.ts'

type Person = Viewer & { readonly personId: string }

export interface PathwayLookService {
  /** What keeps it from being published, and what an author should know. */
  problems(viewer: Person, draftId: string): Promise<DraftProblem[]>
  /** What of the end role is not reached; null = nothing can be walked yet. */
  shortfalls(viewer: Person, draftId: string): Promise<PathwayShortfall[] | null>
  /** null = nothing of it is published. */
  impact(viewer: Person, draftId: string): Promise<PathwayDraftImpact | null>
  changes(viewer: Person, draftId: string): Promise<PathwayChange[]>
}

interface Parts extends PathwayLookParts {
  readonly asViewer: Database['asViewer']
}

const nothing: PathwayShape = { facts: {}, stages: [] }

export function createPathwayLookService(parts: Parts): PathwayLookService {
  const { asViewer, content } = parts
  return {
    problems: (viewer, id) => asViewer(viewer, tx => pathwayProblemsOf(parts, tx, id)),
    shortfalls: (viewer, id) => asViewer(viewer, tx => pathwayShortfallsOf(parts, tx, id)),
    impact: (viewer, id) => asViewer(viewer, tx => readPathwayImpact(tx, id)),
    changes: (viewer, id) =>
      asViewer(viewer, async tx => {
        const draft = await readPathwayDraft(tx, id)
        if (draft === null || draft.state === 'PUBLISHED' || draft.state === 'RETIRED') return []
        const { pathways, catalogue } = await content.current(tx)
        const published = pathways.get(draft.pathwayCode ?? '')
        const stages = (await readPathwayStages(tx, id)).map(stage => ({ ...stage.content, id: stage.id }))
        const { title, pathway } = draft
        const after = { facts: factsOf({ title, ...pathway }), stages }
        const titleOf = (code: string): string => catalogue.modules.get(code)?.title ?? code
        return pathwayDifference(published === undefined ? nothing : shapeOf(published), after, titleOf).map(
          ({ kind, words, ...change }) => ({ ...change, kind: kind as PathwayChangeKind, words: [...words] }),
        )
      }),
  }
}

interface Said {
  readonly title: string
  readonly startRoleCode: string | null
  readonly endRoleCode: string | null
  readonly startAreas: readonly { readonly areaCode: string; readonly column: string }[]
  readonly monthsFrom: number | null
  readonly monthsTo: number | null
  readonly hoursExclude: string
  readonly chosenAreaCodes: readonly string[]
  readonly gateCodes: readonly string[]
}

/** Each fact by what it is called, in words. */
function factsOf(said: Said): Readonly<Record<string, string>> {
  return {
    Title: said.title,
    'Start role': said.startRoleCode ?? '',
    'End role': said.endRoleCode ?? '',
    'Areas taken for granted': said.startAreas.map(({ areaCode, column }) => `${areaCode} at ${column}`).join(', '),
    Months: said.monthsFrom === null ? '' : `${said.monthsFrom} to ${said.monthsTo ?? said.monthsFrom}`,
    'What the hours leave out': said.hoursExclude,
    'Areas chosen': said.chosenAreaCodes.join(', '),
    'Asked at the first stage': said.gateCodes.join(', '),
  }
}

function shapeOf(pathway: Pathway): PathwayShape {
  const { title, startAreas, monthsFrom, monthsTo, hoursExclude } = pathway
  return {
    facts: factsOf({
      title,
      startAreas,
      monthsFrom,
      monthsTo,
      hoursExclude,
      startRoleCode: pathway.startRole.code,
      endRoleCode: pathway.endRole.code,
      chosenAreaCodes: pathway.chosenAreas.map(({ code }) => code),
      gateCodes: pathway.gates.map(({ code }) => code),
    }),
    stages: pathway.stages.map((stage, position) => ({ ...contentOfPublished(stage), id: nameOfPublished(position) })),
  }
}
