import { signingWords, type SignOffRoute } from '../../domain/signoffs/items.ts'
import type { LineStanding } from '../../domain/signoffs/line.ts'
import { canAsk } from '../../domain/signoffs/state.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, type InvalidInput } from '../../platform/graphql/index.ts'
import { readLatestVersionIds, readPieceVersions, toPiece, type EvidencePiece } from '../evidence/index.ts'
import type { Refusal } from './answer.ts'
import { askForSignOff } from './ask-for-sign-off.ts'
import { levelRoute, toLevel } from './level-view.ts'
import { fewestFor, piecesOf, readMyLines, stateOfLine, toLine, type MyLines } from './line-standing.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import type { AskForSignOffInput, SignerCandidate } from './sign-off-deciding.types.ts'
import type { MySignOffLines, SignOffFolder } from './sign-off-folder.types.ts'
import { toRequest, type Looking } from './sign-off-request.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'
import type { Named } from './what-is-asked.ts'
import { toLiveRequirement } from './sign-off-requirement.ts'
import { readOwnSignOffs, readSignOff, type RequestFacts } from './sign-off.read-model.ts'
import { appendSignOffDecision, lockSignOff } from './sign-off.repository.ts'
import { decisionOn, decisionOnLevel, signerCandidates, type Deciding } from './signer-candidates.ts'

export interface LineAsked {
  readonly scopeLineCode: string
  /** null = the viewer's first organisation by name. */
  readonly organisationId: string | null
}

export interface SignOffService {
  /** Lines of the role the viewer aims for, or works in. */
  lines(viewer: Person, organisationId: string | null): Promise<MySignOffLines>
  /** null where the role has no such line, or asks for nothing of it. */
  folder(viewer: Person, asked: LineAsked): Promise<SignOffFolder | null>
  /** Of a line, or of the level of a whole role. */
  candidates(viewer: Person, asked: Named & Pick<LineAsked, 'organisationId'>): Promise<SignerCandidate[]>
  ask(viewer: Person, input: AskForSignOffInput): Promise<{ request: SignOffRequest } | Refusal>
  withdraw(viewer: Person, id: string): Promise<{ request: SignOffRequest } | InvalidInput>
}

export function createSignOffService(dependencies: SignOffDependencies): SignOffService {
  const { asViewer } = dependencies
  return {
    lines: ({ personId }, organisationId) =>
      asViewer({ personId }, async tx => {
        const mine = await readMyLines(dependencies, tx, { personId, organisationId })
        const requests = await readOwnSignOffs(tx, personId)
        return toLines(mine, requests, lookingAt(mine, personId))
      }),
    folder: ({ personId }, asked) =>
      asViewer({ personId }, async tx =>
        folder(tx, await readMyLines(dependencies, tx, { personId, ...asked }), asked),
      ),
    candidates: ({ personId }, asked) =>
      asViewer({ personId }, async tx => {
        const mine = await readMyLines(dependencies, tx, { personId, ...asked })
        const deciding = decidingOn(mine, asked)
        return deciding === null ? [] : signerCandidates(tx, mine, deciding)
      }),
    ask: (viewer, input) => asViewer(viewer, tx => askForSignOff(dependencies, tx, viewer.personId, input)),
    withdraw: (viewer, id) => asViewer(viewer, tx => withdraw(dependencies, tx, viewer.personId, id)),
  }
}

function lookingAt({ content, today }: MyLines, viewerId: string): Looking {
  return { framework: content.framework, viewerId, today }
}

function lineOf({ lines }: MyLines, code: string): LineStanding | null {
  return lines.find(({ line }) => line.code === code) ?? null
}

/** What would be decided, and how; null where there is no such line or role. */
function decidingOn(mine: MyLines, { scopeLineCode, roleProfileCode }: Named): Deciding | null {
  const { level } = mine
  const line = lineOf(mine, scopeLineCode ?? '')
  if (line !== null) return { decision: decisionOn(mine, line), route: line.route }
  const isOwn = level !== null && level.role.code === roleProfileCode
  return isOwn ? { decision: decisionOnLevel(mine, level), route: levelRoute } : null
}

function toLines(mine: MyLines, requests: readonly RequestFacts[], looking: Looking): MySignOffLines {
  const { standpoint, setting, lines } = mine
  return {
    roleTitle: standpoint.target.role?.title ?? null,
    organisation: setting === null ? null : { id: setting.id, name: setting.name },
    lines: lines.map(each =>
      toLine(each, requests.find(({ lineCode }) => lineCode === each.line.code) ?? null, looking),
    ),
    level: toLevel(mine, requests, looking),
  }
}

async function folder(tx: Transaction, mine: MyLines, { scopeLineCode }: LineAsked): Promise<SignOffFolder | null> {
  const standing = lineOf(mine, scopeLineCode)
  if (standing === null) return null
  const { record, content, setting } = mine
  const looking = lookingAt(mine, record.personId)
  const own = await readOwnSignOffs(tx, record.personId)
  const requests = own.filter(({ lineCode }) => lineCode === scopeLineCode)
  const live = { record, pieces: await readPieces(tx, mine, standing) }
  const quorum = fewestFor(standing.route, setting?.raises ?? [])
  return {
    line: toLine(standing, requests[0] ?? null, looking),
    organisation: setting === null ? null : { id: setting.id, name: setting.name },
    requirements: standing.requirements.map(each => toLiveRequirement(each, content.framework, live)),
    signersNeeded: signersNeeded(standing.route, quorum),
    fewestSigners: quorum,
    canAsk: setting !== null && canAsk(stateOfLine(standing, requests[0] ?? null), standing.isMet),
    words: signingWords(standing.line.title, setting?.name ?? 'your organisation'),
    requests: requests.map(each => toRequest(each, looking)),
  }
}

function signersNeeded(route: SignOffRoute, quorum: number): string {
  return {
    SUPERVISOR: 'One named supervisor, who is not the only one who saw it.',
    TWO_PEOPLE: 'Two people, the first of whom did not train you.',
    PANEL: `A panel of at least ${quorum}, whose lead did not train you. The majority decides.`,
  }[route]
}

async function readPieces(
  tx: Transaction,
  { record, content }: MyLines,
  { requirements }: LineStanding,
): Promise<ReadonlyMap<string, EvidencePiece>> {
  const ids = piecesOf(requirements)
  const versions = await readLatestVersionIds(tx, record.personId, ids)
  const pieces = await readPieceVersions(tx, [...versions.values()])
  return new Map(pieces.map(piece => [piece.id, toPiece(piece, content.framework)]))
}

async function withdraw(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  personId: string,
  id: string,
): Promise<{ request: SignOffRequest } | InvalidInput> {
  await lockSignOff(tx, id)
  const before = await readSignOff(tx, id)
  if (before === null || before.ownerId !== personId)
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such request of yours' }])
  const isOver = before.outcome === 'SIGNED' || before.outcome === 'DEFERRED'
  if (isOver) return invalidInput([{ path: 'id', code: 'ENDED', message: 'This request is decided already' }])
  if (before.outcome === null)
    await appendSignOffDecision(tx, {
      requestId: id,
      personId,
      outcome: 'WITHDRAWN',
      words: null,
      signerIds: [],
      ratingIds: [],
      on: isoFromDay(clock.today()),
      decidedAt: clock.now(),
    })
  const facts = (await readSignOff(tx, id)) ?? before
  const { framework } = await content.current(tx)
  return { request: toRequest(facts, { framework, viewerId: personId, today: clock.today() }) }
}
