import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { readAuthority } from './member.read-model.ts'
import type { ChangeMembershipInput, EndMembershipInput, GiveRoleInput, RemoveMemberInput } from './member.types.ts'
import type { MembershipRow } from './membership.entity.ts'
import { administratorRoles, lastAdministrator, notYourOrganisation, refusalTo } from './membership.policy.ts'
import {
  appendMembership,
  canSpare,
  changeMembership,
  lockEndings,
  readMembership,
  readMembershipsIn,
  readOpenMemberships,
  type NewMembership,
} from './membership.repository.ts'

export type Refusal = InvalidInput | NotAllowed | Conflict

export interface ChangeParts {
  readonly tx: Transaction
  readonly viewerId: string
  readonly clock: Clock
  readonly createId: IdSource
}

type Whose = Pick<MembershipRow, 'organisationId' | 'personId'>

const invalid = (path: string, code: string, message: string): InvalidInput => invalidInput([{ path, code, message }])

const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'These roles were changed since you opened this page')

const versionOf = (held: readonly MembershipRow[]): number => held.reduce((sum, { version }) => sum + version, 0)

/** Neither ended nor run out; it may begin later. */
const isOpen = ({ endedAt, toOn }: MembershipRow, today: Day): boolean =>
  endedAt === null && (toOn === null || dayFromIso(toOn) >= today)

const isInForce = (held: MembershipRow, today: Day): boolean => isOpen(held, today) && dayFromIso(held.fromOn) <= today

/** Gives a further role to somebody who has joined; null = done. */
export async function giveRole(parts: ChangeParts, input: GiveRoleInput): Promise<Refusal | null> {
  const { tx, viewerId, clock, createId } = parts
  const refused = refusalTo(await readAuthority(tx), input)
  if (refused) return refused
  const { organisationId, personId, role, expectedVersion } = input
  const held = await readMembershipsIn(tx, organisationId, personId)
  const wrong = givenProblem(input, held, clock.today())
  if (wrong) return wrong
  if (versionOf(held) !== expectedVersion) return changedElsewhere(versionOf(held))
  const fromOn = input.fromOn ?? isoFromDay(clock.today())
  const given = { toOn: input.toOn ?? null, changedBy: viewerId, changedAt: clock.now() }
  await appendOrReopen(tx, held, { id: createId(), organisationId, personId, role, fromOn, ...given })
  return null
}

/** Ended and given again on the same day, it is the same membership, and its versions tell the story. */
async function appendOrReopen(tx: Transaction, held: readonly MembershipRow[], given: NewMembership): Promise<void> {
  const same = held.find(each => each.role === given.role && each.fromOn === given.fromOn)
  if (same === undefined) return appendMembership(tx, given)
  const { toOn, changedBy, changedAt } = given
  await changeMembership(tx, { id: same.id, toOn, endedAt: null, version: same.version + 1, changedBy, changedAt })
}

/** What an invitation gives whoever takes it up. */
export interface InvitedRoles {
  readonly personId: string
  readonly organisationId: string
  readonly roles: readonly string[]
  /** Last day, inclusive; null = no end. */
  readonly toOn: string | null
  /** Whoever invited; null = whoever set the service up. */
  readonly invitedBy: string | null
}

/** Gives roles from today, in the name of whoever invited. One that is held already goes on as long as either says. */
export async function giveInvitedRoles(parts: Omit<ChangeParts, 'viewerId'>, invited: InvitedRoles): Promise<void> {
  const { tx, clock, createId } = parts
  const { personId, organisationId, toOn } = invited
  const stamp = { toOn, changedBy: invited.invitedBy, changedAt: clock.now() }
  const held = await readMembershipsIn(tx, organisationId, personId)
  for (const role of invited.roles) {
    const current = held.find(each => each.role === role && isInForce(each, clock.today()))
    const fromOn = isoFromDay(clock.today())
    if (current === undefined)
      await appendOrReopen(tx, held, { id: createId(), personId, organisationId, role, fromOn, ...stamp })
    else if (current.toOn !== null && (toOn === null || toOn > current.toOn))
      await changeMembership(tx, { ...stamp, id: current.id, endedAt: null, version: current.version + 1 })
  }
}

function givenProblem(input: GiveRoleInput, held: readonly MembershipRow[], today: Day): InvalidInput | null {
  const open = held.filter(each => isOpen(each, today))
  const fromOn = input.fromOn == null ? today : dayFromIso(input.fromOn)
  if (open.length === 0)
    return invalid('personId', 'NOT_A_MEMBER', 'They are no member here. Somebody new joins by accepting an invitation')
  if (open.some(({ role }) => role === input.role))
    return invalid('role', 'ALREADY_HELD', 'They have this role already')
  if (fromOn < today) return invalid('fromOn', 'IN_THE_PAST', 'Give a first day that is today or later')
  if (input.toOn != null && dayFromIso(input.toOn) < fromOn)
    return invalid('toOn', 'BEFORE_FIRST_DAY', 'Give a last day that is not before the first day')
  return null
}

/** Sets another last day; the membership changed, or why not. */
export async function changeLastDay(parts: ChangeParts, input: ChangeMembershipInput): Promise<Refusal | Whose> {
  const { tx, viewerId, clock } = parts
  const authority = await readAuthority(tx)
  const held = await readMembership(tx, input.id)
  if (held === null || !authority.organisationIds.includes(held.organisationId)) return unknownRole()
  const refused = refusalTo(authority, held)
  if (refused) return refused
  if (held.version !== input.expectedVersion) return changedElsewhere(held.version)
  const toOn = input.toOn ?? null
  if (!isOpen(held, clock.today())) return hasEnded()
  if (toOn !== null && dayFromIso(toOn) < Math.max(clock.today(), dayFromIso(held.fromOn)))
    return invalid('toOn', 'IN_THE_PAST', 'Give a last day that is today or later, and not before the first day')
  if (toOn !== null && (await isLastAdministrator(parts, held))) return lastAdministrator()
  const stamp = { changedBy: viewerId, changedAt: clock.now() }
  const changed = await changeMembership(tx, { ...stamp, id: held.id, toOn, endedAt: null, version: held.version + 1 })
  return changed ? held : changedElsewhere(held.version + 1)
}

/** Ends one role now; the membership ended, or why not. */
export async function endRole(parts: ChangeParts, input: EndMembershipInput): Promise<Refusal | Whose> {
  const authority = await readAuthority(parts.tx)
  const held = await readMembership(parts.tx, input.id)
  const isOwn = held?.personId === parts.viewerId
  if (held === null || (!isOwn && !authority.organisationIds.includes(held.organisationId))) return unknownRole()
  const refused = isOwn ? null : refusalTo(authority, held)
  if (refused) return refused
  if (held.version !== input.expectedVersion) return changedElsewhere(held.version)
  if (!isOpen(held, parts.clock.today())) return hasEnded()
  return (await endAll(parts, [held])) ?? held
}

/** Ends every role somebody holds in an organisation; null = done. */
export async function removeMember(parts: ChangeParts, input: RemoveMemberInput): Promise<Refusal | null> {
  const { organisationId, personId, expectedVersion } = input
  const authority = await readAuthority(parts.tx)
  const isOwn = personId === parts.viewerId
  if (!isOwn && !authority.organisationIds.includes(organisationId)) return notYourOrganisation()
  const held = await readMembershipsIn(parts.tx, organisationId, personId)
  const open = held.filter(each => isOpen(each, parts.clock.today()))
  if (open.length === 0) return invalid('personId', 'NOT_A_MEMBER', 'They are no member here')
  const refused = isOwn ? undefined : open.map(each => refusalTo(authority, each)).find(each => each !== null)
  if (refused) return refused
  if (versionOf(held) !== expectedVersion) return changedElsewhere(versionOf(held))
  return endAll(parts, open)
}

async function endAll(parts: ChangeParts, open: readonly MembershipRow[]): Promise<Refusal | null> {
  const { tx, viewerId, clock } = parts
  for (const held of open) if (await isLastAdministrator(parts, held)) return lastAdministrator()
  for (const held of open) {
    const toOn = isInForce(held, clock.today()) ? isoFromDay(clock.today()) : held.toOn
    const end = { toOn, endedAt: clock.now(), changedBy: viewerId, changedAt: clock.now() }
    const ended = await changeMembership(tx, { ...end, id: held.id, version: held.version + 1 })
    if (!ended) return changedElsewhere(held.version + 1)
  }
  return null
}

/** Whether nobody would be left to look after the people, here or anywhere; asked under a lock, so that it stays true. */
async function isLastAdministrator(
  { tx, clock }: Pick<ChangeParts, 'tx' | 'clock'>,
  held: MembershipRow,
): Promise<boolean> {
  if (!administratorRoles.has(held.role) || !isInForce(held, clock.today())) return false
  await lockEndings(tx)
  return !(await canSpare(tx, held))
}

/** Why somebody cannot go altogether: an organisation, or the service, would be left without anybody to look after it. */
export async function refusalToGo(tx: Transaction, personId: string, clock: Clock): Promise<NotAllowed | null> {
  for (const held of await readOpenMemberships(tx, personId))
    if (await isLastAdministrator({ tx, clock }, held)) return lastAdministrator()
  return null
}

function unknownRole(): InvalidInput {
  return invalid('id', 'UNKNOWN', 'There is no such role here')
}

function hasEnded(): InvalidInput {
  return invalid('id', 'ENDED', 'This role has ended already: give it anew')
}
