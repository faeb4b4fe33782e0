/** Modules a person has started and finished. It refuses to change a rating when one is finished. */
export { EnrolmentResolver } from './enrolment.resolver.ts'
export { createEnrolmentService } from './enrolment.service.ts'
export { Blocker, CompleteModuleSuccess, StartModuleSuccess } from './enrolment.types.ts'
export { toBlocker } from './my-module.ts'
