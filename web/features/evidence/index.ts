/** What other features use of evidence: how a change is sent and said, and whom one can name. */
export { useChanges } from './composables/useChanges.ts'
export { usePeopleToName } from './composables/usePeopleToName.ts'
