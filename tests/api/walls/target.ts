import { appendRecordRequest } from '../../../api/features/holdings/holding.repository.ts'
import { appendInvitation } from '../../../api/features/invitations/invitation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import {
  createDayOneAnswer,
  createEnrolment,
  createGateFact,
  createGoal,
  createLeave,
  createPractice,
  createRating,
  createResponse,
  createSentReminder,
} from '../../support/create/history.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { type InventedPerson, createOrganisation } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import type { Target } from './reaching.ts'

const asSystem = <T extends object>(api: TestApi, sql: string, values: unknown[] = []): Promise<T[]> =>
  api.database.asSystem(tx => tx.execute<T[]>(sql, values))

/** An organisation that a person looks after, and somebody invited into it. */
const createInvitation = async (api: TestApi, { id: personId }: InventedPerson) => {
  const administeredId = await createOrganisation(api, 'Looked after')
  const [invitationId, invitedEmail] = [createId(), `${createId()}@invited.example`]
  await asSystem(
    api,
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     values (?, ?, ?, 'ORGANISATION_ADMINISTRATOR', date '2024-01-01') returning id`,
    [createId(), personId, administeredId],
  )
  await api.database.asSystem(tx =>
    appendInvitation(tx, {
      id: invitationId,
      organisationId: administeredId,
      invitedById: personId,
      email: invitedEmail,
      roles: ['PERSON'],
      untilOn: null,
      tokenHash: createId(),
      invitedAt: testClock.now(),
      expiresAt: new Date('2099-01-01'),
    }),
  )
  return { administeredId, invitationId, invitedEmail }
}

/** A person with something in every part of the record. */
export const createTarget = async (api: TestApi, person: InventedPerson): Promise<Target> => {
  const { id: personId } = person
  await createPractice(api, { personId, jobTitle: 'Sonographer', levelCode: 'CF5', areas: { OBS: 'CF5' } })
  await createGoal(api, { personId, pathwayCode: 'PW-ADV-OBS' })
  const gateFactId = await createGateFact(api, { personId, gateCode: 'G7', statedBy: 'Their manager' })
  await createSentReminder(api, personId, gateFactId)
  await createLeave(api, personId)
  const dayOne = { roleProfileCode: 'ROLE-ADV-OBS', question: 'FUNDED_ROLE', answer: 'YES' }
  await createDayOneAnswer(api, { personId, ...dayOne })
  await createResponse(api, { personId, stepId: 'MODULE:PRE-02', stepTitle: 'Theirs', response: 'NOT_FOR_ME' })
  const self = { personId, capabilityCode: 'CLN-01', kind: 'SELF', value: 2 } as const
  const selfRatingId = await createRating(api, self)
  await createRating(api, { ...self, kind: 'SIGN_OFF', value: 3, assessorName: 'Somebody' })
  const takenBackId = await createRating(api, { ...self, value: 1 })
  await asSystem(
    api,
    'insert into rating_retractions (rating_id, person_id, retracted_at) values (?, ?, now()) returning 1',
    [takenBackId, personId],
  )
  const { id: shareId } = await createShare(api, personId)
  await createEnrolment(api, { personId, moduleCode: 'ENH-06' })
  const [enrolment] = await asSystem<{ id: string }>(api, 'select id from enrolments where person_id = ?', [personId])
  await api.database.asSystem(tx =>
    appendRecordRequest(tx, { id: createId(), personId, kind: 'EXPORT', askedAt: testClock.now(), rowsByTable: {} }),
  )
  const [membership] = await asSystem<{ id: string; organisation_id: string }>(
    api,
    'select id, organisation_id from memberships where person_id = ?',
    [personId],
  )
  return {
    personId,
    selfRatingId,
    shareId,
    enrolmentId: enrolment?.id ?? '',
    moduleCode: 'ENH-06',
    membershipId: membership?.id ?? '',
    organisationId: membership?.organisation_id ?? '',
    ...(await createInvitation(api, person)),
  }
}
