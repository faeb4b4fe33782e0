import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, invalidInput, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { PersonService } from './person.service.ts'
import { ChangeMyNameInput, ChangeMyNameResult, ChangeMyNameSuccess, Person } from './person.types.ts'

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @Access('public')
  @Query(() => Person, { nullable: true, description: 'The person signed in; null where nobody is.' })
  me(@Ctx() { viewer }: RequestContext): Promise<Person | null> {
    return this.people.me(viewer)
  }

  @Access('person')
  @Mutation(() => ChangeMyNameResult, { description: 'Changes the name colleagues see.' })
  async changeMyName(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMyNameInput, { description: 'The new name.' }) { name }: ChangeMyNameInput,
  ): Promise<typeof ChangeMyNameResult> {
    const person = await this.people.rename(signedIn(context), name)
    return Array.isArray(person) ? invalidInput(person) : Object.assign(new ChangeMyNameSuccess(), { person })
  }
}
