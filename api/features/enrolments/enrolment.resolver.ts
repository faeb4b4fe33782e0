import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Access, invalidInput, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import type { EnrolmentService } from './enrolment.service.ts'
import {
  CompleteModuleInput,
  CompleteModuleResult,
  CompleteModuleSuccess,
  MyModule,
  StartModuleInput,
  StartModuleResult,
  StartModuleSuccess,
} from './enrolment.types.ts'

@Resolver(() => Module)
export class EnrolmentResolver {
  /** One reading of the record serves every module a query asks about. */
  private readonly reader = perRequest(context => this.enrolments.modules(signedIn(context)))

  constructor(private readonly enrolments: EnrolmentService) {}

  @FieldResolver(() => MyModule, { description: 'How the module stands for the viewer.' })
  async mine(@Root() { code }: Module, @Ctx() context: RequestContext): Promise<MyModule> {
    return (await this.reader(context)).mine(code)
  }

  @Access('person')
  @Mutation(() => StartModuleResult, { description: 'Starts a module that may be started now.' })
  async startModule(
    @Ctx() context: RequestContext,
    @Arg('input', () => StartModuleInput, { description: 'The module to start.' }) input: StartModuleInput,
  ): Promise<typeof StartModuleResult> {
    const module = await this.enrolments.start(signedIn(context), input)
    return Array.isArray(module) ? invalidInput(module) : Object.assign(new StartModuleSuccess(), { module })
  }

  @Access('person')
  @Mutation(() => CompleteModuleResult, {
    description: 'Finishes a started module, with the one effect stated before it began.',
  })
  async completeModule(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteModuleInput, { description: 'The module that is finished.' })
    input: CompleteModuleInput,
  ): Promise<typeof CompleteModuleResult> {
    const module = await this.enrolments.complete(signedIn(context), input)
    return Array.isArray(module) ? invalidInput(module) : Object.assign(new CompleteModuleSuccess(), { module })
  }
}
