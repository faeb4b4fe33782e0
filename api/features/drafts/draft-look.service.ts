import type { ModuleContent } from '../../domain/blocks/block.ts'
import { contentDifference } from '../../domain/blocks/difference.ts'
import type { BlockProblem } from '../../domain/blocks/problems.ts'
import { audienceOf, type Audience } from '../../domain/drafts/audience.ts'
import { needsOf } from '../../domain/drafts/needs.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { BlockChange } from '../modules/index.ts'
import type { Content } from '../records/index.ts'
import { problemsIn, problemsOfBlocks, problemsOfOne, toModule, type LookParts } from './draft-look.ts'
import type { DraftAudience, DraftNeed, DraftProblem } from './draft-looks.types.ts'
import type { DraftBlock, DraftBlockProblem } from './draft-parts.types.ts'
import { readWholeDraft, type WholeDraft } from './draft-whole.read-model.ts'

type Person = Viewer & { readonly personId: string }

/** What is asked of a draft as a whole: read once for all of it, and decided from what was read. */
export interface DraftLookService {
  whole(viewer: Person, draftId: string): Promise<WholeDraft | null>
  /** What is published now. */
  published(viewer: Person): Promise<Content>
  /** What is wrong with each of its blocks. */
  blockProblems(viewer: Person, draft: WholeDraft): Promise<readonly BlockProblem[]>
  /** What is wrong with one block, without reading the others. */
  problemsOfBlock(viewer: Person, block: Pick<DraftBlock, 'id' | 'content'>): Promise<readonly DraftBlockProblem[]>
  /** What keeps it from being published, and what an author should know. */
  problems(draft: WholeDraft, content: Content, ofBlocks: readonly BlockProblem[]): DraftProblem[]
  /** Of invented people alone: nobody's record is read. */
  audience(draft: WholeDraft, content: Content): DraftAudience[]
  /** What is published and needs it; empty where nothing of it is published. */
  needs(draft: WholeDraft, content: Content): DraftNeed[]
}

export interface DraftLookParts extends LookParts {
  readonly asViewer: Database['asViewer']
  readonly lookAround: AudienceMemory
}

export function createDraftLookService(parts: DraftLookParts): DraftLookService {
  const { asViewer, clock } = parts
  return {
    whole: (viewer, id) => asViewer(viewer, tx => readWholeDraft(tx, id)),
    published: viewer => asViewer(viewer, tx => parts.content.current(tx)),
    blockProblems: (viewer, draft) => asViewer(viewer, tx => problemsOfBlocks(parts, { tx, viewer }, draft.parts)),
    problemsOfBlock: (viewer, block) => problemsOfOne(parts, asViewer, { viewer, block }),
    problems: (draft, content, ofBlocks) => problemsIn(draft, { content, ofBlocks, today: clock.today() }),
    audience({ head }, { catalogue, pathways }) {
      const asked = { catalogue, parameters: defaultParameters, now: clock.today() }
      return parts.lookAround(toModule(head), asked).map(({ pathway, wouldSee, why }) => {
        return { pathway: known(pathways, pathway.code), wouldSee, why }
      })
    },
    needs: ({ head: { moduleCode } }, content) => (moduleCode === null ? [] : needsIn(moduleCode, content)),
  }
}

function needsIn(moduleCode: string, { catalogue, modules, pathways }: Content): DraftNeed[] {
  return needsOf(moduleCode, catalogue).map(({ kind, code, hasOther }) => ({
    hasOther,
    module: kind === 'MODULE' ? known(modules, code) : null,
    pathway: kind === 'PATHWAY' ? known(pathways, code) : null,
  }))
}

/** How a draft differs from what is published of its module; everything is new where nothing is. */
export function changesIn(draft: WholeDraft): BlockChange[] {
  const before = draft.published ?? { schema: 1, parts: [] }
  return [...contentDifference(before, toContent(draft))] as BlockChange[]
}

function toContent({ parts }: WholeDraft): ModuleContent {
  return {
    schema: 1,
    parts: parts.map(({ id, title, minutes, text, blocks }) => {
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
