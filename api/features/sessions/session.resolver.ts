import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import type { SessionService } from './session.service.ts'
import {
  ChangeModuleSessionInput,
  ChangeModuleSessionResult,
  ChangeModuleSessionSuccess,
  ModuleDay,
  ModuleSessionConnection,
  OfferModuleSessionInput,
  OfferModuleSessionResult,
  OfferModuleSessionSuccess,
} from './session.types.ts'

@ArgsType()
class ModuleSessionsArgs {
  @Field(() => UUIDScalar, { description: 'Id of the organisation.' })
  organisationId!: string

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class SessionResolver {
  constructor(private readonly service: SessionService) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => ModuleSessionConnection, {
    nullable: true,
    description:
      'Days on which modules are held in an organisation, from today on, the soonest first; null where the viewer neither looks after it nor is an educator there.',
  })
  moduleSessions(
    @Ctx() context: RequestContext,
    @Args(() => ModuleSessionsArgs) asked: ModuleSessionsArgs,
  ): Promise<ModuleSessionConnection | null> {
    return this.service.sessions(signedIn(context), asked)
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => OfferModuleSessionResult, {
    description: 'Sets a day on which a module is held. The plans of everybody in the organisation reckon with it.',
  })
  async offerModuleSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => OfferModuleSessionInput, { description: 'What is held, and when.' })
    input: OfferModuleSessionInput,
  ): Promise<typeof OfferModuleSessionResult> {
    const session = await this.service.offer(signedIn(context), input)
    return 'id' in session ? Object.assign(new OfferModuleSessionSuccess(), { session }) : session
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Mutation(() => ChangeModuleSessionResult, {
    description: 'Moves a session, says how many places are left, or calls it off.',
  })
  async changeModuleSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeModuleSessionInput, { description: 'What it becomes.' }) input: ChangeModuleSessionInput,
  ): Promise<typeof ChangeModuleSessionResult> {
    const session = await this.service.change(signedIn(context), input)
    return 'id' in session ? Object.assign(new ChangeModuleSessionSuccess(), { session }) : session
  }
}

@Resolver(() => Module)
export class ModuleDaysResolver {
  /** One reading serves every module a query asks about. */
  private readonly reader = perRequest(context => this.service.days(signedIn(context)))

  constructor(private readonly service: SessionService) {}

  @FieldResolver(() => [ModuleDay], {
    description: 'Days on which it is held where the viewer belongs, from today on, the soonest first.',
  })
  async days(@Root() { code }: Module, @Ctx() context: RequestContext): Promise<ModuleDay[]> {
    return (await this.reader(context)).get(code) ?? []
  }
}

/** Both of one request, which share what they read. */
export const createSessionResolvers = (service: SessionService): object[] => [
  new SessionResolver(service),
  new ModuleDaysResolver(service),
]
