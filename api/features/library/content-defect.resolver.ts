import { Ctx, Query, Resolver } from 'type-graphql'
import { Access, type RequestContext } from '../../platform/graphql/index.ts'
import type { ContentDefectService } from './content-defect.service.ts'
import { ContentDefect } from './content-defect.types.ts'

@Resolver()
export class ContentDefectResolver {
  constructor(private readonly defects: ContentDefectService) {}

  @Access(['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])
  @Query(() => [ContentDefect], {
    description:
      'What keeps people from learning in what is published: what stops them first, then by kind and code; at most the first 500.',
  })
  contentDefects(@Ctx() { viewer }: RequestContext): Promise<readonly ContentDefect[]> {
    return this.defects.contentDefects(viewer)
  }
}
