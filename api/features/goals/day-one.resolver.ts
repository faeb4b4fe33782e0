import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, invalidInput, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { RoleProfile } from '../frameworks/index.ts'
import type { DayOneService } from './day-one.service.ts'
import { AnswerDayOneInput, AnswerDayOneResult, AnswerDayOneSuccess, DayOne } from './day-one.types.ts'

@Resolver(() => RoleProfile)
export class DayOneResolver {
  /** One reading for all roles of a list. */
  private readonly known = perRequest(context => this.service.answers(signedIn(context)))

  constructor(private readonly service: DayOneService) {}

  @FieldResolver(() => DayOne, {
    nullable: true,
    description: 'What the viewer knows of what this role needs on day one; null below advanced level.',
  })
  async dayOne(@Root() role: RoleProfile, @Ctx() context: RequestContext): Promise<DayOne | null> {
    return (await this.known(context))(role)
  }

  @Access('person')
  @Mutation(() => AnswerDayOneResult, {
    description: 'Says what is known of what an advanced or consultant role needs on day one. No answer stops a goal.',
  })
  async answerDayOne(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerDayOneInput, { description: 'The role, and what is known.' }) input: AnswerDayOneInput,
  ): Promise<typeof AnswerDayOneResult> {
    const answered = await this.service.answer(signedIn(context), input)
    return Array.isArray(answered)
      ? invalidInput(answered)
      : Object.assign(new AnswerDayOneSuccess(), { roleProfile: answered })
  }
}
