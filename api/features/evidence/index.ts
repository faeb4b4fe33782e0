/** Evidence people add to their own record, and what colleagues say of it when asked. It refuses to show a piece to anybody its owner did not name. */
export { ConfirmationResolver } from './confirmation.resolver.ts'
export { createConfirmationService } from './confirmation.service.ts'
export { DraftResolver } from './draft.resolver.ts'
export { createDraftService } from './draft.service.ts'
export { toPiece } from './evidence-piece.ts'
export {
  readLatestVersionIds,
  readPieces,
  readPieceVersions,
  readSharedPieces,
  type PieceFacts,
} from './evidence.read-model.ts'
export { EvidenceResolver } from './evidence.resolver.ts'
export { createEvidenceService } from './evidence.service.ts'
export { EvidencePiece } from './evidence.types.ts'
export { NamedPerson } from './named-person.types.ts'
export { AddEvidenceSuccess, ReviseEvidenceSuccess, WithdrawEvidenceSuccess } from './evidence-changes.types.ts'
export { ShareResolver } from './share.resolver.ts'
export { readFellow } from './share.repository.ts'
export { createShareService, endProblems, notAFellow } from './share.service.ts'
export { createSuggestionService } from './suggestion.service.ts'
export { GivenConfirmationResolver } from './given-confirmation.resolver.ts'
export { createGivenConfirmationService } from './given-confirmation.service.ts'
