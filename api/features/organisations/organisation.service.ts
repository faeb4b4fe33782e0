import { validate as isUuid } from 'uuid'
import type { Database, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import { ownerOnly } from '../people/index.ts'
import {
  countColleagues,
  readColleague,
  readColleagues,
  readMemberships,
  readRoles,
  type ColleagueRequest,
} from './organisation.read-model.ts'
import type { Colleague, Membership } from './organisation.types.ts'

export interface OrganisationService {
  membershipsOf(viewer: Viewer, personId: string): Promise<Membership[]>
  /** Roles the viewer holds today. */
  rolesOf(viewer: Viewer): Promise<Membership['role'][]>
  colleagues(viewer: Viewer, request: PageRequest & { search?: string | null }): Promise<Connection<Colleague>>
  colleague(viewer: Viewer, id: string): Promise<Colleague | null>
}

export function createOrganisationService({ asViewer }: { asViewer: Database['asViewer'] }): OrganisationService {
  return {
    membershipsOf: (viewer, personId) =>
      asViewer(viewer, async tx => {
        ownerOnly(viewer, personId)
        return readMemberships(tx, personId)
      }),
    rolesOf: async viewer => {
      const { personId } = viewer
      return personId === null ? [] : asViewer(viewer, tx => readRoles(tx, personId))
    },
    colleague: (viewer, id) => asViewer(viewer, tx => readColleague(tx, id)),
    colleagues: (viewer, { first, after, search }) =>
      asViewer(viewer, async tx => {
        // No name holds the null character, and no statement may.
        const words = search?.trim() ?? ''
        if (words.includes('\0')) return createConnection({ rows: [], first, totalCount: 0, keyOf })
        const limit = pageSize(first) + 1
        const rows = await readColleagues(tx, { search: words, after: sortKey(after), limit })
        const totalCount = await countColleagues(tx, words)
        return createConnection({ rows, first, totalCount, keyOf })
      }),
  }
}

const keyOf = ({ name, id }: Colleague): string => `${id} ${name}`

/** The name and id a cursor stands for; null for none, or a text that never was one. */
function sortKey(after: string | null | undefined): ColleagueRequest['after'] {
  const key = keyOfCursor(after)
  if (key === null) return null
  const [id = '', name = ''] = [key.slice(0, 36), key.slice(37)]
  return isUuid(id) && !name.includes('\0') ? { id, name } : null
}
