import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Access, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { Person } from '../people/index.ts'
import type { OrganisationService } from './organisation.service.ts'
import { Colleague, ColleagueConnection, Membership } from './organisation.types.ts'

@Resolver(() => Person)
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @FieldResolver(() => [Membership], { description: 'Roles held in organisations, current ones first.' })
  memberships(@Root() person: Person, @Ctx() { viewer }: RequestContext): Promise<Membership[]> {
    return this.organisations.membershipsOf(viewer, person.id)
  }

  @Access(['ASSESSOR'])
  @Query(() => ColleagueConnection, {
    description: 'Current members of the organisations in which the viewer is an assessor, by name.',
  })
  colleagues(
    @Ctx() { viewer }: RequestContext,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name.' }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
  ): Promise<ColleagueConnection> {
    return this.organisations.colleagues(viewer, { search, first, after })
  }

  @Access(['ASSESSOR'])
  @Query(() => Colleague, {
    nullable: true,
    description: 'One colleague; null where there is none the viewer may see.',
  })
  colleague(
    @Ctx() { viewer }: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'Id of the person.' }) id: string,
  ): Promise<Colleague | null> {
    return this.organisations.colleague(viewer, id)
  }
}
