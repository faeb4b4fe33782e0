import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Access, invalidInput, notAllowed, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { PortfolioService } from './portfolio.service.ts'
import {
  MyPortfolio,
  OpenSharedPortfolioInput,
  OpenSharedPortfolioResult,
  OpenSharedPortfolioSuccess,
  PortfolioShareConnection,
  RevokePortfolioShareInput,
  RevokePortfolioShareResult,
  RevokePortfolioShareSuccess,
  SharePortfolioInput,
  SharePortfolioResult,
  SharePortfolioSuccess,
} from './portfolio.types.ts'
import type { PortfolioShareService } from './share.service.ts'

@ArgsType()
class SharesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@Resolver()
export class PortfolioResolver {
  constructor(
    private readonly portfolios: PortfolioService,
    private readonly links: PortfolioShareService,
  ) {}

  @Access('person')
  @Query(() => MyPortfolio, { description: 'What the viewer can hand to others of their record, part by part.' })
  myPortfolio(@Ctx() context: RequestContext): Promise<MyPortfolio> {
    return this.portfolios.myPortfolio(signedIn(context))
  }

  @Access('person')
  @Query(() => PortfolioShareConnection, { description: 'The viewer’s links, the newest first, with their views.' })
  myPortfolioShares(
    @Ctx() context: RequestContext,
    @Args(() => SharesArgs) page: SharesArgs,
  ): Promise<PortfolioShareConnection> {
    return this.links.shares(signedIn(context), page)
  }

  @Access('person')
  @Mutation(() => SharePortfolioResult, {
    description: 'Makes a link to parts of the viewer’s record, for somebody named, until a day.',
  })
  async sharePortfolio(
    @Ctx() context: RequestContext,
    @Arg('input', () => SharePortfolioInput, { description: 'For whom, what, and how long.' })
    input: SharePortfolioInput,
  ): Promise<typeof SharePortfolioResult> {
    const made = await this.links.share(signedIn(context), input)
    return Array.isArray(made) ? invalidInput(made) : Object.assign(new SharePortfolioSuccess(), made)
  }

  @Access('person')
  @Mutation(() => RevokePortfolioShareResult, { description: 'Ends a link of the viewer’s at once.' })
  async revokePortfolioShare(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokePortfolioShareInput, { description: 'Which one.' }) input: RevokePortfolioShareInput,
  ): Promise<typeof RevokePortfolioShareResult> {
    const share = await this.links.revoke(signedIn(context), input.id)
    if (share === null)
      return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no link of yours here to end' }])
    return Object.assign(new RevokePortfolioShareSuccess(), { share })
  }

  @Access('public')
  @Mutation(() => OpenSharedPortfolioResult, {
    description: 'What a link shows; its owner sees that it was opened. A link that leads nowhere never says why.',
  })
  async openSharedPortfolio(
    @Arg('input', () => OpenSharedPortfolioInput, { description: 'The link.' }) { token }: OpenSharedPortfolioInput,
  ): Promise<typeof OpenSharedPortfolioResult> {
    const portfolio = await this.links.open(token)
    if (portfolio === null)
      return notAllowed('LINK_OVER', 'This link does not open. Ask whoever sent it for a new one.')
    return Object.assign(new OpenSharedPortfolioSuccess(), { portfolio })
  }
}
