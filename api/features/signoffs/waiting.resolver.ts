import { Ctx, Query, Resolver } from 'type-graphql'
import type { Database } from '../../platform/database/index.ts'
import { Access, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { countWaiting } from './waiting.read-model.ts'
import { WaitingForMe } from './waiting.types.ts'

@Resolver()
export class WaitingResolver {
  constructor(private readonly asViewer: Database['asViewer']) {}

  @Access('person')
  @Query(() => WaitingForMe, { description: 'How many decisions and confirmations wait for the viewer.' })
  waitingForMe(@Ctx() context: RequestContext): Promise<WaitingForMe> {
    const viewer = signedIn(context)
    return this.asViewer(viewer, tx => countWaiting(tx, viewer.personId))
  }
}
