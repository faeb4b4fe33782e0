import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, Conflict, InvalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Person } from '../people/index.ts'
import type { GoalService } from './goal.service.ts'
import { Goal, SetGoalInput, SetGoalResult, SetGoalSuccess } from './goal.types.ts'

@Resolver(() => Person)
export class GoalResolver {
  constructor(private readonly goals: GoalService) {}

  @FieldResolver(() => Goal, { nullable: true, description: 'What the person aims for; null = nothing yet.' })
  goal(@Root() person: Person, @Ctx() { viewer }: RequestContext): Promise<Goal | null> {
    return this.goals.goalOf(viewer, person.id)
  }

  @Access('person')
  @Mutation(() => SetGoalResult, { description: 'Says what you aim for, by when and with how many hours a week.' })
  async setGoal(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetGoalInput, { description: 'What is aimed for, and by when.' }) input: SetGoalInput,
  ): Promise<typeof SetGoalResult> {
    const goal = await this.goals.set(signedIn(context), input)
    if (goal instanceof InvalidInput || goal instanceof Conflict) return goal
    return Object.assign(new SetGoalSuccess(), { goal })
  }
}
