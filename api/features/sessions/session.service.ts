import { validate as isUuid } from 'uuid'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { notYourOrganisation, readAuthority } from '../organisations/index.ts'
import type { PublishedModules } from '../modules/index.ts'
import { sessionProblems } from './session.problems.ts'
import {
  appendSession,
  countSessions,
  isEducatorOf,
  readDays,
  readSession,
  readSessions,
  type DayRecord,
  type SessionRecord,
} from './session.repository.ts'
import type { ChangeModuleSessionInput, ModuleDay, ModuleSession, OfferModuleSessionInput } from './session.types.ts'

type SignedIn = Viewer & { readonly personId: string }

export interface SessionsAsked extends PageRequest {
  readonly organisationId: string
}

export interface SessionService {
  /** Sessions from today on, the soonest first; null where the viewer does not look after the organisation. */
  sessions(viewer: SignedIn, asked: SessionsAsked): Promise<Connection<ModuleSession> | null>
  /** Days where the viewer belongs, by code of the module, the soonest first. */
  days(viewer: SignedIn): Promise<ReadonlyMap<string, ModuleDay[]>>
  offer(viewer: SignedIn, input: OfferModuleSessionInput): Promise<ModuleSession | InvalidInput | NotAllowed>
  change(
    viewer: SignedIn,
    input: ChangeModuleSessionInput,
  ): Promise<ModuleSession | InvalidInput | NotAllowed | Conflict>
}

export interface SessionParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly modules: ContentReader<PublishedModules>
}

export function createSessionService(parts: SessionParts): SessionService {
  const { asViewer, clock, modules } = parts
  return {
    sessions: (viewer, asked) =>
      asViewer(viewer, async tx => {
        if (!(await looksAfter(tx, viewer, asked.organisationId))) return null
        const { organisationId, first, after } = asked
        const rows = await readSessions(tx, { organisationId, after: placeOf(after), limit: pageSize(first) + 1 })
        const published = await modules.current(tx)
        return createConnection({
          rows: rows.map(row => shown(row, published)),
          first,
          totalCount: await countSessions(tx, organisationId),
          keyOf: ({ on, id }) => `${on}/${id}`,
        })
      }),
    days: viewer => asViewer(viewer, async tx => daysByModule(await readDays(tx, viewer.personId), clock.today())),
    offer: (viewer, input) => asViewer(viewer, tx => offer(parts, { tx, viewer }, input)),
    change: (viewer, input) => asViewer(viewer, tx => change(parts, { tx, viewer }, input)),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function offer(
  parts: SessionParts,
  { tx, viewer }: Scope,
  input: OfferModuleSessionInput,
): Promise<ModuleSession | InvalidInput | NotAllowed> {
  const { organisationId, moduleCode } = input
  if (!(await looksAfter(tx, viewer, organisationId))) return notYourOrganisation()
  const published = await parts.modules.current(tx)
  const problems = sessionProblems(input, parts.clock.today())
  if (!published.has(moduleCode))
    problems.push({ path: 'moduleCode', code: 'UNKNOWN', message: `“${moduleCode}” is not a module of the library` })
  if (problems.length > 0) return invalidInput(problems)
  const details = { on: input.on, placesLeft: input.placesLeft, applyBy: input.applyBy, isCancelled: false }
  const session = { id: parts.createId(), version: 1, organisationId, moduleCode, ...details }
  await append(parts, tx, session)
  return shown(session, published)
}

async function change(
  parts: SessionParts,
  { tx, viewer }: Scope,
  { id, expectedVersion, ...input }: ChangeModuleSessionInput,
): Promise<ModuleSession | InvalidInput | NotAllowed | Conflict> {
  const before = await readSession(tx, id)
  if (before === null || !(await looksAfter(tx, viewer, before.organisationId))) return unknownSession()
  const problems = input.isCancelled ? [] : sessionProblems(input, parts.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const details = { on: input.on, placesLeft: input.placesLeft, applyBy: input.applyBy, isCancelled: input.isCancelled }
  const session = { ...before, ...details, version: expectedVersion + 1 }
  if (before.version !== expectedVersion || !(await append(parts, tx, session))) return changedElsewhere(before.version)
  return shown(session, await parts.modules.current(tx))
}

function append({ createId, clock }: SessionParts, tx: Transaction, session: SessionRecord): Promise<boolean> {
  const { id: sessionId, on: heldOn, ...rest } = session
  return appendSession(tx, { id: createId(), sessionId, heldOn, ...rest, recordedAt: clock.now() })
}

/** Those who look after the people of an organisation set its days, and its educators do. */
async function looksAfter(tx: Transaction, { personId }: SignedIn, organisationId: string): Promise<boolean> {
  const { organisationIds } = await readAuthority(tx)
  return organisationIds.includes(organisationId) || isEducatorOf(tx, personId, organisationId)
}

function daysByModule(days: readonly DayRecord[], today: Day): Map<string, ModuleDay[]> {
  const byModule = new Map<string, ModuleDay[]>()
  for (const { moduleCode, ...day } of days) {
    const canAsk = day.placesLeft !== 0 && dayFromIso(day.applyBy ?? day.on) >= today
    byModule.set(moduleCode, [...(byModule.get(moduleCode) ?? []), { ...day, canAsk }])
  }
  return byModule
}

function shown(session: SessionRecord, published: PublishedModules): ModuleSession {
  const { id, version, on, placesLeft, applyBy, isCancelled } = session
  return { id, version, on, placesLeft, applyBy, isCancelled, module: known(published, session.moduleCode) }
}

/** A place in the list is a day with an id; anything else begins at the start. */
function placeOf(after: string | null | undefined): { on: string; id: string } | null {
  const [on = '', id = ''] = (keyOfCursor(after) ?? '').split('/')
  return /^\d{4}-\d{2}-\d{2}$/.test(on) && isUuid(id) ? { on, id } : null
}

function unknownSession(): NotAllowed {
  return notAllowed('NO_SUCH_SESSION', 'There is no session here that you look after')
}

function changedElsewhere(currentVersion: number): Conflict {
  return conflict(currentVersion, 'This session was changed since you opened this page')
}
