import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import type { AppointmentService } from './appointment.service.ts'
import {
  AppointSignerInput,
  AppointSignerResult,
  AppointSignerSuccess,
  EndAppointmentInput,
  EndAppointmentResult,
  EndAppointmentSuccess,
  SignerAppointment,
} from './appointment.types.ts'

@Resolver()
export class AppointmentResolver {
  constructor(private readonly appointments: AppointmentService) {}

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => [SignerAppointment], {
    description: 'Appointments of an organisation the viewer looks after, current ones first; none of any other.',
  })
  signerAppointments(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, { description: 'The organisation.' }) organisationId: string,
  ): Promise<SignerAppointment[]> {
    return this.appointments.list(signedIn(context), organisationId)
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => AppointSignerResult, { description: 'Lets somebody sign who does not hold the ratings themselves.' })
  async appointSigner(
    @Ctx() context: RequestContext,
    @Arg('input', () => AppointSignerInput, { description: 'Who, for what, and why.' }) input: AppointSignerInput,
  ): Promise<typeof AppointSignerResult> {
    return answerWith(new AppointSignerSuccess(), await this.appointments.appoint(signedIn(context), input))
  }

  @Access(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => EndAppointmentResult, { description: 'Ends an appointment now. What was signed under it stands.' })
  async endAppointment(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndAppointmentInput, { description: 'The appointment.' }) { id }: EndAppointmentInput,
  ): Promise<typeof EndAppointmentResult> {
    return answerWith(new EndAppointmentSuccess(), await this.appointments.end(signedIn(context), id))
  }
}
