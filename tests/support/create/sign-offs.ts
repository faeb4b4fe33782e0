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

/**
 * A request that waits and one that was signed, with a proposal to lower it that was answered, an appointment of the person,
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
  const [open, signed] = [lineOf(given), lineOf(given)]
  for (const request of [open, signed]) {
    await insert('sign_off_requests', request)
    const signer = { request_id: request.id, signer_id: otherId, person_id: personId, part: 'SUPERVISOR' }
    await insert('sign_off_signers', { ...signer, has_trained: false })
  }
  const word = { request_id: signed.id, signer_id: otherId, person_id: personId, answer: 'READY', has_trained: false }
  const right = { reason: said, interest: said, needs: said, qualified_by: 'RATING', qualification: 'Holds it' }
  await insert('sign_off_answers', { ...word, ...right, answered_at: now })
  const decision = { request_id: signed.id, person_id: personId, outcome: 'SIGNED', words: 'On this evidence' }
  await insert('sign_off_decisions', {
    ...decision,
    signer_ids: [otherId],
    rating_ids: [],
    decided_on: today,
    decided_at: now,
  })
  const [reversalId, appointmentId, startingPositionId, raisedId] = [createId(), createId(), createId(), createId()]
  const proposal = { id: reversalId, request_id: signed.id, person_id: personId, organisation_id: organisationId }
  const lowered = { title: signed.title, items: [{ capability: 'CLN-02', rating: 1, signed: 2 }], reason: said }
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
  return { openSignOffId: open.id, signedSignOffId: signed.id, reversalId, appointmentId, startingPositionId, raisedId }
}
