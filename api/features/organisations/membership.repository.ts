import type { Transaction } from '../../platform/database/index.ts'
import { MembershipRow } from './membership.entity.ts'

/** The key of the lock under which administrators are taken away one at a time; the database's own rule holds it too. */
const administratorsLock = 20_261_126

/** Until the end of the unit of work nobody else ends a membership. */
export async function lockEndings(tx: Transaction): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?)', [administratorsLock], 'run')
}

/** A membership the viewer may see: their own, or one of an organisation they look after. */
export async function readMembership(tx: Transaction, id: string): Promise<MembershipRow | null> {
  return tx.findOne(MembershipRow, { id }, { filters: false, refresh: true })
}

/** Every membership of a person in an organisation, as far as the viewer may see them. */
export async function readMembershipsIn(
  tx: Transaction,
  organisationId: string,
  personId: string,
): Promise<MembershipRow[]> {
  return tx.find(MembershipRow, { organisationId, personId }, { orderBy: { fromOn: 'asc', id: 'asc' }, refresh: true })
}

/** Whether somebody else will go on holding the role (here; for the whole service, anywhere), or nobody is left who needs it. */
export async function canSpare(
  tx: Transaction,
  { personId, organisationId, role }: Pick<MembershipRow, 'personId' | 'organisationId' | 'role'>,
): Promise<boolean> {
  const [row] = await tx.execute<{ is_spared: boolean }[]>('select soundings_can_spare(?, ?, ?) as is_spared', [
    personId,
    organisationId,
    role,
  ])
  return row?.is_spared === true
}

/** Every role a person holds, or will hold, anywhere. */
export async function readOpenMemberships(tx: Transaction, personId: string): Promise<MembershipRow[]> {
  const held = await tx.find(MembershipRow, { personId, endedAt: null }, { refresh: true })
  return held
}

export type NewMembership = Omit<MembershipRow, 'endedAt' | 'version'>

export async function appendMembership(tx: Transaction, given: NewMembership): Promise<void> {
  await tx.execute(
    `insert into memberships (id, person_id, organisation_id, role, from_on, to_on, changed_by, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      given.id,
      given.personId,
      given.organisationId,
      given.role,
      given.fromOn,
      given.toOn,
      given.changedBy,
      given.changedAt,
    ],
    'run',
  )
}

export type MembershipChanged = Pick<MembershipRow, 'id' | 'toOn' | 'endedAt' | 'version' | 'changedBy' | 'changedAt'>

/** False where another window changed it first, or it is not the viewer's to change. `version` is the one it leads to. */
export async function changeMembership(tx: Transaction, change: MembershipChanged): Promise<boolean> {
  const changed = await tx.execute<{ id: string }[]>(
    `update memberships set to_on = ?, ended_at = ?, version = ?, changed_by = ?, changed_at = ?
      where id = ? and version = ? returning id`,
    [change.toOn, change.endedAt, change.version, change.changedBy, change.changedAt, change.id, change.version - 1],
  )
  return changed.length > 0
}
