import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { Access, type RequestContext } from '../../platform/graphql/index.ts'
import { Capability } from './capability.types.ts'
import type { FrameworkService } from './framework.service.ts'
import { Framework } from './framework.types.ts'
import { RoleProfile } from './role-profile.types.ts'

@Resolver()
export class FrameworkResolver {
  constructor(private readonly frameworks: FrameworkService) {}

  @Access('person')
  @Query(() => Framework, {
    nullable: true,
    description: 'A published framework; null where there is none of this code.',
  })
  framework(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: '"SND-1".' }) code: string,
  ): Promise<Framework | null> {
    return this.frameworks.framework(viewer, code)
  }

  @Access('person')
  @Query(() => Capability, { nullable: true, description: 'One capability; null where there is none of this code.' })
  capability(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: 'Such as "CLN-08".' }) code: string,
  ): Promise<Capability | null> {
    return this.frameworks.capability(viewer, code)
  }

  @Access('person')
  @Query(() => [RoleProfile], { description: "Role profiles, in the framework's order." })
  roleProfiles(@Ctx() { viewer }: RequestContext): Promise<RoleProfile[]> {
    return this.frameworks.roleProfiles(viewer)
  }

  @Access('person')
  @Query(() => RoleProfile, { nullable: true, description: 'One role profile; null where there is none of this code.' })
  roleProfile(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: 'Such as "ROLE-ENH-OBS".' }) code: string,
  ): Promise<RoleProfile | null> {
    return this.frameworks.roleProfile(viewer, code)
  }
}
