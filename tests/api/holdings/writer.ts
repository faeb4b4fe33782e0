import { appendInvitation } from '../../../api/features/invitations/invitation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import {
  createDayOneAnswer,
  createEnrolment,
  createGateFact,
  createLeave,
  createObservation,
  createList,
  createListExtras,
  createRating,
  createResponse,
  createSentReminder,
} from '../../support/create/history.ts'
import { createScope } from '../../support/create/scope.ts'
import { createCountObjection, createMonthlyCount } from '../../support/create/of-organisations.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import { createLessonUnderWay } from '../../support/create/lessons.ts'
import { createCohortWords } from '../../support/create/cohort-words.ts'
import { createCohort } from '../../support/create/cohorts.ts'
import { createDraft } from '../../support/create/draft-rows.ts'
import { createMedia } from '../../support/create/media.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { createMessage } from '../../support/create/message.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { createMove, createSupported, createTraining } from '../../support/create/preceptorship.ts'
import {
  type InventedPerson,
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
} from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'

/** Words that nobody else would write. */
export const secret = 'xylophone of my own'
/** What makes sign-in codes, and is no part of any copy. */
export const secretOfCodes = 'bassoon-that-makes-codes'

interface WayIn {
  readonly person: InventedPerson
  readonly organisationId: string
}

/** Invited by somebody once, inviting somebody else, and asked for a code when signing in. */
const createWayIn = async (api: TestApi, { person, organisationId }: WayIn): Promise<void> => {
  const sent = {
    organisationId,
    roles: ['PERSON'],
    untilOn: null,
    invitedAt: testClock.now(),
    expiresAt: testClock.now(),
  }
  await api.database.asSystem(async tx => {
    const toThem = { id: createId(), email: person.email, invitedById: null, tokenHash: createId() }
    await appendInvitation(tx, { ...sent, ...toThem })
    const byThem = { id: createId(), email: 'somebody@invited.example', invitedById: person.id, tokenHash: createId() }
    await appendInvitation(tx, { ...sent, ...byThem })
    await tx.execute(
      'insert into two_factors (id, user_id, secret, backup_codes) values (?, ?, ?, ?)',
      [createId(), person.id, secretOfCodes, secretOfCodes],
      'run',
    )
  })
}

/** Asked by a colleague, what they saw of them, and their address as an assessor from before they had an account. */
const createGivenTo = async (
  api: TestApi,
  {
    person,
    colleagueId,
    name,
  }: { readonly person: InventedPerson; readonly colleagueId: string; readonly name: string },
): Promise<void> => {
  const { requestId, observationId } = await createObservation(api, {
    personId: colleagueId,
    about: 'Theirs',
    from: name,
  })
  await api.database.asSystem(async tx => {
    await tx.execute(
      'insert into assessors (id, email, proven_at) values (?, ?, ?)',
      [createId(), person.email, testClock.now()],
      'run',
    )
    await tx.execute(
      'update observation_requests set asked_of_email = ? where id = ?',
      [person.email, requestId],
      'run',
    )
    await tx.execute(
      `update observations set colleague_id = ?, assessor_email = ?, registration_body = 'HCPC', registration_number = ?,
         comment = ? where id = ?`,
      [person.id, person.email, secret, `Seen by ${name}`, observationId],
      'run',
    )
  })
}

/** Somebody with words of their own in every place that takes some, who assessed a colleague and was assessed. */
export const createWriter = async (api: TestApi, name: string) => {
  const organisationId = await createOrganisation(api, 'Place')
  const person = await createPerson(api, name, [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
  const colleague = await createPerson(api, 'Colleague of theirs', [{ organisationId, roles: ['PERSON'] }])
  const { id: personId } = person
  const client = await signInAs(api, person)
  const practice = {
    areas: [{ areaCode: 'OBS', levelCode: 'CF5' }],
    levelCode: 'CF5',
    jobTitle: secret,
    expectedVersion: 0,
  }
  await client.query(
    `mutation($input: DescribeMyPracticeInput!) { describeMyPractice(input: $input) { __typename ... on DescribeMyPracticeSuccess { nextSteps { held } } } }`,
    { input: practice },
  )
  await client.query('mutation { setGoal(input: { pathwayCode: "PW-ADV-OBS", expectedVersion: 0 }) { __typename } }')
  await client.query('mutation { adoptPlan(input: { expectedVersion: 0 }) { __typename } }')
  await createRating(api, { personId, capabilityCode: 'CLN-01', kind: 'SELF', value: 2, note: secret })
  const signed = { personId, capabilityCode: 'CLN-02', kind: 'SIGN_OFF', value: 3, note: `${name}: ${secret}` } as const
  await createRating(api, { ...signed, assessorName: 'Signer who stays' })
  await createSentReminder(api, personId, await createGateFact(api, { personId, gateCode: 'G7', statedBy: secret }))
  await createMessage(api, { personId, words: secret })
  await createMessage(api, { personId: colleague.id, fromPersonId: personId, words: `${name}: ${secret}` })
  const { token } = await createShare(api, personId, { forWhom: secret })
  await api
    .stranger()
    .query('mutation($token: String!) { openSharedPortfolio(input: { token: $token }) { __typename } }', {
      token,
    })
  await client.query('mutation { changeMyReminders(input: { areWanted: false }) { __typename } }')
  await createEnrolment(api, { personId, moduleCode: 'ENH-06', reflection: secret })
  await createLessonUnderWay(api, { personId, moduleCode: 'ENH-04', words: secret })
  await createResponse(api, { personId, stepId: 'MODULE:PRE-02', stepTitle: secret, response: 'NOT_FOR_ME' })
  await createDayOneAnswer(api, {
    personId,
    roleProfileCode: 'ROLE-ADV-OBS',
    question: 'FUNDED_ROLE',
    answer: 'ASKED',
    note: secret,
  })
  await createLeave(api, personId)
  await createObservation(api, { personId, about: secret, from: 'Signer who stays' })
  await createGivenTo(api, { person, colleagueId: colleague.id, name })
  const asked = await createPerson(api, 'Asked to confirm', [{ organisationId, roles: ['PERSON'] }])
  const { requestId } = await createEvidence(api, { personId, words: secret, otherId: asked.id })
  for (const sql of [
    'insert into confirmation_retractions (person_id, request_id, recorded_at) values (?, ?, now())',
    `insert into sent_waiting_reminders (id, person_id, request_id, sent_on, sent_at)
     values (gen_random_uuid(), ?, ?, date '2026-11-16', now())`,
  ])
    await api.database.asSystem(tx => tx.execute(sql, [personId, requestId], 'run'))
  await createEvidence(api, { personId: colleague.id, comment: `Returned by ${name}`, otherId: personId })
  const { scopeToken } = await createScope(api, {
    personId,
    words: secret,
    organisationId,
    leadId: asked.id,
    isChecked: true,
  })
  await api
    .stranger()
    .query('mutation($token: String!) { verifyScope(input: { token: $token }) { __typename } }', { token: scopeToken })
  await createScope(api, {
    personId: colleague.id,
    comment: `Returned by ${name}`,
    organisationId,
    leadId: personId,
    isChecked: true,
  })
  const shownUntil = dayFromToday(9)
  await createSupported(api, { personId, words: secret, otherId: asked.id, shownUntil })
  await createSupported(api, {
    personId: colleague.id,
    words: `Written with ${name}`,
    line: 'Growth',
    otherId: personId,
    shownUntil,
  })
  const { ratificationId } = await createTraining(api, {
    personId,
    words: secret,
    askedId: asked.id,
    ratifiedById: asked.id,
  })
  await createMove(api, personId, ratificationId)
  await createTraining(api, { personId: colleague.id, askedId: personId, ratifiedById: personId })
  await createSignOffs(api, { personId, organisationId, otherId: asked.id, words: secret, said: `${name}: ${secret}` })
  const ofColleague = { personId: colleague.id, organisationId, otherId: personId, words: 'Theirs' }
  await createSignOffs(api, { ...ofColleague, said: `Said by ${name}` })
  // What a group and its tasks are called is the organisation's.
  const { memberId } = await createCohort(api, { personId, organisationId })
  await createCohortWords(api, { personId, memberId, words: secret, said: `${name}: ${secret}` })
  const theirs = await createCohort(api, { personId: colleague.id, educatorId: personId, organisationId })
  const toColleague = { personId: colleague.id, memberId: theirs.memberId, educatorId: personId }
  await createCohortWords(api, { ...toColleague, said: `Said by ${name}` })
  await createMedia(api, personId, `Drawn by ${name}: ${secret}`)
  await createDraft(api, { personId, title: 'A draft', words: `Said by ${name}` })
  await createList(api, { personId })
  await createListExtras(api, personId, secret)
  await createCountObjection(api, personId, await createMonthlyCount(api, { personId, organisationId }))
  await createMonthlyCount(api, { personId: colleague.id, organisationId, importedBy: personId })
  await createWayIn(api, { person, organisationId })
  const observed = {
    personId: colleague.id,
    capabilityCode: 'CLN-03',
    value: 2,
    observedOn: '2026-11-20',
    note: `Seen by ${name}`,
  }
  await client.query(
    `mutation($input: RecordAssessedRatingInput!) { recordAssessedRating(input: $input) { __typename } }`,
    { input: observed },
  )
  return { organisationId, person, colleague, client }
}
