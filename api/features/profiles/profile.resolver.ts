import { Ctx, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { ProfileService } from './profile.service.ts'
import { MyProfile } from './profile.types.ts'

@Resolver()
export class ProfileResolver {
  constructor(private readonly profiles: ProfileService) {}

  @Access('person')
  @Query(() => MyProfile, {
    description: "The viewer's profile against what they aim for: by scope line, by pillar and over time.",
  })
  myProfile(@Ctx() context: RequestContext): Promise<MyProfile> {
    return this.profiles.myProfile(signedIn(context))
  }
}
