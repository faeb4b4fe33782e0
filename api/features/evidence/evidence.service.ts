import { validate as isUuid } from 'uuid'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { withdrawOpenRequests } from './confirmation-rows.ts'
import { emptyDraft } from './draft.repository.ts'
import type {
  AddEvidenceInput,
  EvidenceContent,
  EvidenceFilter,
  ReviseEvidenceInput,
  WithdrawEvidenceInput,
} from './evidence-changes.types.ts'
import { evidenceKinds } from './evidence-kind.ts'
import { toPiece } from './evidence-piece.ts'
import type { EvidencePieceRow } from './evidence-piece.entity.ts'
import type { EvidenceView } from './evidence-view.types.ts'
import { onceKeyProblems, readEvidence } from './evidence.problems.ts'
import { countPieces, readPieces, readSummary, readVersions, type PieceRequest } from './evidence.read-model.ts'
import { appendPiece, readLatestPiece, readPieceAdded } from './evidence.repository.ts'
import type { EvidencePiece, EvidenceSummary } from './evidence.types.ts'
import { toShare } from './share.service.ts'
import { readShares } from './share.repository.ts'

type Person = Viewer & { personId: string }

export interface EvidenceService {
  /** The viewer's pieces that count, what happened last first. */
  pieces(viewer: Person, request: PageRequest & { filter: Partial<EvidenceFilter> }): Promise<Connection<EvidencePiece>>
  summary(viewer: Person): Promise<EvidenceSummary>
  /** As far as the viewer may see it; null where they may not, or there is none: the two look alike. */
  piece(viewer: Person, id: string): Promise<EvidenceView | null>
  add(viewer: Person, input: AddEvidenceInput): Promise<EvidencePiece | InvalidInput>
  revise(viewer: Person, input: ReviseEvidenceInput): Promise<EvidencePiece | InvalidInput | Conflict>
  withdraw(viewer: Person, input: WithdrawEvidenceInput): Promise<EvidencePiece | InvalidInput | Conflict>
}

export interface EvidenceServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
}

export function createEvidenceService(dependencies: EvidenceServiceDependencies): EvidenceService {
  const { asViewer, frameworks } = dependencies
  const frameworkOf = async (tx: Transaction) => (await frameworks.current(tx)).framework
  return {
    pieces: ({ personId }, { first, after, filter }) =>
      asViewer({ personId }, async tx => {
        const framework = await frameworkOf(tx)
        const request = { personId, filter: sent(filter), after: sortKey(after), limit: pageSize(first) + 1 }
        const rows = (await readPieces(tx, request)).map(facts => toPiece(facts, framework))
        return createConnection({ rows, first, totalCount: await countPieces(tx, request), keyOf })
      }),
    summary: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const { kinds, ...facts } = await readSummary(tx, personId)
        const counts = new Map(kinds.map(({ code, pieces }) => [code, pieces]))
        const byKind = evidenceKinds.map(kind => ({ kind, pieces: counts.get(kind.code) ?? 0 }))
        const pieces = kinds.reduce((sum, each) => sum + each.pieces, 0)
        return { ...facts, months: [...facts.months], pieces, kinds: byKind.filter(each => each.pieces > 0) }
      }),
    piece: (viewer, id) => asViewer(viewer, async tx => view(tx, viewer.personId, id, await frameworkOf(tx))),
    add: (viewer, input) => asViewer(viewer, tx => add(dependencies, tx, viewer.personId, input)),
    revise: (viewer, input) => asViewer(viewer, tx => revise(dependencies, tx, viewer.personId, input)),
    withdraw: (viewer, input) => asViewer(viewer, tx => withdraw(dependencies, tx, viewer.personId, input)),
  }
}

const keyOf = ({ on, id }: EvidencePiece): string => `${id} ${on}`

/** The null character is in nothing that is kept, and no statement may hold it. */
function sent(filter: Partial<EvidenceFilter>): Partial<EvidenceFilter> {
  const { kindCode, month, capabilityCode, state = null } = filter
  return { kindCode: legible(kindCode), month: legible(month), capabilityCode: legible(capabilityCode), state }
}

const legible = (text: string | null | undefined): string | null => text?.replaceAll('\0', '?') ?? null

function sortKey(after: string | null | undefined): PieceRequest['after'] {
  const key = keyOfCursor(after)
  const [id = '', on = ''] = [key?.slice(0, 36), key?.slice(37)]
  return isUuid(id) && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { id, on } : null
}

type Framework = FrameworkContent['framework']

async function view(tx: Transaction, personId: string, id: string, framework: Framework): Promise<EvidenceView | null> {
  const versions = (await readVersions(tx, id)).map(facts => toPiece(facts, framework))
  const [piece] = versions
  if (piece === undefined) return null
  const isMine = piece.owner.id === personId
  return { piece, isMine, versions, shares: isMine ? (await readShares(tx, personId, id)).map(toShare) : [] }
}

async function add(
  { clock, createId, frameworks }: EvidenceServiceDependencies,
  tx: Transaction,
  personId: string,
  input: AddEvidenceInput,
): Promise<EvidencePiece | InvalidInput> {
  const { framework } = await frameworks.current(tx)
  const { kindCode, onceKey } = input
  const read = readEvidence(input, { kindCode, framework, today: clock.today() })
  const problems = [...onceKeyProblems(onceKey), ...('problems' in read ? read.problems : [])]
  if ('problems' in read || problems.length > 0) return invalidInput(problems)
  const row = { id: createId(), pieceId: createId(), version: 1, personId, kindCode, onceKey, isWithdrawn: false }
  const isNew = await appendPiece(tx, {
    ...row,
    ...contentOf(input),
    details: { ...read.details },
    recordedAt: clock.now(),
  })
  if (isUuid(onceKey)) await emptyDraft(tx, { personId, id: onceKey, at: clock.now() })
  const pieceId = isNew ? row.pieceId : await readPieceAdded(tx, personId, onceKey)
  return standing(tx, pieceId ?? row.pieceId, framework)
}

async function revise(
  { clock, createId, frameworks }: EvidenceServiceDependencies,
  tx: Transaction,
  personId: string,
  input: ReviseEvidenceInput,
): Promise<EvidencePiece | InvalidInput | Conflict> {
  const { framework } = await frameworks.current(tx)
  const latest = await readLatestPiece(tx, personId, input.id)
  if (latest === null) return noSuchPiece()
  const { kindCode, pieceId } = latest
  const read = readEvidence(input, { kindCode, framework, today: clock.today() })
  if ('problems' in read) return invalidInput(read.problems)
  if (latest.version !== input.expectedVersion) return changedElsewhere(latest.version)
  const row = { id: createId(), pieceId, version: latest.version + 1, personId, kindCode, onceKey: null }
  const content = { ...contentOf(input), details: { ...read.details }, isWithdrawn: false, recordedAt: clock.now() }
  if (!(await appendPiece(tx, { ...row, ...content }))) return changedElsewhere(latest.version + 1)
  await withdrawOpenRequests(tx, { personId, pieceId, at: clock.now() })
  await emptyDraft(tx, { personId, id: pieceId, at: clock.now() })
  return standing(tx, pieceId, framework)
}

async function withdraw(
  { clock, createId, frameworks }: EvidenceServiceDependencies,
  tx: Transaction,
  personId: string,
  { id, expectedVersion }: WithdrawEvidenceInput,
): Promise<EvidencePiece | InvalidInput | Conflict> {
  const { framework } = await frameworks.current(tx)
  const latest = await readLatestPiece(tx, personId, id)
  if (latest === null || latest.isWithdrawn) return noSuchPiece()
  if (latest.version !== expectedVersion) return changedElsewhere(latest.version)
  const version = latest.version + 1
  const row: EvidencePieceRow = { ...plain(latest), id: createId(), version, onceKey: null, isWithdrawn: true }
  if (!(await appendPiece(tx, { ...row, recordedAt: clock.now() }))) return changedElsewhere(version)
  await withdrawOpenRequests(tx, { personId, pieceId: id, at: clock.now() })
  return standing(tx, id, framework)
}

async function standing(tx: Transaction, pieceId: string, framework: Framework): Promise<EvidencePiece> {
  const [latest] = await readVersions(tx, pieceId)
  if (latest === undefined) throw new Error('A piece that was just recorded cannot be read')
  return toPiece(latest, framework)
}

/** A row without what the ORM adds to it. */
function plain(row: EvidencePieceRow): EvidencePieceRow {
  return { ...row }
}

const kept = (text: string | null | undefined): string | null => text?.trim() || null

function contentOf(input: EvidenceContent) {
  return {
    title: input.title.trim(),
    doneOn: input.on,
    minutes: input.minutes ?? null,
    learningType: input.learningType ?? null,
    learnt: kept(input.learnt),
    benefitToPractice: kept(input.benefitToPractice),
    benefitToUsers: kept(input.benefitToUsers),
    capabilityCodes: [...input.capabilityCodes],
  }
}

export function noSuchPiece(): InvalidInput {
  return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such piece of evidence of yours' }])
}

function changedElsewhere(currentVersion: number): Conflict {
  return conflict(currentVersion, 'This piece was changed in another window since you opened it')
}
