/** What stands beside the first step. It comes once the step is there. */
export { default as BlockedStep } from './components/BlockedStep.vue'
export { default as GroupNews } from './components/GroupNews.vue'
export { default as MyWeekCard } from './components/MyWeekCard.vue'
export { default as ReviewDue } from './components/ReviewDue.vue'
export { default as SetAside } from './components/SetAside.vue'
export { default as WaitingForMe } from './components/WaitingForMe.vue'
