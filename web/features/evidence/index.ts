/** What other features use of evidence: how a piece reads, how one is begun, how a change is sent and said, and whom one can name. */
export { default as PieceFacts } from './components/PieceFacts.vue'
export { useBeginEvidence } from './composables/useBeginEvidence.ts'
export { useChanges } from './composables/useChanges.ts'
export { usePeopleToName } from './composables/usePeopleToName.ts'
export { v7 } from './uuid.ts'
