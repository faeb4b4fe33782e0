import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Access, perRequest, type RequestContext } from '../../platform/graphql/index.ts'
import type { ModuleVersionService } from './module-version.service.ts'
import { toParts, type VersionName } from './module-version.repository.ts'
import { ModuleVersion, VersionPart } from './module-version.types.ts'
import { Module } from './module.types.ts'

@Resolver(() => Module)
export class ModuleVersionResolver {
  /** One reading for all modules of a list. */
  private readonly latest = perRequest(
    ({ viewer }) => new DataLoader<string, ModuleVersion | null>(codes => this.versions.latest(viewer, codes)),
  )

  constructor(private readonly versions: ModuleVersionService) {}

  @Access('person')
  @Query(() => ModuleVersion, {
    nullable: true,
    description: 'One version of what a module is learnt from; null where there is none of this code and number.',
  })
  moduleVersion(
    @Ctx() { viewer }: RequestContext,
    @Arg('code', () => String, { description: 'Code of the module.' }) code: string,
    @Arg('number', () => Int, { description: 'Number of the version, from 1.' }) number: number,
  ): Promise<ModuleVersion | null> {
    return this.versions.version(viewer, code, number)
  }

  @FieldResolver(() => ModuleVersion, {
    nullable: true,
    description: 'The latest version of what it is learnt from; null = Soundings holds its outline only.',
  })
  version(@Root() { code }: Module, @Ctx() context: RequestContext): Promise<ModuleVersion | null> {
    return this.latest(context).load(code)
  }
}

@Resolver(() => ModuleVersion)
export class VersionPartsResolver {
  /** One reading for all versions of a list. */
  private readonly parted = perRequest(
    ({ viewer }) =>
      new DataLoader<VersionName, VersionPart[], string>(names => this.versions.parts(viewer, names), {
        cacheKeyFn: ({ moduleCode, number }) => `${moduleCode} ${number}`,
      }),
  )

  constructor(private readonly versions: ModuleVersionService) {}

  @FieldResolver(() => [VersionPart], { description: 'The parts, in order.' })
  parts(
    @Root() { moduleCode, number, content }: ModuleVersion,
    @Ctx() context: RequestContext,
  ): Promise<VersionPart[]> | VersionPart[] {
    return content === null ? this.parted(context).load({ moduleCode, number }) : toParts(content)
  }
}
