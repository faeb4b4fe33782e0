export {
  type Connection,
  PageInfo,
  type PageRequest,
  createConnection,
  cursorOf,
  keyOfCursor,
  pageSize,
} from './connections.ts'
export type { RequestContext } from './context.ts'
export { Access } from './policy.ts'
export {
  Conflict,
  InputProblem,
  InvalidInput,
  NotAllowed,
  conflict,
  createResult,
  invalidInput,
  notAllowed,
} from './results.ts'
export { DateScalar, DateTimeScalar, EmailAddressScalar, UUIDScalar } from './scalars.ts'
export { signedIn } from './signed-in.ts'
export { readAccess } from './access-guard.ts'
export { readDocumentFiles } from './document-files.ts'
export { createDocuments } from './documents.ts'
export { addLiveRoute } from './live-route.ts'
export { createNoticeBoard } from './notice-board.ts'
export { createOperationLimit } from './operation-limit.ts'
export { addGraphqlRoute } from './route.ts'
export { type ResolverClass, createSchema, schemaText } from './schema.ts'
export { startGraphqlServer } from './server.ts'
export { perRequest } from './per-request.ts'
export { deviceOf, noDevice, type Device } from './device.ts'
