/** What one colleague saw of another, by a link that takes one answer. It refuses to keep a safety concern, or to decide. */
export { GivenObservationResolver } from './given-observation.resolver.ts'
export { createGivenObservationService } from './given-observation.service.ts'
export { createObservationFormService } from './observation-form.service.ts'
export { ObservationFormResolver } from './observation-form.resolver.ts'
export { ObservationReplyResolver } from './observation-reply.resolver.ts'
export { createObservationReplyService } from './observation-reply.service.ts'
export { ObservationRequestResolver } from './observation-request.resolver.ts'
export { createObservationRequestService } from './observation-request.service.ts'
export {
  AskForSecondAssessorSuccess,
  RenewObservationRequestSuccess,
  ReplyToObservationSuccess,
  RequestObservationSuccess,
  TypeInObservationSuccess,
  WithdrawObservationRequestSuccess,
} from './observation-request.types.ts'
export { createObservationReminderJob } from './reminder-job.ts'
