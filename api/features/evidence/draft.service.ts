import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  type Conflict,
  type InputProblem,
  type InvalidInput,
} from '../../platform/graphql/index.ts'
import { beginDraft, emptyDraft, readDraft, readDrafts, saveDraft, type DraftFacts } from './draft.repository.ts'
import type { EvidenceDraft, SaveEvidenceDraftInput } from './draft.types.ts'
import { kindOf, kindProblems } from './evidence-kind.ts'

type Person = Viewer & { personId: string }

export interface DraftService {
  drafts(viewer: Person): Promise<EvidenceDraft[]>
  draft(viewer: Person, id: string): Promise<EvidenceDraft | null>
  save(viewer: Person, input: SaveEvidenceDraftInput): Promise<EvidenceDraft | InvalidInput | Conflict>
  /** False where there is no such draft. */
  discard(viewer: Person, id: string): Promise<boolean>
}

interface DraftServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
}

const mostAnswers = 40
const keyLimit = 40
const answerLimit = 4000

export function createDraftService({ asViewer, clock }: DraftServiceDependencies): DraftService {
  return {
    drafts: ({ personId }) =>
      asViewer({ personId }, async tx => (await readDrafts(tx, personId)).map(facts => toDraft(facts))),
    draft: ({ personId }, id) =>
      asViewer({ personId }, async tx => {
        const facts = await readDraft(tx, personId, id)
        return facts === null ? null : toDraft(facts)
      }),
    save: ({ personId }, input) => asViewer({ personId }, tx => save(tx, personId, input, clock.now())),
    discard: ({ personId }, id) => asViewer({ personId }, tx => emptyDraft(tx, { personId, id, at: clock.now() })),
  }
}

async function save(
  tx: Transaction,
  personId: string,
  { id, kindCode, answers, expectedVersion }: SaveEvidenceDraftInput,
  at: Date,
): Promise<EvidenceDraft | InvalidInput | Conflict> {
  const problems = draftProblems({ kindCode, answers })
  if (problems.length > 0) return invalidInput(problems)
  const typed = Object.fromEntries(answers.map(({ key, value }) => [key, value]))
  const draft = { personId, id, kindCode, answers: typed, at }
  const isSaved = expectedVersion === 0 ? await beginDraft(tx, draft) : await saveDraft(tx, draft, expectedVersion)
  const standing = await readDraft(tx, personId, id)
  if (isSaved && standing !== null) return toDraft(standing)
  return conflict(
    standing?.version ?? 0,
    standing === null
      ? 'This draft was finished or thrown away somewhere else; what you typed here is still here'
      : 'You typed something else on another device; what you typed here is still here, and so is that',
  )
}

function draftProblems({ kindCode, answers }: Pick<SaveEvidenceDraftInput, 'kindCode' | 'answers'>): InputProblem[] {
  if (answers.length > mostAnswers)
    return [{ path: 'answers', code: 'OUT_OF_RANGE', message: `Send at most ${mostAnswers} answers` }]
  const ofAnswers = answers.flatMap(({ key, value }, index) => {
    if (key.length > keyLimit || key.includes('\0'))
      return [{ path: `answers.${index}.key`, code: 'UNKNOWN', message: 'No form asks for this' }]
    const problem = noteProblem(value, answerLimit)
    return problem === null ? [] : [{ path: `answers.${index}.value`, ...problem }]
  })
  return [...kindProblems(kindCode), ...ofAnswers]
}

function toDraft({ id, version, kindCode, answers, savedAt, isOfPiece }: DraftFacts): EvidenceDraft {
  return {
    id,
    version,
    kind: kindOf(kindCode),
    isOfPiece,
    answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
    savedAt: new Date(savedAt),
  }
}
