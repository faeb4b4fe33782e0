import { Arg, Resolver, Root, Subscription } from 'type-graphql'
import { Access, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import type { BoardService } from './board.service.ts'
import { CohortBoardChange } from './board.types.ts'

/** As the database tells it. */
interface Notice {
  readonly about: string
  readonly at: string
}

interface Listening {
  readonly context: RequestContext
  readonly args: { readonly cohortId: string }
}

/** Whether somebody follows the group a notice is about: asked once for all their tabs, and for as long as the notice is. */
const answered = new WeakMap<Notice, Map<string, Promise<boolean>>>()

/** One of these is made for each subscription, and remembers whether its listener followed the group. */
@Resolver()
export class BoardChangeResolver {
  private followed: Promise<boolean> = Promise.resolve(false)

  constructor(private readonly boards: Pick<BoardService, 'isFollowed'>) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Subscription(() => CohortBoardChange, {
    topics: 'cohortBoardChanged',
    topicId: ({ context, args }: Listening) => resolverOf(context).begin(context, args.cohortId),
    filter: ({ context, payload }: Listening & { payload: Notice }) => resolverOf(context).hears(context, payload),
    description:
      'Tells whoever follows a group that its board changed, and once that they follow it no longer; whether they do is read for every event. Who or what it is about is not in it. The latest change alone is told where several come at once.',
  })
  async cohortBoardChanged(
    @Root() { about, at }: Notice,
    @Arg('cohortId', () => UUIDScalar, { description: 'The group.' }) _cohortId: string,
  ): Promise<CohortBoardChange> {
    return { cohortId: about, isFollowed: await this.followed, at: new Date(at) }
  }

  private begin(context: RequestContext, cohortId: string): string {
    this.followed = this.boards.isFollowed(signedIn(context), cohortId)
    this.followed.catch(() => undefined)
    return cohortId
  }

  /** Who never followed it hears nothing; who did is told that they do not, and nothing after that. */
  private async hears(context: RequestContext, notice: Notice): Promise<boolean> {
    const before = await this.followed
    this.followed = this.follows(context, notice)
    return (await this.followed) || before
  }

  private follows(context: RequestContext, notice: Notice): Promise<boolean> {
    const viewer = signedIn(context)
    const known = answered.get(notice) ?? new Map<string, Promise<boolean>>()
    answered.set(notice, known)
    const asked = known.get(viewer.personId) ?? this.boards.isFollowed(viewer, notice.about)
    known.set(viewer.personId, asked)
    return asked
  }
}

function resolverOf({ resolvers }: RequestContext): BoardChangeResolver {
  const found = resolvers.get(BoardChangeResolver)
  if (!(found instanceof BoardChangeResolver)) throw new Error('No resolver was made for this subscription')
  return found
}
