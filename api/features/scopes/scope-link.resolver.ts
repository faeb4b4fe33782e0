import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  Access,
  InvalidInput,
  invalidInput,
  notAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { ScopeLinkService } from './scope-link.service.ts'
import {
  RevokeScopeLinkInput,
  RevokeScopeLinkResult,
  RevokeScopeLinkSuccess,
  ShareScopeInput,
  ShareScopeResult,
  ShareScopeSuccess,
  VerifyScopeInput,
  VerifyScopeResult,
  VerifyScopeSuccess,
} from './scope-link.types.ts'

@Resolver()
export class ScopeLinkResolver {
  constructor(private readonly links: ScopeLinkService) {}

  @Access('person')
  @Mutation(() => ShareScopeResult, {
    description: 'Makes a link by which others see one signed statement, and whether it stands, until a day.',
  })
  async shareScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareScopeInput, { description: 'Which statement, and how long.' }) input: ShareScopeInput,
  ): Promise<typeof ShareScopeResult> {
    const made = await this.links.share(signedIn(context), input)
    return made instanceof InvalidInput ? made : Object.assign(new ShareScopeSuccess(), made)
  }

  @Access('person')
  @Mutation(() => RevokeScopeLinkResult, { description: 'Ends a link of the viewer’s at once.' })
  async revokeScopeLink(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeScopeLinkInput, { description: 'Which one.' }) { id }: RevokeScopeLinkInput,
  ): Promise<typeof RevokeScopeLinkResult> {
    const link = await this.links.revoke(signedIn(context), id)
    if (link === null)
      return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no link of yours here to end' }])
    return Object.assign(new RevokeScopeLinkSuccess(), { link })
  }

  @Access('public')
  @Mutation(() => VerifyScopeResult, {
    description:
      'Whether a statement stands; its owner sees that it was asked. A link that leads nowhere never says why.',
  })
  async verifyScope(
    @Arg('input', () => VerifyScopeInput, { description: 'The link.' }) { token }: VerifyScopeInput,
  ): Promise<typeof VerifyScopeResult> {
    const verification = await this.links.verify(token)
    if (verification === null)
      return notAllowed('LINK_OVER', 'This link does not open. Ask whoever gave it to you for a new one.')
    return Object.assign(new VerifyScopeSuccess(), { verification })
  }
}
