import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import {
  Access,
  NotAllowed,
  PageInfo,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { ImportService } from './import.service.ts'
import {
  CohortImport,
  CohortInvitation,
  ImportIntoCohortInput,
  ImportIntoCohortResult,
  ImportIntoCohortSuccess,
  UndoCohortImportInput,
  UndoCohortImportResult,
  UndoCohortImportSuccess,
} from './import.types.ts'
import { isRefused } from './refused.ts'

@ObjectType({ description: 'An invitation at its place in a list.' })
class CohortInvitationEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CohortInvitation, { description: 'The invitation.' })
  node!: CohortInvitation
}

@ObjectType({ description: 'A page of invitations into a group.' })
class CohortInvitationConnection {
  @Field(() => [CohortInvitationEdge], { description: 'The invitations with their places.' })
  edges!: CohortInvitationEdge[]

  @Field(() => [CohortInvitation], { description: 'The invitations alone.' })
  nodes!: CohortInvitation[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ArgsType()
class CohortInvitationsArgs {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

const leads = ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const

@Resolver()
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Access([...leads])
  @Query(() => [CohortImport], {
    nullable: true,
    description:
      'Lists of people brought into a group, the newest first, at most 20. null where the viewer does not follow it today.',
  })
  cohortImports(
    @Ctx() context: RequestContext,
    @Arg('cohortId', () => UUIDScalar, { description: 'The group.' }) cohortId: string,
  ): Promise<CohortImport[] | null> {
    return this.service.imports(signedIn(context), cohortId)
  }

  @Access([...leads])
  @Query(() => CohortInvitationConnection, {
    nullable: true,
    description:
      'People invited into a group by letter who have not come yet, by address. null where the viewer does not follow it today.',
  })
  cohortInvitations(
    @Ctx() context: RequestContext,
    @Args(() => CohortInvitationsArgs) asked: CohortInvitationsArgs,
  ): Promise<CohortInvitationConnection | null> {
    return this.service.invited(signedIn(context), asked)
  }

  @Access([...leads])
  @Mutation(() => ImportIntoCohortResult, {
    description:
      'Asks in whom a list names, puts places right by it, and invites by letter who belongs nowhere yet; or says what it would come to.',
  })
  async importIntoCohort(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportIntoCohortInput, { description: 'The list.' }) input: ImportIntoCohortInput,
  ): Promise<typeof ImportIntoCohortResult> {
    const outcome = await this.service.bring(signedIn(context), input)
    return isRefused(outcome) ? outcome : Object.assign(new ImportIntoCohortSuccess(), outcome)
  }

  @Access([...leads])
  @Mutation(() => UndoCohortImportResult, {
    description:
      'Takes a list back within a day: places that wait for an answer end, what it changed is put back, and its letters open nothing. Who said yes stays. Sent again, it answers the same. Refused: NO_SUCH_LIST, TOO_LATE.',
  })
  async undoCohortImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoCohortImportInput, { description: 'Which.' }) input: UndoCohortImportInput,
  ): Promise<typeof UndoCohortImportResult> {
    const outcome = await this.service.undo(signedIn(context), input.id)
    return outcome instanceof NotAllowed ? outcome : Object.assign(new UndoCohortImportSuccess(), outcome)
  }
}
