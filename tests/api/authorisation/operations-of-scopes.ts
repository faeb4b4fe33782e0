import { createId } from '../../../api/platform/ids.ts'
import { createOrganisation, dayFromToday } from '../../support/create/people.ts'
import { createScope, type CreatedScope } from '../../support/create/scope.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { nameOf, personOf, type OwnerKind, type Places, type World } from './world.ts'

const placeOf = ({ organisations }: World, owner: string): Places[keyof Places] =>
  owner === 'neighbour' ? organisations.elsewhere : owner === 'stranger' ? organisations.third : organisations.here

const nobodys: CreatedScope = {
  scopePlaceId: createId(),
  statementId: createId(),
  scopeRequestId: createId(),
  checkRequestId: createId(),
  scopeLinkId: createId(),
  scopeToken: 'nobody',
}

/** Somebody's statement, with all that hangs on it, signed where they are or in an organisation named. */
const made = async ({ world, viewer, whose }: Cell, organisationId?: string): Promise<CreatedScope> => {
  if (whose === 'no-one' || (whose === 'own' && viewer === 'anonymous')) return nobodys
  const owner = whose === 'own' ? viewer : (whose as OwnerKind)
  const here = placeOf(world, owner)
  const given = { personId: personOf(world, owner).id, organisationId: organisationId ?? here, acceptedAt: here }
  return createScope(world.api, given)
}

/** A membership that is over: what was signed there travels. */
const leave = ({ world, viewer }: Cell, organisationId: string): Promise<unknown> =>
  world.api.database.asSystem(tx =>
    tx.execute(
      `insert into memberships (id, person_id, organisation_id, role, from_on, to_on)
       values (?, ?, ?, 'PERSON', date '2020-01-01', date '2021-01-01')`,
      [createId(), personOf(world, viewer).id, organisationId],
      'run',
    ),
  )

const given =
  (input: (scope: CreatedScope, cell: Cell) => object): NonNullable<Operation['given']> =>
  async cell => ({ input: input(await made(cell), cell) })

const own: Operation['read'] = (data, { viewer }) => {
  const text = JSON.stringify(data)
  return text.includes(`"owner":"${nameOf(viewer)}"`) && !text.includes(nameOf('colleague')) ? 'own' : 'none'
}

/** How a scope of practice is drafted, signed, confirmed, accepted and shown. */
export const scopeOperations: Readonly<Record<string, Operation>> = {
  myScope: {
    document: '{ myScope { history { owner lines { limits } } draft { version } requests { note } links { id } } }',
    given: async cell => {
      await createScope(cell.world.api, { personId: personOf(cell.world, 'colleague').id })
      await made(cell)
      return {}
    },
    read: own,
  },
  scopeStatement: {
    document: 'query($id: UUID!) { scopeStatement(id: $id) { owner lines { limits } } }',
    given: async cell => ({ id: (await made(cell)).statementId }),
    read: (data, { viewer }) => {
      const text = JSON.stringify(data)
      if (text.includes('null')) return 'nobody'
      return text.includes(nameOf(viewer)) ? 'own' : 'theirs'
    },
  },
  scopeRequests: {
    document: '{ scopeRequests(first: 100) { nodes { owner { name } note statement { owner } } } }',
    given: async ({ world, ...cell }) => {
      for (const whose of ['colleague', 'neighbour', 'stranger', 'former']) await made({ world, ...cell, whose })
      return {}
    },
    read: data => {
      const text = JSON.stringify(data)
      if (text.includes(nameOf('stranger')) || text.includes(nameOf('former'))) return 'too-many'
      if (text.includes(nameOf('colleague'))) return text.includes(nameOf('neighbour')) ? 'too-many' : 'here'
      return text.includes(nameOf('neighbour')) ? 'away' : 'nobody'
    },
  },
  saveScopeDraft: {
    document: mutation(
      'saveScopeDraft',
      `... on SaveScopeDraftSuccess { draft { version } } ${problems} ${refusal} ${stale}`,
    ),
    given: given(({ scopePlaceId: organisationId }) => {
      return { organisationId, roleProfileCode: 'ROLE-AST', lines: [], expectedVersion: 1 }
    }),
    read: result,
    writes: ['scope_drafts'],
  },
  signMyScope: {
    document: mutation('signMyScope', `... on SignMyScopeSuccess { statement { id } } ${problems} ${refusal} ${stale}`),
    given: given(({ scopePlaceId: organisationId }) => ({ organisationId, expectedVersion: 1 })),
    read: result,
    writes: ['scope_requests', 'scope_statements'],
  },
  confirmMyScope: {
    document: mutation('confirmMyScope', `... on ConfirmMyScopeSuccess { request { id } } ${problems}`),
    given: async cell => {
      const { statementId, scopeRequestId } = await made(cell)
      // The one that waits is answered first, so that another can be asked.
      await cell.world.api.database.asSystem(tx =>
        tx.execute(
          `insert into scope_answers (request_id, person_id, answered_by_id, answer, line_codes, rating_ids, answered_on, answered_at)
           select id, person_id, person_id, 'WITHDRAWN', '{}', '{}', asked_on, asked_at from scope_requests where id = ?`,
          [scopeRequestId],
          'run',
        ),
      )
      return { input: { statementId, isChanged: false } }
    },
    read: result,
    writes: ['scope_requests'],
  },
  offerMyScope: {
    document: mutation('offerMyScope', `... on OfferMyScopeSuccess { request { id } } ${problems} ${refusal}`),
    given: async cell => {
      const left = await createOrganisation(cell.world.api, 'Left')
      const { statementId } = await made(cell, left)
      if (cell.viewer !== 'anonymous') await leave(cell, left)
      return { input: { statementId, organisationId: cell.world.organisations.here } }
    },
    read: result,
    writes: ['scope_requests'],
  },
  withdrawScopeRequest: {
    document: mutation('withdrawScopeRequest', `... on WithdrawScopeRequestSuccess { id } ${problems}`),
    given: given(({ scopeRequestId: id }) => ({ id })),
    read: result,
    writes: ['scope_answers'],
  },
  answerScopeRequest: {
    document: mutation(
      'answerScopeRequest',
      `... on AnswerScopeRequestSuccess { request { id } } ${problems} ${refusal} ${stale}`,
    ),
    given: given(({ scopeRequestId: id }) => ({ id, answer: 'CONFIRMED' })),
    read: result,
    writes: ['ratings', 'scope_answers'],
  },
  recordScopeCheck: {
    document: mutation('recordScopeCheck', `... on RecordScopeCheckSuccess { request { id } } ${problems} ${stale}`),
    given: given(({ checkRequestId: id }) => ({ id, doneOn: dayFromToday(0) })),
    read: result,
    writes: ['scope_checks'],
  },
  shareScope: {
    document: mutation('shareScope', `... on ShareScopeSuccess { address link { id } } ${problems}`),
    given: given(({ statementId }) => ({ statementId, until: dayFromToday(30) })),
    read: result,
    writes: ['scope_links'],
  },
  revokeScopeLink: {
    document: mutation('revokeScopeLink', `... on RevokeScopeLinkSuccess { link { isOpen } } ${problems}`),
    given: given(({ scopeLinkId: id }) => ({ id })),
    read: result,
    writes: ['scope_links'],
  },
  verifyScope: {
    document: mutation('verifyScope', `... on VerifyScopeSuccess { verification { isInForce } } ${refusal}`),
    given: given(({ scopeToken: token }) => ({ token })),
    read: result,
    writes: ['scope_link_views'],
  },
}
