import { appendSession } from '../../../api/features/sessions/session.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result } from './answers.ts'
import type { World } from './world.ts'

const organisationMeant = ({ world, whose }: Cell): string =>
  world.organisations[whose === 'here' ? 'here' : 'elsewhere']

/** A day on which a module is held in an organisation; the id of the session. */
export const createSession = async ({ api }: Pick<World, 'api'>, organisationId: string): Promise<string> => {
  const sessionId = createId()
  await api.database.asSystem(tx =>
    appendSession(tx, {
      id: createId(),
      sessionId,
      version: 1,
      organisationId,
      moduleCode: 'ENH-02',
      heldOn: dayFromToday(30),
      placesLeft: 4,
      applyBy: null,
      isCancelled: false,
      recordedAt: testClock.now(),
    }),
  )
  return sessionId
}

const day = { on: dayFromToday(60), placesLeft: 2, applyBy: null }

/** How days on which modules are held are asked for and set, what modules cover for an organisation and who covers its lines, by the operation's name. */
export const sessionOperations: Readonly<Record<string, Operation>> = {
  moduleSessions: {
    document:
      'query($organisationId: UUID!) { moduleSessions(organisationId: $organisationId) { totalCount nodes { id } } }',
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell) }),
    read: data => (only(data) === null ? 'nobody' : 'open'),
  },
  coverage: {
    document:
      'query($organisationId: UUID!) { coverage(organisationId: $organisationId) { totalCount countsPeople nodes { capability { code } } } }',
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell) }),
    read: data => (only(data) === null ? 'nobody' : 'open'),
  },
  serviceCover: {
    document:
      'query($organisationId: UUID!) { serviceCover(organisationId: $organisationId) { totalCount nodes { holders { name } } } }',
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell) }),
    read: data => (only(data) === null ? 'nobody' : 'open'),
  },
  offerModuleSession: {
    document: mutation(
      'offerModuleSession',
      `... on OfferModuleSessionSuccess { session { id } } ${problems} ${refusal}`,
    ),
    given: cell =>
      Promise.resolve({ input: { organisationId: organisationMeant(cell), moduleCode: 'ENH-02', ...day } }),
    read: result,
  },
  changeModuleSession: {
    document: mutation(
      'changeModuleSession',
      `... on ChangeModuleSessionSuccess { session { id } } ${problems} ${refusal}`,
    ),
    given: async cell => ({
      input: { id: await createSession(cell.world, organisationMeant(cell)), expectedVersion: 1, ...day },
    }),
    read: result,
  },
}
