/** People and their leave. It refuses to know what anybody can do. */
export { addPerson } from './person.repository.ts'
export { PersonResolver } from './person.resolver.ts'
export { createPersonService } from './person.service.ts'
export { ownerOnly } from './person.policy.ts'
export { readLeaves, readPerson } from './person.read-model.ts'
export { Person } from './person.types.ts'
