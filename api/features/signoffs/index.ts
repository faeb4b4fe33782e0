/** Scope lines asked to be signed, by whom they may be, and what was decided. It refuses to let anybody sign for themselves. */
export { createSignOffResolvers, signOffResolverClasses } from './resolvers.ts'
