/** Statements of scope of practice, signed by a person and a lead. It refuses to change a rating, or to say that anybody may practise. */
export { createScopeLeadService } from './scope-lead.service.ts'
export { createScopeLinkService } from './scope-link.service.ts'
export { ScopeLinkResolver } from './scope-link.resolver.ts'
export { ScopeRequestResolver } from './scope-request.resolver.ts'
export { createScopeRequestService } from './scope-request.service.ts'
export { ScopeResolver } from './scope.resolver.ts'
export { createScopeService } from './scope.service.ts'
