/** A document in words. Rarely asked for: the API knows the app's documents by their hash. */
export { print as textOf } from 'graphql/language/printer'
