import { coverNames } from './contract-names-of-cover.ts'

/** Names of statements of scope of practice, and of who covers their lines, that other programs rely on. */
export const scopeQueries: readonly string[] = ['myScope', 'scopeStatement', 'scopeRequests', 'serviceCover']

export const scopeMutations: readonly string[] = [
  'saveScopeDraft',
  'signMyScope',
  'withdrawScopeRequest',
  'confirmMyScope',
  'offerMyScope',
  'answerScopeRequest',
  'recordScopeCheck',
  'shareScope',
  'revokeScopeLink',
  'verifyScope',
]

export const scopeNames: Readonly<Record<string, readonly string[]>> = {
  ...coverNames,
  SaveScopeDraftInput: ['organisationId', 'roleProfileCode', 'lines', 'expectedVersion'],
  ScopeChoiceInput: ['code', 'isIn', 'limits', 'callOn'],
  SignMyScopeInput: ['organisationId', 'expectedVersion'],
  ConfirmMyScopeInput: ['statementId', 'isChanged', 'note'],
  OfferMyScopeInput: ['statementId', 'organisationId'],
  AnswerScopeRequestInput: ['id', 'answer', 'comment', 'lineCodes', 'checkBy'],
  RecordScopeCheckInput: ['id', 'doneOn'],
  ShareScopeInput: ['statementId', 'until'],
  VerifyScopeInput: ['token'],
  ScopeStatementState: ['WAITING', 'RETURNED', 'WITHDRAWN', 'IN_FORCE', 'SUPERSEDED', 'ENDED'],
}

export const scopeArguments: Readonly<Record<string, readonly string[]>> = {
  myScope: ['organisationId'],
  scopeStatement: ['id'],
  scopeRequests: ['first', 'after'],
}
