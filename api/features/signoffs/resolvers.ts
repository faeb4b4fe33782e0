import { AppointmentResolver } from './appointment.resolver.ts'
import { createAppointmentService } from './appointment.service.ts'
import { RaisedRequirementResolver } from './raised-requirement.resolver.ts'
import { createRaisedRequirementService } from './raised-requirement.service.ts'
import { ReversalResolver } from './reversal.resolver.ts'
import { createReversalService } from './reversal.service.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { SignOffDecisionResolver } from './sign-off-decision.resolver.ts'
import { createSignOffDecisionService } from './sign-off-decision.service.ts'
import { SignOffResolver } from './sign-off.resolver.ts'
import { createSignOffService } from './sign-off.service.ts'
import { StartingPositionResolver } from './starting-position.resolver.ts'
import { createStartingPositionService } from './starting-position.service.ts'
import { WaitingResolver } from './waiting.resolver.ts'

/** The resolvers of the feature, as the schema is made from them. */
export const signOffResolverClasses = [
  SignOffResolver,
  SignOffDecisionResolver,
  AppointmentResolver,
  RaisedRequirementResolver,
  StartingPositionResolver,
  ReversalResolver,
  WaitingResolver,
] as const

/** The same for one request. */
export function createSignOffResolvers(dependencies: SignOffDependencies): object[] {
  return [
    new SignOffResolver(createSignOffService(dependencies)),
    new SignOffDecisionResolver(createSignOffDecisionService(dependencies)),
    new AppointmentResolver(createAppointmentService(dependencies)),
    new RaisedRequirementResolver(createRaisedRequirementService(dependencies)),
    new StartingPositionResolver(createStartingPositionService(dependencies)),
    new ReversalResolver(createReversalService(dependencies)),
    new WaitingResolver(dependencies.asViewer),
  ]
}
