/** Scope lines and levels of roles asked to be signed, by whom they may be, and what was decided. It refuses to let anybody sign for themselves. */
export { AskForSignOffSuccess, WithdrawSignOffRequestSuccess } from './sign-off-deciding.types.ts'
export { readLevelDecisions, type RequestFacts as LevelDecision } from './sign-off.read-model.ts'
export { createSignOffResolvers, signOffResolverClasses } from './resolvers.ts'
