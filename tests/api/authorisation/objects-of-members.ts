import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { openInvitation } from './invitation-operations.ts'
import { createSession } from './session-operations.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { type OwnerKind, type World, personOf } from './world.ts'

/** Where somebody is, or was. */
const organisationOf = ({ organisations }: World, owner: OwnerKind): string => {
  if (owner === 'neighbour') return organisations.elsewhere
  return owner === 'stranger' ? organisations.third : organisations.here
}

const organisationIdOf: NamedObject['idOf'] = (world, owner) => Promise.resolve(organisationOf(world, owner))

const membershipOf: NamedObject['idOf'] = async ({ api, people }, owner) => {
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ id: string }[]>('select id from memberships where person_id = ?', [people.get(owner)?.id]),
  )
  return row?.id ?? ''
}

/** Those who look after the people of the owner's organisation. */
const administers: NamedObject['isOpen'] = (viewer, owner) =>
  viewer === 'platform' || (viewer === 'organisation' && (owner === 'colleague' || owner === 'former'))

/** Educators set days where they are educators. */
const setsDays: NonNullable<NamedObject['isOpen']> = (viewer, owner) =>
  administers(viewer, owner) || (viewer === 'educator' && (owner === 'colleague' || owner === 'former'))

/** Authors and educators are told of the organisation they hold that role in. */
const writesOrTeaches: NonNullable<NamedObject['isOpen']> = (viewer, owner) =>
  (viewer === 'author' || viewer === 'educator') && (owner === 'colleague' || owner === 'former')

/** Educators and administrators lead the organisation they hold that role in. */
const leads: NonNullable<NamedObject['isOpen']> = (viewer, owner) =>
  (viewer === 'educator' || viewer === 'organisation') && (owner === 'colleague' || owner === 'former')

export const kinds = {
  organisation: { idOf: organisationIdOf, unknown: createId, isOpen: administers },
  person: { idOf: personIdOf, unknown: createId, isOpen: administers },
  membership: { idOf: membershipOf, unknown: createId, isOpen: administers },
  invitation: {
    idOf: (world, owner) => openInvitation(world, organisationOf(world, owner)),
    unknown: createId,
    isOpen: administers,
  },
  session: {
    idOf: (world, owner) => createSession(world, organisationOf(world, owner)),
    unknown: createId,
    isOpen: setsDays,
  },
} satisfies Readonly<Record<string, Omit<NamedObject, 'document' | 'variables'>>>

const refusals = '... on NotAllowed { code message }'
const refusalsOrStale = `${refusals} ... on Conflict { currentVersion }`
// A version nobody has reached: whoever is let through is told so, and nothing is written.
const expectedVersion = 1_000_000

const colleague = (world: World): string => personOf(world, 'colleague').id
const here = ({ organisations }: World): string => organisations.here

const giveRole = change('giveRole', 'GiveRoleInput', refusalsOrStale)
const removeMember = change('removeMember', 'RemoveMemberInput', refusalsOrStale)
const member = `query($organisationId: UUID!, $personId: UUID!) {
  member(organisationId: $organisationId, personId: $personId) { name memberships { role } } }`
const members = `query($organisationId: UUID!, $after: String) {
  members(organisationId: $organisationId, first: 1, after: $after) { totalCount nodes { name } } }`

/** What names organisations, their members, their roles and who is invited. */
export const memberObjects: Readonly<Record<string, NamedObject>> = {
  'members(organisationId)': {
    ...kinds.organisation,
    document: members,
    variables: organisationId => ({ organisationId }),
  },
  'members(after)': {
    ...kinds.person,
    document: members,
    variables: (id, world) => ({ organisationId: here(world), after: id.length === 36 ? cursorOf(id) : id }),
  },
  'member(organisationId)': {
    ...kinds.organisation,
    document: member,
    variables: (organisationId, world) => ({ organisationId, personId: colleague(world) }),
  },
  'member(personId)': {
    ...kinds.person,
    document: member,
    variables: (personId, world) => ({ organisationId: here(world), personId }),
  },
  'giveRole(input.organisationId)': {
    ...kinds.organisation,
    document: giveRole,
    variables: (organisationId, world) => ({
      input: { organisationId, personId: colleague(world), role: 'EDUCATOR', expectedVersion },
    }),
  },
  'giveRole(input.personId)': {
    ...kinds.person,
    document: giveRole,
    variables: (personId, world) => ({
      input: { organisationId: here(world), personId, role: 'EDUCATOR', expectedVersion },
    }),
  },
  'changeMembership(input.id)': {
    ...kinds.membership,
    document: change('changeMembership', 'ChangeMembershipInput', refusalsOrStale),
    variables: id => ({ input: { id, expectedVersion } }),
  },
  'endMembership(input.id)': {
    ...kinds.membership,
    document: change('endMembership', 'EndMembershipInput', refusalsOrStale),
    variables: id => ({ input: { id, expectedVersion } }),
  },
  'removeMember(input.organisationId)': {
    ...kinds.organisation,
    document: removeMember,
    variables: (organisationId, world) => ({ input: { organisationId, personId: colleague(world), expectedVersion } }),
  },
  'removeMember(input.personId)': {
    ...kinds.person,
    document: removeMember,
    variables: (personId, world) => ({ input: { organisationId: here(world), personId, expectedVersion } }),
  },
  'invitations(organisationId)': {
    ...kinds.organisation,
    document: 'query($organisationId: UUID!) { invitations(organisationId: $organisationId) { nodes { email } } }',
    variables: organisationId => ({ organisationId }),
  },
  'invitations(after)': {
    ...kinds.invitation,
    document: `query($organisationId: UUID!, $after: String) {
      invitations(organisationId: $organisationId, first: 1, after: $after) { totalCount nodes { email } } }`,
    variables: (id, world) => ({ organisationId: here(world), after: id.length === 36 ? cursorOf(id) : id }),
  },
  'coverage(organisationId)': {
    ...kinds.organisation,
    isOpen: writesOrTeaches,
    document: 'query($organisationId: UUID!) { coverage(organisationId: $organisationId) { totalCount } }',
    variables: organisationId => ({ organisationId }),
  },
  'serviceCover(organisationId)': {
    ...kinds.organisation,
    isOpen: leads,
    document: 'query($organisationId: UUID!) { serviceCover(organisationId: $organisationId) { totalCount } }',
    variables: organisationId => ({ organisationId }),
  },
  'serviceCover(without)': {
    ...kinds.person,
    isOpen: leads,
    document: `query($organisationId: UUID!, $without: [UUID!]!) {
      serviceCover(organisationId: $organisationId, without: $without) { totalsWithout { heldByNobody } } }`,
    variables: (personId, world) => ({ organisationId: here(world), without: [personId] }),
  },
  'moduleSessions(organisationId)': {
    ...kinds.organisation,
    isOpen: setsDays,
    document: 'query($organisationId: UUID!) { moduleSessions(organisationId: $organisationId) { nodes { on } } }',
    variables: organisationId => ({ organisationId }),
  },
  'moduleSessions(after)': {
    ...kinds.session,
    document: `query($organisationId: UUID!, $after: String) {
      moduleSessions(organisationId: $organisationId, first: 1, after: $after) { totalCount nodes { on } } }`,
    variables: (id, world) => ({ organisationId: here(world), after: cursorOf(id) }),
  },
  'offerModuleSession(input.organisationId)': {
    ...kinds.organisation,
    isOpen: setsDays,
    document: change('offerModuleSession', 'OfferModuleSessionInput', refusals),
    variables: organisationId => ({
      input: { organisationId, moduleCode: 'ENH-02', on: dayFromToday(9), placesLeft: 1, applyBy: null },
    }),
  },
  'changeModuleSession(input.id)': {
    ...kinds.session,
    document: change('changeModuleSession', 'ChangeModuleSessionInput', refusalsOrStale),
    variables: id => ({ input: { id, expectedVersion, on: dayFromToday(9), placesLeft: 1, applyBy: null } }),
  },
  'invitePerson(input.organisationId)': {
    ...kinds.organisation,
    document: change('invitePerson', 'InvitePersonInput', refusals),
    variables: organisationId => ({ input: { organisationId, email: 'nobody@invited.example' } }),
  },
  'withdrawInvitation(input.id)': {
    ...kinds.invitation,
    document: `mutation($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { __typename ${refusals} } }`,
    variables: id => ({ input: { id } }),
  },
}
