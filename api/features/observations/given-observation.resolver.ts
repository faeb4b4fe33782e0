import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, InvalidInput, NotAllowed, type RequestContext } from '../../platform/graphql/index.ts'
import type { GivenObservationService } from './given-observation.service.ts'
import {
  ConfirmAssessorEmailInput,
  ConfirmAssessorEmailResult,
  ConfirmAssessorEmailSuccess,
  ObservationToConfirm,
  ObservationToGive,
  SubmitObservationInput,
  SubmitObservationResult,
  SubmitObservationSuccess,
} from './given-observation.types.ts'

@Resolver()
export class GivenObservationResolver {
  constructor(private readonly service: GivenObservationService) {}

  @Access('public')
  @Query(() => ObservationToGive, {
    nullable: true,
    description: 'What a link opens; null where it leads nowhere. Opening it uses nothing up.',
  })
  observationByLink(
    @Ctx() { viewer }: RequestContext,
    @Arg('token', () => String, { description: 'What the link carries.' }) token: string,
  ): Promise<ObservationToGive | null> {
    return this.service.byLink(viewer, token)
  }

  @Access('public')
  @Mutation(() => SubmitObservationResult, { description: 'Sends a form. A link takes one.' })
  async submitObservation(
    @Ctx() { viewer, device }: RequestContext,
    @Arg('input', () => SubmitObservationInput, { description: 'What was seen, and by whom.' })
    input: SubmitObservationInput,
  ): Promise<typeof SubmitObservationResult> {
    const sent = await this.service.submit(viewer, device, input)
    if (sent instanceof InvalidInput || sent instanceof NotAllowed) return sent
    return Object.assign(new SubmitObservationSuccess(), sent)
  }

  @Access('public')
  @Query(() => ObservationToConfirm, {
    nullable: true,
    description: 'An observation as the letter about it shows it; null where the link leads nowhere.',
  })
  observationToConfirm(
    @Ctx() { viewer }: RequestContext,
    @Arg('token', () => String, { description: 'What the link in the letter carries.' }) token: string,
  ): Promise<ObservationToConfirm | null> {
    return this.service.toConfirm(viewer, token)
  }

  @Access('public')
  @Mutation(() => ConfirmAssessorEmailResult, {
    description:
      'Says that an observation is theirs who have the address; it counts from then on. Said again, it is no fault.',
  })
  async confirmAssessorEmail(
    @Ctx() { viewer, device }: RequestContext,
    @Arg('input', () => ConfirmAssessorEmailInput, { description: 'Which one.' }) input: ConfirmAssessorEmailInput,
  ): Promise<typeof ConfirmAssessorEmailResult> {
    const refusal = await this.service.confirm(viewer, device, input)
    return refusal ?? Object.assign(new ConfirmAssessorEmailSuccess(), { isConfirmed: true })
  }
}
