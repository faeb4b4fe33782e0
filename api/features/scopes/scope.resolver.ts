import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  NotAllowed,
  signedIn,
  UUIDScalar,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { ScopeService } from './scope.service.ts'
import { ScopeStatement } from './scope-statement.types.ts'
import {
  MyScope,
  SaveScopeDraftInput,
  SaveScopeDraftResult,
  SaveScopeDraftSuccess,
  SignMyScopeInput,
  SignMyScopeResult,
  SignMyScopeSuccess,
} from './scope.types.ts'

@Resolver()
export class ScopeResolver {
  constructor(private readonly scopes: ScopeService) {}

  @Access('person')
  @Query(() => MyScope, {
    description: 'The viewer’s scope of practice: the next statement, the one in force, and those before it.',
  })
  myScope(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, {
      nullable: true,
      description: 'An organisation the viewer is a member of; null = the first by name.',
    })
    organisationId: string | null | undefined,
  ): Promise<MyScope> {
    return this.scopes.mine(signedIn(context), organisationId ?? null)
  }

  @Access('person')
  @Query(() => ScopeStatement, {
    nullable: true,
    description:
      'One version, of the viewer’s own or asked of the viewer as a lead; null where there is none to be seen.',
  })
  scopeStatement(
    @Ctx() context: RequestContext,
    @Arg('id', () => UUIDScalar, { description: 'Id of the statement.' }) id: string,
  ): Promise<ScopeStatement | null> {
    return this.scopes.statement(signedIn(context), id)
  }

  @Access('person')
  @Mutation(() => SaveScopeDraftResult, { description: 'Saves what the viewer chose for their next statement.' })
  async saveScopeDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveScopeDraftInput, { description: 'What was chosen.' }) input: SaveScopeDraftInput,
  ): Promise<typeof SaveScopeDraftResult> {
    const draft = await this.scopes.saveDraft(signedIn(context), input)
    if (draft instanceof InvalidInput || draft instanceof NotAllowed || draft instanceof Conflict) return draft
    return Object.assign(new SaveScopeDraftSuccess(), { draft })
  }

  @Access('person')
  @Mutation(() => SignMyScopeResult, {
    description: 'Signs the draft as the record stands today and asks the leads of the organisation to sign it.',
  })
  async signMyScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignMyScopeInput, { description: 'Which draft.' }) input: SignMyScopeInput,
  ): Promise<typeof SignMyScopeResult> {
    const statement = await this.scopes.sign(signedIn(context), input)
    if (statement instanceof InvalidInput || statement instanceof NotAllowed || statement instanceof Conflict)
      return statement
    return Object.assign(new SignMyScopeSuccess(), { statement })
  }
}
