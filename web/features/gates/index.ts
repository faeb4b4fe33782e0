/** What the law or an employer asks before a step can start. Refuses to record anything nobody stated. */
export { GateFactForm } from './gate-fact-form.ts'
export { default as GateCard } from './components/GateCard.vue'
export { useMyGates } from './composables/useMyGates.ts'
export { gateStanding } from './gate-standing.ts'
