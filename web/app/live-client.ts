/** What listening for changes takes, in one place so that it comes in one go. */
export { createClient } from 'graphql-ws'
export { textOf } from './document-text.ts'
