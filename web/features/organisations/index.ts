/** Colleagues, members and roles. Refuses to show what anybody recorded of themselves. */
export { useRemoveMember } from './composables/useRemoveMember.ts'
