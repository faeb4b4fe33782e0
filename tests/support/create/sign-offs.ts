import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

interface SignOffsGiven {
  readonly personId: string
  readonly organisationId: string
  /** Who is asked, signs, appoints and leads; somebody else than the person. */
  readonly otherId: string
  /** Words that stand in every text of it. */
  readonly words?: string
  /** What the other wrote of the person; the same words where nothing is given. */
  readonly said?: string
  /** Whom a proposal to lower asks to confirm it; the other where nobody is named. */
  readonly secondId?: string
  readonly route?: 'SUPERVISOR' | 'PANEL'
}

const lineOf = ({ personId, organisationId, route = 'SUPERVISOR' }: SignOffsGiven) => ({
  id: createId(),
  person_id: personId,
  organisation_id: organisationId,
  role_profile_code: 'ROLE-SON-VAS',
  role_title: 'Sonographer, vascular',
  scope_line_code: 'aorta',
  title: 'Aortic diameter scans',
  route,
  quorum: route === 'PANEL' ? 3 : 1,
  items: [{ capability: 'CLN-02', rating: 2 }],
  requirements: [],
  piece_version_ids: [],
  rating_ids: [],
  asked_at: testClock.now(),
})

/** The level of a role that a panel decided, held by whatever rating others gave the person. */
const levelOf = async (api: TestApi, given: SignOffsGiven) => {
  const [rating] = await api.database.asSystem(tx =>
    tx.execute<{ id: string; capability: string; value: number; on: string }[]>(
      `select id, capability_code as capability, value, rated_on::text as "on" from ratings
        where person_id = ? and kind = 'SIGN_OFF' order by id limit 1`,
      [given.personId],
    ),
  )
  const { id = createId(), capability = 'CLN-02', value = 2, on = dayFromToday(0) } = rating ?? {}
  const item = { capability, rating: value, held: value, basis: 'SIGN_OFF', on, ratingId: id }
  return {
    ...lineOf({ ...given, route: 'PANEL' }),
    scope_line_code: null,
    level_code: 'CF5',
    title: 'level CF5 (Sonographer, established) in the role “Sonographer, vascular”',
    items: [{ capability, rating: value }],
    lines: [{ code: 'patient-care', title: 'Patient care', items: [item], reviewDueOn: null }],
  }
}

/**
 * A request that waits, one that was signed and a level that was decided, with a proposal to lower it that was answered, an appointment of the person,
 * a starting position of theirs, and a number the other asks for; their ids.
 */
export const createSignOffs = async (api: TestApi, given: SignOffsGiven) => {
  const { personId, organisationId, otherId, words = 'Theirs', said = words, secondId = otherId } = given
  const [now, today] = [testClock.now(), dayFromToday(0)]
  const insert = (table: string, row: object): Promise<unknown> =>
    api.database.asSystem(tx =>
      tx.execute(
        `insert into ${table} select * from jsonb_populate_record(null::${table}, ?::jsonb)`,
        [JSON.stringify(row)],
        'run',
      ),
    )
  const [open, signed, level] = [lineOf(given), lineOf(given), await levelOf(api, given)]
  for (const request of [open, signed, level]) {
    await insert('sign_off_requests', request)
    const signer = { request_id: request.id, signer_id: otherId, person_id: personId, part: 'SUPERVISOR' }
    await insert('sign_off_signers', { ...signer, has_trained: false })
  }
  for (const { id } of [signed, level]) {
    const word = { request_id: id, signer_id: otherId, person_id: personId, answer: 'READY', has_trained: false }
    const right = { reason: said, interest: said, needs: said, qualified_by: 'RATING', qualification: 'Holds it' }
    await insert('sign_off_answers', { ...word, ...right, answered_at: now })
    const decision = { request_id: id, person_id: personId, outcome: 'SIGNED', words: 'On this evidence' }
    const end = { signer_ids: [otherId], rating_ids: [], decided_on: today, decided_at: now }
    await insert('sign_off_decisions', { ...decision, ...end })
  }
  const [reversalId, appointmentId, startingPositionId, raisedId] = [createId(), createId(), createId(), createId()]
  const proposal = { id: reversalId, request_id: signed.id, person_id: personId, organisation_id: organisationId }
  const lowered = {
    title: signed.title,
    items: [{ capability: 'CLN-02', rating: 1, signed: 2 }],
    reason: said,
    why_not_signer: said,
  }
  const two = { proposed_by_id: otherId, second_id: secondId, proposed_on: today, proposed_at: now }
  await insert('sign_off_reversals', { ...proposal, ...lowered, ...two })
  const answer = { reversal_id: reversalId, kind: 'ANSWERED', person_id: personId, text: words, rating_ids: [] }
  await insert('sign_off_reversal_words', { ...answer, said_at: now })
  await insert('signer_appointments', {
    id: appointmentId,
    organisation_id: organisationId,
    person_id: personId,
    title: said,
    reason: said,
    registration_body: 'GMC',
    registration_number: said,
    area_codes: ['VAS'],
    capability_codes: [],
    up_to: 3,
    from_on: today,
    appointed_by_id: otherId,
    appointed_at: now,
  })
  await insert('starting_positions', {
    id: startingPositionId,
    person_id: personId,
    organisation_id: organisationId,
    lead_id: otherId,
    qualification: 'Leads here',
    role_title: signed.role_title,
    lines: [{ code: 'aorta', title: signed.title }],
    items: [],
    rating_ids: [],
    award: said,
    programme: 'OTHER',
    limits: said,
    basis: said,
    confirmed_at: now,
  })
  await insert('raised_requirements', {
    id: raisedId,
    organisation_id: organisationId,
    evidence_class_code: 'E1',
    rating: 3,
    kind: 'OBSERVATION',
    count: 3,
    usual: 3,
    is_rare: false,
    reason: 'As before',
    raised_by_id: otherId,
    raised_on: today,
    raised_at: now,
  })
  return {
    openSignOffId: open.id,
    signedSignOffId: signed.id,
    levelSignOffId: level.id,
    reversalId,
    appointmentId,
    startingPositionId,
    raisedId,
  }
}
