import { createId } from '../../../api/platform/ids.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import { dayFromToday } from '../../support/create/people.ts'
import {
  type Answered,
  type Cell,
  type Operation,
  mutation,
  only,
  problems,
  refusal,
  result,
  stale,
} from './answers.ts'
import { ownBySecret } from './operations.ts'
import { personOf, secretOf } from './world.ts'

/** Whose piece a line is of; that of a colleague for whoever has none. */
const ownerMeant = ({ world, viewer, whose }: Cell): string =>
  personOf(world, whose === 'own' && viewer !== 'anonymous' ? viewer : 'colleague').id

/** A piece and all about it, just made, of whoever a line is of. */
export const made = (cell: Cell, otherId?: string) => {
  const words = secretOf(cell.whose === 'own' ? cell.viewer : 'colleague')
  return createEvidence(cell.world.api, { personId: ownerMeant(cell), words, ...(otherId ? { otherId } : {}) })
}

const piece = 'id title learnt owner { name } confirmations { comment }'
const content = {
  title: 'A scan',
  on: dayFromToday(0),
  details: [{ key: 'cases', value: '1' }],
  capabilityCodes: ['CLN-01'],
}

const oneOf =
  (text: (data: Answered) => boolean): Operation['read'] =>
  data =>
    text(data) ? 'own' : 'none'

const changing = (name: string, parts: string): string =>
  mutation(
    name,
    `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${parts} } ${problems}${name === 'reviseEvidence' ? ` ${refusal}` : ''}${['reviseEvidence', 'withdrawEvidence'].includes(name) ? ` ${stale}` : ''}`,
  )

const advised = `piece { ${piece} } nextSteps { inputsDigest }`

/** How evidence is read, added, changed and written. */
export const evidenceOperations: Readonly<Record<string, Operation>> = {
  evidenceKinds: {
    document: '{ evidenceKinds { code title fields { key label } } }',
    read: data => (JSON.stringify(data).length > 60 ? 'published' : 'nobody'),
  },
  myEvidence: { document: `{ myEvidence { nodes { ${piece} } } }`, read: ownBySecret },
  myEvidenceSummary: {
    document: '{ myEvidenceSummary { pieces kinds { pieces } months { month } } }',
    read: oneOf(data => (only(data) as { pieces: number }).pieces > 0),
  },
  evidencePiece: {
    document: `query($id: UUID!) { evidencePiece(id: $id) { isMine piece { ${piece} } versions { ${piece} } shares { id } } }`,
    given: async cell => ({ id: (await made(cell)).pieceId }),
    read: ownBySecret,
  },
  suggestedCapabilities: {
    document: '{ suggestedCapabilities(kindCode: "TEACHING", text: "NT") { isStillToDo capability { code } } }',
    read: oneOf(data => JSON.stringify(data).includes('OBS-02')),
  },
  myEvidenceDrafts: { document: '{ myEvidenceDrafts { id answers { value } } }', read: ownBySecret },
  evidenceDraft: {
    document: 'query($id: UUID!) { evidenceDraft(id: $id) { answers { value } } }',
    given: async cell => ({ id: (await made(cell)).draftId }),
    read: ownBySecret,
  },
  addEvidence: {
    document: changing('addEvidence', advised),
    given: () => Promise.resolve({ input: { ...content, onceKey: createId(), kindCode: 'CASE_DISCUSSION' } }),
    read: result,
    writes: ['evidence_pieces', 'advice'],
  },
  reviseEvidence: {
    document: changing('reviseEvidence', advised),
    given: async cell => ({ input: { ...content, id: (await made(cell)).pieceId, expectedVersion: 1 } }),
    read: result,
    writes: ['evidence_pieces', 'confirmation_answers', 'advice'],
  },
  withdrawEvidence: {
    document: changing('withdrawEvidence', advised),
    given: async cell => ({ input: { id: (await made(cell)).pieceId, expectedVersion: 1 } }),
    read: result,
    writes: ['evidence_pieces', 'confirmation_answers', 'advice'],
  },
  saveEvidenceDraft: {
    document: mutation('saveEvidenceDraft', `... on SaveEvidenceDraftSuccess { draft { id } } ${problems} ${stale}`),
    given: () => Promise.resolve({ input: { id: createId(), kindCode: 'AWARD', answers: [], expectedVersion: 0 } }),
    read: result,
    writes: ['evidence_drafts'],
  },
  discardEvidenceDraft: {
    document: changing('discardEvidenceDraft', 'id'),
    given: async cell => ({ input: { id: (await made(cell)).draftId } }),
    read: result,
    writes: ['evidence_drafts'],
  },
}
