export type { Solved } from './linear-model.ts'
export { createSolverPool, type SolverPool } from './solver-pool.ts'
