import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { GroupMeetingService } from './group-meeting.service.ts'
import {
  SaveCohortMeetingInput,
  SaveCohortMeetingResult,
  SaveCohortMeetingSuccess,
  SignCohortMeetingInput,
  SignCohortMeetingResult,
  SignCohortMeetingSuccess,
} from './group-meeting.types.ts'
import type { LearnerService } from './learner.service.ts'
import { CohortLearner } from './learner.types.ts'

@Resolver()
export class LearnerResolver {
  constructor(
    private readonly learners: LearnerService,
    private readonly meetings: GroupMeetingService,
  ) {}

  @Access('person')
  @Query(() => CohortLearner, {
    nullable: true,
    description:
      'A member of a group, for its educators and for the member. null where there is nobody of this place whom the viewer may see.',
  })
  cohortLearner(
    @Ctx() context: RequestContext,
    @Arg('memberId', () => UUIDScalar, { description: 'The place in the group.' }) memberId: string,
  ): Promise<CohortLearner | null> {
    return this.learners.learner(signedIn(context), { memberId })
  }

  @Access('person')
  @Query(() => CohortLearner, {
    nullable: true,
    description: 'All that is said of the viewer in a group they take part in; null where they do not.',
  })
  saidOfMe(
    @Ctx() context: RequestContext,
    @Arg('cohortId', () => UUIDScalar, { description: 'The group.' }) cohortId: string,
  ): Promise<CohortLearner | null> {
    return this.learners.learner(signedIn(context), { ownIn: cohortId })
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Mutation(() => SaveCohortMeetingResult, {
    description:
      'Plans a meeting with a member, or saves what it came to. A signature of an earlier text goes with it.',
  })
  async saveCohortMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveCohortMeetingInput, { description: 'The meeting.' }) input: SaveCohortMeetingInput,
  ): Promise<typeof SaveCohortMeetingResult> {
    const { id = null, heldOn = null, concern = null } = input
    const outcome = await this.meetings.save(signedIn(context), { ...input, id, heldOn, concern })
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new SaveCohortMeetingSuccess(), { meeting: outcome })
  }

  @Access('person')
  @Mutation(() => SignCohortMeetingResult, {
    description: 'Says for the viewer that a meeting took place as written; once both did, it changes no more.',
  })
  async signCohortMeeting(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignCohortMeetingInput, { description: 'Which.' }) input: SignCohortMeetingInput,
  ): Promise<typeof SignCohortMeetingResult> {
    const outcome = await this.meetings.sign(signedIn(context), { ...input, words: input.words ?? null })
    if (outcome instanceof InvalidInput || outcome instanceof NotAllowed || outcome instanceof Conflict) return outcome
    return Object.assign(new SignCohortMeetingSuccess(), { meeting: outcome })
  }
}
