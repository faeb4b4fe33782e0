import { Resolver, Root, Subscription } from 'type-graphql'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { NextStepsChange } from './next-steps-change.types.ts'

/** As the database tells it. */
interface Notice {
  readonly inputsDigest: string | null
  readonly at: string
}

@Resolver()
export class NextStepsChangeResolver {
  @Access('person')
  @Subscription(() => NextStepsChange, {
    topics: 'nextStepsChanged',
    topicId: ({ context }: { context: RequestContext }) => signedIn(context).personId,
    description:
      'Tells that the viewer’s advice changed, so that a page open elsewhere can ask for it again. The latest change alone is told where several come at once; one of the last minute is told to whoever begins to listen, so that none is lost between asking and listening.',
  })
  nextStepsChanged(@Root() { inputsDigest, at }: Notice): NextStepsChange {
    return { inputsDigest, at: new Date(at) }
  }
}
