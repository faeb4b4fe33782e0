import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, Conflict, InvalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Person } from '../people/index.ts'
import type { PracticeService } from './practice.service.ts'
import {
  DescribeMyPracticeInput,
  DescribeMyPracticeResult,
  DescribeMyPracticeSuccess,
  Practice,
} from './practice.types.ts'

@Resolver(() => Person)
export class PracticeResolver {
  constructor(private readonly practices: PracticeService) {}

  @FieldResolver(() => Practice, { description: 'What the person said of where they work; version 0 until then.' })
  practice(@Root() person: Person, @Ctx() { viewer }: RequestContext): Promise<Practice> {
    return this.practices.practiceOf(viewer, person.id)
  }

  @Access('person')
  @Mutation(() => DescribeMyPracticeResult, {
    description: 'Says where you work: areas, level, register, protected time.',
  })
  async describeMyPractice(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeMyPracticeInput, { description: 'The whole description as it is now.' })
    input: DescribeMyPracticeInput,
  ): Promise<typeof DescribeMyPracticeResult> {
    const practice = await this.practices.describe(signedIn(context), input)
    if (practice instanceof InvalidInput || practice instanceof Conflict) return practice
    return Object.assign(new DescribeMyPracticeSuccess(), { practice })
  }
}
