/** Modules a person has started and finished, what they answered in them, and what they say of them. It refuses to change a rating when one is finished, or to show an answer to anybody else. */
export { EnrolmentResolver } from './enrolment.resolver.ts'
export { createEnrolmentService } from './enrolment.service.ts'
export { FeedbackResolver } from './feedback.resolver.ts'
export { createFeedbackService } from './feedback.service.ts'
export { Blocker, CompleteModuleSuccess, StartModuleSuccess } from './enrolment.types.ts'
export { LessonResolver } from './lesson.resolver.ts'
export { createLessonService } from './lesson.service.ts'
export { toBlocker } from './my-module.ts'
