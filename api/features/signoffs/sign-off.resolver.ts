import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import { answerWith } from './answer.ts'
import {
  AskForSignOffInput,
  AskForSignOffResult,
  AskForSignOffSuccess,
  SignerCandidate,
  WithdrawSignOffRequestInput,
  WithdrawSignOffRequestResult,
  WithdrawSignOffRequestSuccess,
} from './sign-off-deciding.types.ts'
import { MySignOffLines, SignOffFolder } from './sign-off-folder.types.ts'
import type { SignOffService } from './sign-off.service.ts'

const organisationArgument = {
  nullable: true,
  description: 'Whose numbers are asked for; null = the viewer’s first organisation by name.',
}

@Resolver()
export class SignOffResolver {
  constructor(private readonly signOffs: SignOffService) {}

  @Access('person')
  @Query(() => MySignOffLines, {
    description: 'The scope lines of the role the viewer aims for, or works in, and how far each is from being signed.',
  })
  mySignOffLines(
    @Ctx() context: RequestContext,
    @Arg('organisationId', () => UUIDScalar, organisationArgument) organisationId: string | null,
  ): Promise<MySignOffLines> {
    return this.signOffs.lines(signedIn(context), organisationId ?? null)
  }

  @Access('person')
  @Query(() => SignOffFolder, {
    nullable: true,
    description:
      'The viewer’s folder of one line: what is asked for with the source of each tick; null = no such line.',
  })
  signOffFolder(
    @Ctx() context: RequestContext,
    @Arg('scopeLineCode', () => String, { description: 'Code of the line within the role.' }) scopeLineCode: string,
    @Arg('organisationId', () => UUIDScalar, organisationArgument) organisationId: string | null,
  ): Promise<SignOffFolder | null> {
    return this.signOffs.folder(signedIn(context), { scopeLineCode, organisationId: organisationId ?? null })
  }

  @Access('person')
  @Query(() => [SignerCandidate], {
    description:
      'Current members of the organisation who may sign the line, or sit on a panel about the level of the role, by name, and why; nobody for one unknown. Exactly one of the two is named.',
  })
  signerCandidates(
    @Ctx() context: RequestContext,
    @Arg('scopeLineCode', () => String, { nullable: true, description: 'Code of the line within the role.' })
    scopeLineCode: string | null,
    @Arg('roleProfileCode', () => String, { nullable: true, description: 'Code of the role, for its level.' })
    roleProfileCode: string | null,
    @Arg('organisationId', () => UUIDScalar, organisationArgument) organisationId: string | null,
  ): Promise<SignerCandidate[]> {
    return this.signOffs.candidates(signedIn(context), {
      scopeLineCode: scopeLineCode ?? null,
      roleProfileCode: roleProfileCode ?? null,
      organisationId: organisationId ?? null,
    })
  }

  @Access('person')
  @Mutation(() => AskForSignOffResult, {
    description:
      'Asks named people to sign a line, or a panel about the level of the whole role. What the folder holds that day is kept as it is, and they can read exactly that until it ends.',
  })
  async askForSignOff(
    @Ctx() context: RequestContext,
    @Arg('input', () => AskForSignOffInput, { description: 'Which line, and whom to ask.' }) input: AskForSignOffInput,
  ): Promise<typeof AskForSignOffResult> {
    return answerWith(new AskForSignOffSuccess(), await this.signOffs.ask(signedIn(context), input))
  }

  @Access('person')
  @Mutation(() => WithdrawSignOffRequestResult, {
    description:
      'Takes a request back that is not decided. Words given already are kept; nobody reads the folder any more.',
  })
  async withdrawSignOffRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawSignOffRequestInput, { description: 'The request.' })
    { id }: WithdrawSignOffRequestInput,
  ): Promise<typeof WithdrawSignOffRequestResult> {
    return answerWith(new WithdrawSignOffRequestSuccess(), await this.signOffs.withdraw(signedIn(context), id))
  }
}
