import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, type RequestContext } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import type { PathwayService } from './pathway.service.ts'
import { Pathway } from './pathway.types.ts'

@Resolver()
export class PathwayResolver {
  constructor(private readonly service: PathwayService) {}

  @Access('person')
  @Query(() => [Pathway], { description: 'Every pathway, in the order of the catalogue.' })
  pathways(@Ctx() { viewer }: RequestContext): Promise<Pathway[]> {
    return this.service.pathways(viewer)
  }

  @Access('person')
  @Query(() => Pathway, { nullable: true, description: 'One pathway; null where there is none of this code.' })
  pathway(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: 'Such as "PW-ADV-OBS".' }) code: string,
  ): Promise<Pathway | null> {
    return this.service.pathway(viewer, code)
  }
}

@Resolver(() => Module)
export class ModulePathwaysResolver {
  /** One reading for all modules of a list. */
  private readonly containing = perRequest(
    ({ viewer }) => new DataLoader<string, Pathway[]>(codes => this.service.containing(viewer, codes)),
  )

  constructor(private readonly service: PathwayService) {}

  @FieldResolver(() => [Pathway], { description: 'Pathways it is part of.' })
  pathways(@Root() { code }: Module, @Ctx() context: RequestContext): Promise<Pathway[]> {
    return this.containing(context).load(code)
  }
}
