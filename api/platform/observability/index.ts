export type { Metrics } from './metrics.ts'
export { type Watch, addWatchRoutes, createWatch } from './watch.ts'
