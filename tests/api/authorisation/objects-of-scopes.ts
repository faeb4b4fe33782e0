import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createScope, type CreatedScope } from '../../support/create/scope.ts'
import { type NamedObject, change } from './objects.ts'
import { type OwnerKind, type World, personOf } from './world.ts'

const kept = new WeakMap<World, Map<OwnerKind, Promise<CreatedScope>>>()

/** Somebody's statement with all that hangs on it, made once in a world. */
const scopeOf = (world: World, owner: OwnerKind): Promise<CreatedScope> => {
  const ofWorld = kept.get(world) ?? new Map<OwnerKind, Promise<CreatedScope>>()
  kept.set(world, ofWorld)
  const { here, elsewhere, third } = world.organisations
  const organisationId = { colleague: here, former: here, neighbour: elsewhere, stranger: third }[owner]
  const made = ofWorld.get(owner) ?? createScope(world.api, { personId: personOf(world, owner).id, organisationId })
  ofWorld.set(owner, made)
  return made
}

const idOf =
  (part: keyof CreatedScope): NamedObject['idOf'] =>
  async (world, owner) =>
    (await scopeOf(world, owner))[part]

const leads: NamedObject['isOpen'] = (viewer, owner) =>
  (viewer === 'assessor' && owner === 'colleague') || (viewer === 'elsewhere' && owner === 'neighbour')

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'
/** An organisation nobody who asks is a member of. */
const strangePlace: NamedObject['idOf'] = world => Promise.resolve(world.organisations.third)

const byInput = (
  name: string,
  more: string,
  given: Pick<NamedObject, 'idOf' | 'isOpen'> & { readonly input: (id: string) => object },
): NamedObject => ({
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: given.input(id) }),
  idOf: given.idOf,
  unknown: createId,
  ...(given.isOpen ? { isOpen: given.isOpen } : {}),
})

/** What arguments about a scope of practice name. */
export const scopeObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'saveScopeDraft(input.roleProfileCode)': 'published',
  'saveScopeDraft(input.lines.code)': 'published',
  'answerScopeRequest(input.lineCodes)': 'published',
  'myScope(organisationId)': {
    document: `query($id: UUID) { myScope(organisationId: $id) { place { organisation { id } } draft { version }
      inForce { id } waiting { id } } }`,
    variables: id => ({ id }),
    idOf: strangePlace,
    unknown: createId,
  },
  'scopeStatement(id)': {
    document: 'query($id: UUID!) { scopeStatement(id: $id) { owner } }',
    variables: id => ({ id }),
    idOf: idOf('statementId'),
    unknown: createId,
    isOpen: leads,
  },
  'scopeRequests(after)': {
    document: 'query($after: String) { scopeRequests(first: 1, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
    idOf: idOf('scopeRequestId'),
    unknown: createId,
    // A lead reads on after what waits for them; after anything else the queue begins anew.
    isOpen: leads,
  },
  'saveScopeDraft(input.organisationId)': byInput('saveScopeDraft', `${refusal} ${stale}`, {
    idOf: strangePlace,
    input: organisationId => ({ organisationId, roleProfileCode: 'ROLE-AST', lines: [], expectedVersion: 0 }),
  }),
  'signMyScope(input.organisationId)': byInput('signMyScope', `${refusal} ${stale}`, {
    idOf: strangePlace,
    input: organisationId => ({ organisationId, expectedVersion: 0 }),
  }),
  'confirmMyScope(input.statementId)': byInput('confirmMyScope', '', {
    idOf: idOf('statementId'),
    input: statementId => ({ statementId, isChanged: false }),
  }),
  'offerMyScope(input.statementId)': byInput('offerMyScope', refusal, {
    idOf: idOf('statementId'),
    input: statementId => ({ statementId, organisationId: createId() }),
  }),
  'offerMyScope(input.organisationId)': byInput('offerMyScope', refusal, {
    idOf: strangePlace,
    input: organisationId => ({ statementId: createId(), organisationId }),
  }),
  'withdrawScopeRequest(input.id)': byInput('withdrawScopeRequest', '', {
    idOf: idOf('scopeRequestId'),
    input: id => ({ id }),
  }),
  'answerScopeRequest(input.id)': byInput('answerScopeRequest', `${refusal} ${stale}`, {
    idOf: idOf('scopeRequestId'),
    input: id => ({ id, answer: 'CONFIRMED' }),
    isOpen: leads,
  }),
  'recordScopeCheck(input.id)': byInput('recordScopeCheck', stale, {
    idOf: idOf('checkRequestId'),
    input: id => ({ id, doneOn: dayFromToday(0) }),
    isOpen: leads,
  }),
  'shareScope(input.statementId)': byInput('shareScope', '', {
    idOf: idOf('statementId'),
    input: statementId => ({ statementId, until: dayFromToday(7) }),
  }),
  'revokeScopeLink(input.id)': byInput('revokeScopeLink', '', {
    idOf: idOf('scopeLinkId'),
    input: id => ({ id }),
  }),
}
