import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import type { LibraryService } from './library.service.ts'
import { ModuleConnection, ModulesArgs } from './module-list.types.ts'
import { SearchResults } from './search.types.ts'

@Resolver()
export class LibraryResolver {
  constructor(private readonly library: LibraryService) {}

  @Access('person')
  @Query(() => ModuleConnection, {
    description:
      'Modules that meet every condition given, a page at a time: the most relevant first where something is searched for, else as catalogued.',
  })
  modules(@Ctx() context: RequestContext, @Args(() => ModulesArgs) page: ModulesArgs): Promise<ModuleConnection> {
    return this.library.modules(signedIn(context), page)
  }

  @Access('person')
  @Query(() => [Capability], {
    description:
      "Capabilities that meet every condition given: the most relevant first where something is searched for, else in the framework's order.",
  })
  capabilities(
    @Ctx() { viewer }: RequestContext,
    @Arg('area', () => String, { nullable: true, description: 'Area code.' }) area: string | null,
    @Arg('pillar', () => String, { nullable: true, description: 'Pillar code.' }) pillar: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Words, all of which must be met.' })
    search: string | null,
  ): Promise<Capability[]> {
    return this.library.capabilities(viewer, { area, pillar, search })
  }

  @Access('person')
  @Query(() => SearchResults, { description: 'Modules, capabilities, roles and pathways, found by words.' })
  search(
    @Ctx() { viewer }: RequestContext,
    @Arg('text', () => String, { description: 'Words, all of which must be met; such as "discrepancy" or "NT".' })
    text: string,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many of each kind, at most 100.' }) first: number,
  ): Promise<SearchResults> {
    return this.library.search(viewer, text, first)
  }
}
