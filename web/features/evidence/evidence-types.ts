import type { AddEvidenceInput } from '../../generated/evidence/graphql.ts'

/** What is said of a piece, whether it is new or changed. */
export type EvidencePieceInput = Omit<AddEvidenceInput, 'onceKey' | 'kindCode'>
