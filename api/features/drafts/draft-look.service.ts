import type { ModuleContent } from '../../domain/blocks/block.ts'
import { contentDifference } from '../../domain/blocks/difference.ts'
import { audienceOf, type Audience } from '../../domain/drafts/audience.ts'
import { needsOf } from '../../domain/drafts/needs.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { groupBy, known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { BlockChange } from '../modules/index.ts'
import { problemsOf, problemsOfBlocks, problemsOfOne, toModule, type LookParts } from './draft-look.ts'
import type { DraftAudience, DraftImpact, DraftNeed, DraftProblem } from './draft-looks.types.ts'
import type { DraftBlock, DraftBlockProblem } from './draft-parts.types.ts'
import { readImpact, readLatestContent } from './draft.repository.ts'
import { readModuleDraft, readDraftParts, type KeptPart } from './draft.read-model.ts'

type Person = Viewer & { readonly personId: string }

export interface DraftLookService {
  /** What keeps it from being published, and what an author should know. */
  problems(viewer: Person, draftId: string): Promise<DraftProblem[]>
  /** What is wrong with each block that something is wrong with. */
  blockProblems(viewer: Person, draftId: string): Promise<ReadonlyMap<string, readonly DraftBlockProblem[]>>
  /** What is wrong with one block, without reading the others. */
  problemsOfBlock(viewer: Person, block: Pick<DraftBlock, 'id' | 'content'>): Promise<readonly DraftBlockProblem[]>
  /** Of invented people alone: nobody's record is read. */
  audience(viewer: Person, draftId: string): Promise<DraftAudience[]>
  /** null = nothing of it is published. */
  impact(viewer: Person, draftId: string): Promise<DraftImpact | null>
  changes(viewer: Person, draftId: string): Promise<BlockChange[]>
  /** What is published and needs it; empty where nothing of it is published. */
  needs(viewer: Person, draftId: string): Promise<DraftNeed[]>
}

export interface DraftLookParts extends LookParts {
  readonly asViewer: Database['asViewer']
  readonly lookAround: AudienceMemory
}

export function createDraftLookService(parts: DraftLookParts): DraftLookService {
  const { asViewer, content, clock } = parts
  return {
    problems: (viewer, id) => asViewer(viewer, tx => problemsOf(parts, { tx, viewer }, id)),
    blockProblems: (viewer, id) =>
      asViewer(viewer, async tx => {
        const problems = await problemsOfBlocks(parts, { tx, viewer }, await readDraftParts(tx, id))
        return groupBy(problems, ({ blockId }) => blockId)
      }),
    problemsOfBlock: (viewer, block) => problemsOfOne(parts, asViewer, { viewer, block }),
    audience: (viewer, id) =>
      asViewer(viewer, async tx => {
        const draft = await readModuleDraft(tx, id)
        if (draft === null) return []
        const { catalogue, pathways } = await content.current(tx)
        const asked = { catalogue, parameters: defaultParameters, now: clock.today() }
        return parts.lookAround(toModule(draft), asked).map(({ pathway, wouldSee, why }) => {
          return { pathway: known(pathways, pathway.code), wouldSee, why }
        })
      }),
    impact: (viewer, id) => asViewer(viewer, tx => readImpact(tx, id)),
    changes: (viewer, id) =>
      asViewer(viewer, async tx => {
        const draft = await readModuleDraft(tx, id)
        if (draft === null) return []
        const before = draft.moduleCode === null ? null : await readLatestContent(tx, draft.moduleCode)
        const after = toContent(await readDraftParts(tx, id))
        return [...contentDifference(before ?? { schema: 1, parts: [] }, after)] as BlockChange[]
      }),
    needs: (viewer, id) =>
      asViewer(viewer, async tx => {
        const code = (await readModuleDraft(tx, id))?.moduleCode ?? null
        if (code === null) return []
        const { catalogue, modules, pathways } = await content.current(tx)
        return needsOf(code, catalogue).map(({ kind, code: by, hasOther }) => ({
          hasOther,
          module: kind === 'MODULE' ? known(modules, by) : null,
          pathway: kind === 'PATHWAY' ? known(pathways, by) : null,
        }))
      }),
  }
}

function toContent(written: readonly KeptPart[]): ModuleContent {
  return {
    schema: 1,
    parts: written.map(({ id, title, minutes, text, blocks }) => {
      return { id, title, minutes, text, blocks: blocks.map(({ id: name, content }) => ({ id: name, content })) }
    }),
  }
}

type AudienceMemory = typeof audienceOf

/** How many audiences are kept: those of drafts somebody is writing now. */
const mostKept = 50

/**
 * Who would see a module, kept while neither it nor the catalogue nor the day changes: making it means advice for as many
 * invented people as there are pathways.
 */
export function createAudienceMemory(): AudienceMemory {
  const kept = new Map<string, readonly Audience[]>()
  return (module, asked) => {
    const key = JSON.stringify([module, asked.catalogue.hash, asked.parameters.version, asked.now])
    const found = kept.get(key) ?? audienceOf(module, asked)
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
