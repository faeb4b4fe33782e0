import { refusalOf, type DraftEvent } from '../../domain/drafts/state.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { notAnAuthor } from './draft-gate.ts'
import type { SharedHead } from './draft-head.read-model.ts'
import {
  addDraftAuthor,
  letGo,
  moveDraft,
  takeOverDraft,
  waitToPublish,
  welcomeBack,
  writesForDraft,
} from './draft.repository.ts'

/** What any step in the life of a draft is taken with. */
export interface StepWork {
  readonly parts: { readonly clock: Clock; readonly createId: IdSource }
  readonly tx: Transaction
}

interface Step {
  readonly expectedVersion: number
  readonly event: DraftEvent
  readonly note?: string | null
}

/** What keeps a draft from being published, in words that also say the way. */
type KeptBack = () => Promise<
  readonly {
    readonly code: string
    readonly message: string
    readonly way: readonly string[]
    readonly isBlocking: boolean
  }[]
>

/** Moves a draft on, or says why not; the database asks everything again. */
export async function takeStep(
  { parts, tx }: StepWork,
  draft: SharedHead | null,
  { expectedVersion: version, event, note: said }: Step,
  problemsOf: KeptBack,
): Promise<'DONE' | InvalidInput | NotAllowed | Conflict> {
  if (draft === null) return notYours()
  const { isAuthor, isReviewer, isAdministrator, hasWritten } = draft
  const refusal = refusalOf(draft.state, event, { isAuthor, isReviewer: isReviewer && !hasWritten, isAdministrator })
  if (refusal !== null) return refusal === 'NOT_YOURS' ? notYours() : notNow()
  const note = said?.trim() || null
  const problems = noteProblems(event, note)
  if (changesCatalogue.has(event)) await waitToPublish(tx)
  if (event === 'PUBLISH' && problems.length === 0) problems.push(...(await keptBack(problemsOf)))
  if (problems.length > 0) return invalidInput(problems)
  const step = { id: parts.createId(), draftId: draft.id, version, event, note, at: parts.clock.now() }
  const word = await moveDraft(tx, step)
  if (word === 'DONE') return word
  if (word === 'CONFLICT')
    return conflict(draft.version, 'This draft was changed since you opened it: look at it again')
  if (word === 'NOT_YOURS') return notYours()
  return event === 'BRING_BACK' ? revisedElsewhere() : notNow()
}

/** What is looked at before one of these, or while a version is begun, stays as it is until it is done. */
const changesCatalogue: ReadonlySet<string> = new Set(['PUBLISH', 'RETIRE', 'BRING_BACK'])

function noteProblems(event: string, note: string | null): InputProblem[] {
  if (event === 'ASK_FOR_CHANGES' && note === null)
    return [{ path: 'note', code: 'MISSING', message: 'Say what to change' }]
  const problem = noteProblem(note, 2000)
  return problem === null ? [] : [{ path: 'note', ...problem }]
}

async function keptBack(problemsOf: KeptBack): Promise<InputProblem[]> {
  const problems = await problemsOf()
  return problems
    .filter(({ isBlocking }) => isBlocking)
    .map(({ code, message, way }) => {
      const shownWay = way.length === 0 ? '' : ` (${way.join(' → ')})`
      return { path: 'event', code, message: `${message}${shownWay}` }
    })
}

/** Makes the viewer the author of a draft that nobody writes any more, where it is themselves they name; false = it is not done so. */
export async function tookOver(
  { parts, tx, viewer }: StepWork & { readonly viewer: { readonly personId: string } },
  draft: Pick<SharedHead, 'id' | 'canTakeOver'> | null,
  personId: string,
): Promise<boolean> {
  if (draft === null || !draft.canTakeOver || personId !== viewer.personId) return false
  return takeOverDraft(tx, { draftId: draft.id, moveId: parts.createId(), at: parts.clock.now() })
}

/** Lets somebody write an open draft too; null = they do. */
export async function welcomeAuthor(
  { parts, tx }: StepWork,
  { id: draftId, authors }: Pick<SharedHead, 'id' | 'authors'>,
  personId: string,
): Promise<NotAllowed | null> {
  if (!(await writesForDraft(tx, draftId, personId)))
    return notAllowed('NOT_AN_AUTHOR_THERE', 'They are not an author of the organisation whose draft it is')
  const author = { draftId, personId, at: parts.clock.now() }
  if (!authors.some(({ id }) => id === personId) && !(await welcomeBack(tx, author))) await addDraftAuthor(tx, author)
  return null
}

/** Lets an author go; null = they are no author any more. */
export async function letAuthorGo(
  { parts, tx }: StepWork,
  draft: SharedHead | null,
  personId: string,
): Promise<NotAllowed | null> {
  if (draft === null || !draft.isAuthor) return notAnAuthor()
  if (!draft.authors.some(({ id }) => id === personId))
    return notAllowed('NOT_AN_AUTHOR', 'They do not write this draft')
  if (!(await letGo(tx, { draftId: draft.id, personId, at: parts.clock.now() })))
    return notAllowed('LAST_AUTHOR', 'Somebody has to write it: name another author first')
  return null
}

function notYours(): NotAllowed {
  return notAllowed('NOT_YOURS', 'This step of a draft is not yours: authors write, and others review')
}

/** Its steps fit, so it is that another version stands where it stood. */
function revisedElsewhere(): NotAllowed {
  return notAllowed('REVISED_ELSEWHERE', 'Another new version was begun since: this one stays discarded')
}

function notNow(): NotAllowed {
  return notAllowed('NOT_NOW', 'A draft cannot take this step as it stands')
}
