/** What is held of a person: its list, a copy, its erasure, and how long it is kept. It refuses to show anybody what is not their own. */
export { holdings, withheld } from './holding-register.ts'
export { HoldingResolver } from './holding.resolver.ts'
export { hasCopyOfRecord } from './holding.repository.ts'
export { createHoldingService, eraseRecord } from './holding.service.ts'
export { retentionJob } from './retention-job.ts'
