/** What people did and learnt. Shows another feature how a piece reads; refuses to let it change one. */
export { default as PieceFacts } from './components/PieceFacts.vue'
export { useChanges } from './composables/useChanges.ts'
export { v7 } from './uuid.ts'
