import { blockProblems, type BlockProblem, type KnownReferences } from '../../domain/blocks/problems.ts'
import { releaseProblems, type DraftFacts } from '../../domain/drafts/release.ts'
import type { Module } from '../../domain/planning/types.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { readGuidelines } from '../guidelines/index.ts'
import { readMedia } from '../media/index.ts'
import type { Content } from '../records/index.ts'
import type { DraftProblem } from './draft-looks.types.ts'
import { dayOrNull } from './draft-view.ts'
import { mostBlocks } from './draft-writing.problems.ts'
import { readWholeDraft, type WholeDraft } from './draft-whole.read-model.ts'
import type { DraftHead, KeptPart } from './draft.read-model.ts'

type Person = Viewer & { readonly personId: string }

export interface LookParts {
  readonly clock: Clock
  readonly content: ContentReader<Content>
  readonly examinations: ContentReader<ReadonlyMap<string, unknown>>
}

export interface Looking {
  readonly tx: Transaction
  readonly viewer: Person
}

/** A code that no module has, for one that has none yet. */
const codeOfNew = 'NEW'

/** What a draft would be in the catalogue, in the words decisions are made in. */
export function toModule(draft: DraftHead): Module {
  const { moduleCode, title, areaCode, isAreaChosen, levelCode, kind, minutes } = draft
  return {
    code: moduleCode ?? codeOfNew,
    title,
    area: areaCode ?? (isAreaChosen ? 'any' : 'core'),
    level: levelCode ?? '',
    kind: kind as Module['kind'],
    minutes,
    develops: draft.develops,
    requires: {
      ratings: draft.requiredRatings as Module['requires']['ratings'],
      modules: draft.requiredModules,
    },
    gates: draft.gates,
  }
}

/** All that is wrong with the blocks of a draft, in their order. */
export async function problemsOfBlocks(
  parts: LookParts,
  { tx, viewer }: Looking,
  written: readonly KeptPart[],
): Promise<readonly BlockProblem[]> {
  const blocks = written.flatMap(part => part.blocks)
  const known = await readKnown(
    parts,
    { tx, viewer },
    blocks.map(({ content }) => content),
  )
  return blockProblems(blocks, known)
}

/** All that is wrong with one block. What it names beside itself is read, and nothing else. */
export async function problemsOfOne(
  parts: LookParts,
  asViewer: Database['asViewer'],
  { viewer, block }: { readonly viewer: Person; readonly block: Pick<KeptPart['blocks'][number], 'id' | 'content'> },
): Promise<readonly BlockProblem[]> {
  const named = namesIn([block.content])
  const isAlone = Object.values(named).every(names => names.size === 0)
  const known = isAlone ? nothingKnown : await asViewer(viewer, tx => readNamed(parts, { tx, viewer }, named))
  return blockProblems([block], known)
}

const nothingKnown: KnownReferences = { media: new Map(), guidelines: new Map(), examinations: new Set() }

const readKnown = (parts: LookParts, looking: Looking, contents: readonly object[]): Promise<KnownReferences> =>
  readNamed(parts, looking, namesIn(contents))

/** What stands behind the names; nothing is asked where there are none of a kind. */
async function readNamed(
  { examinations }: LookParts,
  { tx, viewer }: Looking,
  named: NamesBeside,
): Promise<KnownReferences> {
  const media = named.media.size === 0 ? [] : await readMedia(tx, viewer.personId, [...named.media])
  const guidelines = named.guidelines.size === 0 ? [] : await readGuidelines(tx, [...named.guidelines])
  const known = named.examinations.size === 0 ? [] : (await examinations.current(tx)).keys()
  return {
    media: new Map(media.map(({ id, kind, isPublishable }) => [id, { kind, isConfirmed: isPublishable }])),
    guidelines: new Map(guidelines.map(({ code, supersededByCode }) => [code, supersededByCode !== null])),
    examinations: new Set(known),
  }
}

type NamesBeside = Readonly<Record<'media' | 'guidelines' | 'examinations', ReadonlySet<string>>>

/** Every image, clip, file, guideline and kind of examination that contents name, wherever in them. */
function namesIn(contents: readonly object[]): NamesBeside {
  const names = { media: new Set<string>(), guidelines: new Set<string>(), examinations: new Set<string>() }
  JSON.stringify(contents, (key, value: unknown) => {
    if (key === 'media' && typeof value === 'string') names.media.add(value)
    if (key === 'guideline' && typeof value === 'string') names.guidelines.add(value)
    if (key === 'examinationCode' && typeof value === 'string') names.examinations.add(value)
    return value
  })
  return names
}

/** All that is wrong with a draft: as a whole, then block by block; what keeps it back comes first. Empty where there is none. */
export async function problemsOf(parts: LookParts, looking: Looking, draftId: string): Promise<DraftProblem[]> {
  const whole = await readWholeDraft(looking.tx, draftId)
  if (whole === null) return []
  const content = await parts.content.current(looking.tx)
  const ofBlocks = await problemsOfBlocks(parts, looking, whole.parts)
  return problemsIn(whole, { content, ofBlocks, today: parts.clock.today() })
}

interface LookedAt {
  readonly content: Content
  readonly ofBlocks: readonly BlockProblem[]
  readonly today: number
}

/** The same, of a draft that was read, with what is wrong with its blocks. */
export function problemsIn(
  { head, parts: written, impact }: WholeDraft,
  { content: { catalogue, modules }, ofBlocks, today }: LookedAt,
): DraftProblem[] {
  const retired = new Set([...modules.values()].filter(({ isRetired }) => isRetired).map(({ code }) => code))
  const hasLearners = impact !== null && impact.learners !== 0
  const problems = [
    ...releaseProblems(toFacts(head, written), { catalogue, retired, hasLearners, today }).map(toProblem),
    ...tooManyBlocks(written),
    ...ofBlocks.map(ofBlock),
  ]
  return [...problems.filter(({ isBlocking }) => isBlocking), ...problems.filter(({ isBlocking }) => !isBlocking)]
}

function toFacts(draft: DraftHead, written: readonly KeptPart[]): DraftFacts {
  const { summary, outcome, licence, changeNote, reviewBy } = draft
  return {
    summary,
    outcome,
    licence,
    changeNote,
    module: toModule(draft),
    reviewBy: dayOrNull(reviewBy),
    emptyParts: written.filter(({ blocks }) => blocks.length === 0).map(({ title }) => title),
    parts: written.length,
  }
}

function toProblem(problem: ReturnType<typeof releaseProblems>[number]): DraftProblem {
  return { ...problem, way: [...problem.way], waysOn: [...problem.waysOn], blockId: null }
}

function tooManyBlocks(written: readonly KeptPart[]): DraftProblem[] {
  const count = written.reduce((sum, { blocks }) => sum + blocks.length, 0)
  const untitled = written.filter(({ title }) => title.trim() === '')
  return [
    ...(count > mostBlocks
      ? [stop('TOO_MANY_BLOCKS', `A module holds ${mostBlocks} of these at most: this one has ${count}`)]
      : []),
    ...untitled.map(() => stop('PART_TITLE_MISSING', 'Give every part a title')),
  ]
}

function stop(code: string, message: string): DraftProblem {
  return { code, message, blockId: null, way: [], waysOn: [], isBlocking: true }
}

function ofBlock({ blockId, code, message, isBlocking }: BlockProblem): DraftProblem {
  return { code, message, blockId, way: [], waysOn: [], isBlocking }
}
