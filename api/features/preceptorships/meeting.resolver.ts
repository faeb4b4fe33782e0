import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { MeetingService } from './meeting.service.ts'
import { SavePreceptorshipMeetingInput, SignPreceptorshipMeetingInput } from './meeting.types.ts'
import {
  SavePreceptorshipMeetingResult,
  SavePreceptorshipMeetingSuccess,
  SignPreceptorshipMeetingResult,
  SignPreceptorshipMeetingSuccess,
} from './preceptorship-changes.types.ts'

@Resolver()
export class MeetingResolver {
  constructor(private readonly meetings: MeetingService) {}

  @Access('person')
  @Mutation(() => SavePreceptorshipMeetingResult, {
    description: 'Saves what a meeting came to. A signature of an earlier text goes with the change.',
  })
  async savePreceptorshipMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => SavePreceptorshipMeetingInput, { description: 'The meeting.' })
    input: SavePreceptorshipMeetingInput,
  ): Promise<typeof SavePreceptorshipMeetingResult> {
    const outcome = await this.meetings.save(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new SavePreceptorshipMeetingSuccess(), { preceptorship: outcome })
  }

  @Access('person')
  @Mutation(() => SignPreceptorshipMeetingResult, {
    description: 'Says for the viewer that a meeting took place; once both did, it changes no more.',
  })
  async signPreceptorshipMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignPreceptorshipMeetingInput, { description: 'Which meeting.' })
    input: SignPreceptorshipMeetingInput,
  ): Promise<typeof SignPreceptorshipMeetingResult> {
    const outcome = await this.meetings.sign(signedIn(context), input)
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new SignPreceptorshipMeetingSuccess(), { preceptorship: outcome })
  }
}
