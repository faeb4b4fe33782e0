/** Pathways as they are read, on screen. Refuses to know who follows one, or to write any. */
export { default as PathwayStageFrame } from './components/PathwayStageFrame.vue'
export { default as PathwaySummary } from './components/PathwaySummary.vue'
export type { StageGroup } from './stage-groups.ts'
