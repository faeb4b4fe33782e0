/** Lawful and safety preconditions, and what a person states of them. It refuses to judge whether a statement is true. */
export { readGates } from './gate.read-model.ts'
export type { GateContent } from './gate.problems.ts'
export { appendGateFacts, readGateFacts, toGateFact, type GateStatement, type NewGateFact } from './gate.repository.ts'
export { GateResolver } from './gate.resolver.ts'
export { createGateService, readGateContent } from './gate.service.ts'
export { Gate, MyGate } from './gate.types.ts'
export { standings } from './my-gates.ts'
export { RecordGateFactSuccess } from './record-gate-fact.types.ts'
