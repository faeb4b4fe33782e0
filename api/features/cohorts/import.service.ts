import {
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  inviteIntoCohort,
  readCohortInvitations,
  readInvitedInto,
  withdrawInvitationsOfImport,
} from './invitation.repository.ts'
import { readCohort } from './cohort.read-model.ts'
import { isClosed, unknownCohort, type CohortParts, type SignedIn } from './cohort.service.ts'
import { decideLines, type DecidedLine } from './import-decide.ts'
import {
  readCohortImport,
  readCohortImports,
  readKeptOfImport,
  readLedOrganisations,
  readListedPeople,
  type ImportRecord,
} from './import.read-model.ts'
import {
  appendImport,
  askInByList,
  changeByList,
  endImport,
  endPlacesOfImport,
  holdLists,
  restorePlacesOfImport,
} from './import.repository.ts'
import type { CohortImport, CohortInvitation, ImportIntoCohortInput, ImportIntoCohortSuccess } from './import.types.ts'
import { readPeopleList, type ListedPerson } from './people-list.ts'

type Brought = Pick<ImportIntoCohortSuccess, 'lines' | 'import'>

export interface Undone {
  readonly import: CohortImport
  readonly ended: number
  readonly restored: number
  readonly withdrawn: number
  readonly kept: string[]
}

export interface ImportService {
  /** Lists of the last while, the newest first; null = the viewer does not follow the group today. */
  imports(viewer: SignedIn, cohortId: string): Promise<CohortImport[] | null>
  /** Open invitations into a group; null = the viewer does not follow it today. */
  invited(viewer: SignedIn, asked: PageRequest & { cohortId: string }): Promise<Connection<CohortInvitation> | null>
  bring(viewer: SignedIn, input: ImportIntoCohortInput): Promise<Brought | InvalidInput | NotAllowed>
  undo(viewer: SignedIn, id: string): Promise<Undone | NotAllowed>
}

/** A list is taken back within a day. */
const undoable = 24 * 60 * 60 * 1000

export function createImportService(parts: CohortParts): ImportService {
  const { asViewer, clock } = parts
  return {
    imports: (viewer, cohortId) =>
      asViewer(viewer, async tx =>
        (await readCohort(tx, cohortId)) === null ? null : (await readCohortImports(tx, cohortId)).map(toImport),
      ),
    invited: (viewer, { cohortId, first, after }) =>
      asViewer(viewer, async tx => {
        if ((await readCohort(tx, cohortId)) === null) return null
        const request = { cohortId, now: clock.now(), after: keyOfCursor(after), limit: pageSize(first) + 1 }
        const rows = await readCohortInvitations(tx, request)
        return createConnection({ rows, first, totalCount: rows[0]?.total ?? 0, keyOf: ({ email }) => email })
      }),
    bring: async (viewer, input) => {
      const list = readPeopleList(input.file)
      if ('problem' in list) return invalidInput([{ path: 'file', ...list.problem }])
      return asViewer(viewer, tx => bring(parts, { tx, viewer }, input, list.people))
    },
    undo: (viewer, id) => asViewer(viewer, tx => undo(parts, tx, id)),
  }
}

function toImport({ id, importedAt, asked, changed, invited, undoneAt }: ImportRecord): CohortImport {
  const made = new Date(importedAt)
  const undoUntil = new Date(made.getTime() + undoable)
  return {
    id,
    asked,
    changed,
    invited,
    importedAt: made,
    undoUntil,
    undoneAt: undoneAt === null ? null : new Date(undoneAt),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function bring(
  parts: CohortParts,
  { tx, viewer }: Scope,
  input: ImportIntoCohortInput,
  people: readonly ListedPerson[],
): Promise<Brought | InvalidInput | NotAllowed> {
  const { cohortId, organisationId } = input
  const cohort = await readCohort(tx, cohortId)
  if (cohort === null) return unknownCohort()
  if (cohort.closedAt !== null) return isClosed()
  const organisations = await readLedOrganisations(tx, cohortId)
  if (!organisations.some(({ id }) => id === organisationId))
    return invalidInput([
      { path: 'organisationId', code: 'UNKNOWN', message: 'Choose an organisation of the group in which you lead' },
    ])
  if (!input.isPreview) await holdLists(tx, cohortId)
  const addresses = people.filter(({ problem }) => problem === null).map(({ address }) => address)
  const known = await readListedPeople(tx, cohortId, addresses)
  const invited = new Set(await readInvitedInto(tx, { cohortId, addresses, now: parts.clock.now() }))
  const decided = decideLines(people, { organisations, organisationId, known, invited, today: parts.clock.today() })
  const lines = decided.map(({ said }) => said)
  if (input.isPreview) return { lines, import: null }
  await keep(parts, { tx, viewer }, input, decided)
  const record = await readCohortImport(tx, input.id)
  return record?.cohortId === cohortId ? { lines, import: toImport(record) } : unknownList()
}

/** Does what was decided, once for each list: one statement for those asked in, one for places, one for invitations. */
async function keep(
  { createId, clock }: CohortParts,
  { tx, viewer: { personId: byId } }: Scope,
  { id: importId, cohortId, invitesUnmatched }: ImportIntoCohortInput,
  decided: readonly DecidedLine[],
): Promise<void> {
  const at = clock.now()
  const asks = decided.flatMap(({ asks: one }) => (one === null ? [] : [{ id: createId(), ...one }]))
  const changes = decided.flatMap(({ changes: one }) => (one === null ? [] : [one]))
  const invites = invitesUnmatched ? decided.flatMap(({ invites: one }) => (one === null ? [] : [one])) : []
  const counts = { asked: asks.length, changed: changes.length, invited: invites.length }
  if (!(await appendImport(tx, { id: importId, cohortId, importedById: byId, importedAt: at, ...counts }))) return
  const list = { importId, cohortId, byId, at }
  if (asks.length > 0) await askInByList(tx, list, asks)
  if (changes.length > 0) await changeByList(tx, { importId, madeAfter: new Date(at.getTime() - undoable) }, changes)
  if (invites.length > 0)
    await inviteIntoCohort(
      tx,
      list,
      invites.map(invite => ({ id: createId(), ...invite })),
    )
}

/** Taken back before, it is not taken back again: what that came to is told as it was. */
async function undo({ clock }: CohortParts, tx: Transaction, id: string): Promise<Undone | NotAllowed> {
  const at = clock.now()
  const found = await readCohortImport(tx, id)
  if (found === null) return unknownList()
  const { cohortId } = found
  await holdLists(tx, cohortId)
  const held = await readCohortImport(tx, id)
  if (held?.undoneAt === null) {
    if (new Date(held.importedAt).getTime() <= at.getTime() - undoable) return tooLate()
    const ended = await endPlacesOfImport(tx, { id, cohortId, at })
    const restored = await restorePlacesOfImport(tx, id)
    const withdrawn = await withdrawInvitationsOfImport(tx, id, at)
    await endImport(tx, { id, at }, { ended, restored, withdrawn })
  }
  const record = await readCohortImport(tx, id)
  if (record === null) return unknownList()
  const { ended, restored, withdrawn } = record
  return { import: toImport(record), ended, restored, withdrawn, kept: await readKeptOfImport(tx, record) }
}

const tooLate = (): NotAllowed => notAllowed('TOO_LATE', 'This list was brought in more than a day ago')
const unknownList = (): NotAllowed => notAllowed('NO_SUCH_LIST', 'There is no such list of a group you follow')
