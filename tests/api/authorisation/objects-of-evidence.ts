import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { type OwnerKind, type World, personOf } from './world.ts'

/** The id of somebody's row, by a statement that is handed who it is. */
const rowOf =
  (sql: string): NamedObject['idOf'] =>
  async ({ api, ...world }: World, owner: OwnerKind) => {
    const id = personOf({ api, ...world }, owner).id
    const [row] = await api.database.asSystem(tx => tx.execute<{ id: string }[]>(sql, [id]))
    return row?.id ?? ''
  }

/** A piece of evidence of theirs. */
export const pieceOf = rowOf('select piece_id as id from evidence_pieces where person_id = ? limit 1')
const draftOf = rowOf('select id from evidence_drafts where person_id = ? limit 1')
const shareOf = rowOf('select id from evidence_shares where person_id = ? limit 1')
const requestOf = rowOf(`select id from confirmation_requests r where person_id = ?
  and not exists (select from confirmation_answers where request_id = r.id) limit 1`)

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'
const unknown = createId
const until = dayFromToday(7)
const content = { title: 'A scan', on: dayFromToday(0), details: [], capabilityCodes: [] }

const byInput = (
  name: string,
  more: string,
  given: { readonly idOf: NamedObject['idOf']; readonly input: (id: string) => object },
): NamedObject => ({
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: given.input(id) }),
  idOf: given.idOf,
  unknown,
})

/** What arguments about evidence name. Whose it is not has none of it, whatever it is called. */
export const evidenceObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'addEvidence(input.capabilityCodes)': 'published',
  'addEvidence(input.kindCode)': 'published',
  'myEvidence(filter.capabilityCode)': 'published',
  'myEvidence(filter.kindCode)': 'published',
  'reviseEvidence(input.capabilityCodes)': 'published',
  'saveEvidenceDraft(input.kindCode)': 'published',
  'suggestedCapabilities(areaCode)': 'published',
  'suggestedCapabilities(kindCode)': 'published',
  'evidencePiece(id)': {
    document: 'query($id: UUID!) { evidencePiece(id: $id) { piece { title } versions { title } shares { id } } }',
    variables: id => ({ id }),
    idOf: pieceOf,
    unknown,
  },
  'evidenceDraft(id)': {
    document: 'query($id: UUID!) { evidenceDraft(id: $id) { answers { value } } }',
    variables: id => ({ id }),
    idOf: draftOf,
    unknown,
  },
  'myEvidence(after)': {
    document: 'query($after: String) { myEvidence(after: $after) { nodes { title } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(`${id} 2000-01-01`) : id }),
    idOf: pieceOf,
    unknown,
  },
  'confirmationQueue(after)': {
    document: 'query($after: String) { confirmationQueue(after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(`${id} 2000-01-01T00:00:00.000000Z`) : id }),
    idOf: requestOf,
    unknown,
  },
  'reviseEvidence(input.id)': byInput('reviseEvidence', `${refusal} ${stale}`, {
    idOf: pieceOf,
    input: id => ({ ...content, id, expectedVersion: 1 }),
  }),
  'withdrawEvidence(input.id)': byInput('withdrawEvidence', stale, {
    idOf: pieceOf,
    input: id => ({ id, expectedVersion: 1 }),
  }),
  'saveEvidenceDraft(input.id)': byInput('saveEvidenceDraft', stale, {
    idOf: draftOf,
    input: id => ({ id, kindCode: 'AWARD', answers: [], expectedVersion: 1 }),
  }),
  'discardEvidenceDraft(input.id)': byInput('discardEvidenceDraft', '', { idOf: draftOf, input: id => ({ id }) }),
  'shareEvidence(input.id)': byInput('shareEvidence', refusal, {
    idOf: pieceOf,
    input: id => ({ id, personId: createId(), until }),
  }),
  'shareEvidence(input.personId)': byInput('shareEvidence', refusal, {
    idOf: personIdOf,
    input: personId => ({ id: createId(), personId, until }),
  }),
  'endEvidenceShare(input.id)': byInput('endEvidenceShare', '', { idOf: shareOf, input: id => ({ id }) }),
  'requestConfirmation(input.id)': byInput('requestConfirmation', `${refusal} ${stale}`, {
    idOf: pieceOf,
    input: id => ({ id, expectedVersion: 1, personId: createId() }),
  }),
  'requestConfirmation(input.personId)': byInput('requestConfirmation', `${refusal} ${stale}`, {
    idOf: personIdOf,
    input: personId => ({ id: createId(), expectedVersion: 1, personId }),
  }),
  'withdrawConfirmationRequest(input.id)': byInput('withdrawConfirmationRequest', '', {
    idOf: requestOf,
    input: id => ({ id }),
  }),
  'answerConfirmations(input.ids)': byInput('answerConfirmations', '', {
    idOf: requestOf,
    input: id => ({ ids: [id], answer: 'CONFIRMED' }),
  }),
  'takeBackConfirmations(input.ids)': byInput('takeBackConfirmations', '', {
    idOf: requestOf,
    input: id => ({ ids: [id] }),
  }),
  'setDeputy(input.personId)': byInput('setDeputy', refusal, {
    idOf: personIdOf,
    input: personId => ({ personId, until: dayFromToday(-1) }),
  }),
}
