import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  invalidInput,
  notAllowed,
  pageSize,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { toPiece } from './evidence-piece.ts'
import { readSharedPieces } from './evidence.read-model.ts'
import { readLatestPiece } from './evidence.repository.ts'
import type { EvidencePiece } from './evidence.types.ts'
import type { NamedPerson } from './named-person.types.ts'
import { appendShare, endShare, readFellow, readFellows, type ShareFacts } from './share.repository.ts'
import type { EvidenceShare, ShareEvidenceInput } from './share.types.ts'

type Person = Viewer & { personId: string }

export interface ShareService {
  /** What others share with the viewer today. */
  sharedWithMe(viewer: Person): Promise<EvidencePiece[]>
  /** People the viewer can name, by name. */
  peopleToName(viewer: Person, asked: { search: string; first: number }): Promise<NamedPerson[]>
  share(viewer: Person, input: ShareEvidenceInput): Promise<EvidenceShare | InvalidInput | NotAllowed>
  /** False where there is no such share that is open. */
  end(viewer: Person, id: string): Promise<boolean>
}

export interface ShareServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
}

/** A share that nobody remembers is a leak, so none lasts longer. */
const mostDays = 366

export function createShareService(dependencies: ShareServiceDependencies): ShareService {
  const { asViewer, clock, frameworks } = dependencies
  return {
    sharedWithMe: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const { framework } = await frameworks.current(tx)
        return (await readSharedPieces(tx, personId)).map(facts => toPiece(facts, framework))
      }),
    peopleToName: (viewer, { search, first }) =>
      asViewer(viewer, tx => readFellows(tx, { search: search.replaceAll('\0', '').trim(), limit: pageSize(first) })),
    share: (viewer, input) => asViewer(viewer, tx => share(dependencies, tx, viewer.personId, input)),
    end: ({ personId }, id) => asViewer({ personId }, tx => endShare(tx, { personId, id, at: clock.now() })),
  }
}

async function share(
  { clock, createId }: ShareServiceDependencies,
  tx: Transaction,
  personId: string,
  { id, personId: withId, until }: ShareEvidenceInput,
): Promise<EvidenceShare | InvalidInput | NotAllowed> {
  const piece = await readLatestPiece(tx, personId, id)
  const problems = [...endProblems('until', until, clock.today()), ...(piece === null ? [unknownPiece] : [])]
  if (piece === null || piece.isWithdrawn || problems.length > 0)
    return invalidInput(problems.length > 0 ? problems : [unknownPiece])
  const fellow = await readFellow(tx, withId)
  if (fellow === null) return notAFellow()
  const row = { id: createId(), personId, pieceId: id, withId, untilOn: until, sharedAt: clock.now(), endedAt: null }
  await appendShare(tx, row)
  return { id: row.id, with: fellow, until, endedAt: null, isOpen: true }
}

const unknownPiece = { path: 'id', code: 'UNKNOWN', message: 'There is no such piece of evidence of yours' }

/** What is wrong with the last day of something that ends within a year. */
export function endProblems(path: string, until: string, today: Day): InputProblem[] {
  const day = dayFromIso(until)
  if (day < today) return [{ path, code: 'IN_THE_PAST', message: 'Give a last day that is today or later' }]
  if (day <= today + mostDays) return []
  const latest = isoFromDay(today + mostDays)
  return [{ path, code: 'OUT_OF_RANGE', message: `Give a last day within a year, ${latest} at the latest` }]
}

export function notAFellow(): NotAllowed {
  return notAllowed('NOT_A_COLLEAGUE', 'You can name current members of an organisation you are a member of')
}

export function toShare({ id, withId, withName, until, endedAt, isOpen }: ShareFacts): EvidenceShare {
  const ended = endedAt === null ? null : new Date(endedAt)
  return { id, with: { id: withId, name: withName }, until, endedAt: ended, isOpen }
}
