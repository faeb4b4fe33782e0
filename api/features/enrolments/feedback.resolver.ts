import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, invalidInput, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { MyModule } from './enrolment.types.ts'
import type { FeedbackService } from './feedback.service.ts'
import {
  GiveModuleFeedbackInput,
  GiveModuleFeedbackResult,
  GiveModuleFeedbackSuccess,
  ModuleFeedback,
} from './feedback.types.ts'

@Resolver(() => MyModule)
export class FeedbackResolver {
  /** One reading for all modules of a list. */
  private readonly said = perRequest(
    context =>
      new DataLoader<string, ModuleFeedback | null>(codes => this.feedbacks.feedback(signedIn(context), codes)),
  )

  constructor(private readonly feedbacks: FeedbackService) {}

  @FieldResolver(() => ModuleFeedback, {
    nullable: true,
    description:
      'What the viewer said of it; null = nothing was ever said. Asked for once it is finished, of what is learnt on screen.',
  })
  feedback(@Root() { code }: MyModule, @Ctx() context: RequestContext): Promise<ModuleFeedback | null> {
    return this.said(context).load(code)
  }

  @Access('person')
  @Mutation(() => GiveModuleFeedbackResult, {
    description:
      'Says how a finished module was, says it anew, or takes it back. It is seen by nobody as the viewer’s, and changes no rating.',
  })
  async giveModuleFeedback(
    @Ctx() context: RequestContext,
    @Arg('input', () => GiveModuleFeedbackInput, { description: 'The module, and all that is said of it.' })
    input: GiveModuleFeedbackInput,
  ): Promise<typeof GiveModuleFeedbackResult> {
    const module = await this.feedbacks.give(signedIn(context), input)
    if (Array.isArray(module)) return invalidInput(module)
    return 'title' in module ? Object.assign(new GiveModuleFeedbackSuccess(), { module }) : module
  }
}
