/** What a person is aiming for, chosen by them. Refuses to choose a goal for anyone, or to hurry them towards one. */
export { openPathways } from './open-pathways.ts'
export { useSetGoal } from './composables/useSetGoal.ts'
