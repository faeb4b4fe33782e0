import { validate as isUuid } from 'uuid'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import {
  countMembers,
  readAdministeredOrganisations,
  readMember,
  readMembers,
  readMembershipChanges,
  type MemberKey,
  type MembersRequest,
} from './member.read-model.ts'
import type {
  ChangeMembershipInput,
  EndMembershipInput,
  GiveRoleInput,
  Member,
  MemberFilter,
  MembershipChange,
  RemoveMemberInput,
} from './member.types.ts'
import { changeLastDay, endRole, giveRole, removeMember, type ChangeParts, type Refusal } from './membership-changes.ts'
import type { Organisation } from './organisation.types.ts'

type Person = Viewer & { personId: string }

export interface MembersAsked extends PageRequest {
  readonly organisationId: string
  readonly search?: string | null
  readonly filter?: MemberFilter | null
}

/** A change that was made, with the member as the viewer may see them afterwards. */
export interface MemberChanged {
  readonly member: Member | null
}

export interface MemberService {
  /** Organisations whose people the viewer looks after. */
  organisations(viewer: Viewer): Promise<Organisation[]>
  members(viewer: Viewer, asked: MembersAsked): Promise<Connection<Member>>
  member(viewer: Viewer, key: MemberKey): Promise<Member | null>
  /** In the order asked, from one statement. */
  changesOf(viewer: Viewer, members: readonly MemberKey[]): Promise<MembershipChange[][]>
  give(viewer: Person, input: GiveRoleInput): Promise<MemberChanged | Refusal>
  change(viewer: Person, input: ChangeMembershipInput): Promise<MemberChanged | Refusal>
  /** Ends one role, or all that somebody holds in an organisation. */
  end(viewer: Person, input: EndMembershipInput | RemoveMemberInput): Promise<MemberChanged | Refusal>
}

interface MemberServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createMemberService({ asViewer, clock, createId }: MemberServiceDependencies): MemberService {
  const changing = (
    viewer: Person,
    change: (parts: ChangeParts) => Promise<Refusal | MemberKey>,
  ): Promise<MemberChanged | Refusal> =>
    asViewer(viewer, async tx => {
      const changed = await change({ tx, viewerId: viewer.personId, clock, createId })
      if (!('personId' in changed)) return changed
      tx.clear()
      return { member: await readMember(tx, changed.organisationId, changed.personId) }
    })
  return {
    organisations: viewer => asViewer(viewer, readAdministeredOrganisations),
    members: (viewer, asked) => asViewer(viewer, tx => members(tx, asked)),
    member: (viewer, { organisationId, personId }) => asViewer(viewer, tx => readMember(tx, organisationId, personId)),
    changesOf: (viewer, keys) => asViewer(viewer, tx => readMembershipChanges(tx, keys)),
    give: (viewer, input) => changing(viewer, async parts => (await giveRole(parts, input)) ?? input),
    change: (viewer, input) => changing(viewer, parts => changeLastDay(parts, input)),
    end: (viewer, input) =>
      changing(viewer, async parts =>
        'id' in input ? endRole(parts, input) : ((await removeMember(parts, input)) ?? input),
      ),
  }
}

async function members(tx: Transaction, asked: MembersAsked): Promise<Connection<Member>> {
  const { organisationId, first, after, filter } = asked
  // No name holds the null character, and no statement may.
  const search = asked.search?.trim() ?? ''
  if (search.includes('\0')) return createConnection({ rows: [], first, totalCount: 0, keyOf })
  const narrowed = { standing: filter?.standing ?? null, role: filter?.role ?? null }
  const request = { organisationId, search, ...narrowed, after: sortKey(after), limit: pageSize(first) + 1 }
  const rows = await readMembers(tx, request)
  return createConnection({ rows, first, totalCount: await countMembers(tx, request), keyOf })
}

const keyOf = ({ name, personId }: Member): string => `${personId} ${name}`

/** The name and id a cursor stands for; null for none, or a text that never was one. */
function sortKey(after: string | null | undefined): MembersRequest['after'] {
  const key = keyOfCursor(after)
  if (key === null) return null
  const [id = '', name = ''] = [key.slice(0, 36), key.slice(37)]
  return isUuid(id) && !name.includes('\0') ? { id, name } : null
}
