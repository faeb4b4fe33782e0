import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, type RequestContext } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import type { ModuleService } from './module.service.ts'
import { Module } from './module.types.ts'

@Resolver()
export class ModuleResolver {
  constructor(private readonly modulesOf: ModuleService) {}

  @Access('person')
  @Query(() => Module, { nullable: true, description: 'One module; null where there is none of this code.' })
  module(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: 'Such as "PRE-02".' }) code: string,
  ): Promise<Module | null> {
    return this.modulesOf.module(viewer, code)
  }
}

@Resolver(() => Capability)
export class CapabilityModulesResolver {
  /** One reading for all capabilities of a list. */
  private readonly developing = perRequest(
    ({ viewer }) => new DataLoader<string, Module[]>(codes => this.modulesOf.developing(viewer, codes)),
  )

  constructor(private readonly modulesOf: ModuleService) {}

  @FieldResolver(() => [Module], { description: 'Modules that help with it; empty = none in this catalogue.' })
  modules(@Root() { code }: Capability, @Ctx() context: RequestContext): Promise<Module[]> {
    return this.developing(context).load(code)
  }
}
