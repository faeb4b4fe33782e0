import { groupBy } from '../../platform/collections.ts'
import { signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import type { BlockChange } from '../modules/index.ts'
import { changesIn, type DraftLookService } from './draft-look.service.ts'
import type { DraftAudience, DraftNeed, DraftProblem } from './draft-looks.types.ts'
import type { DraftBlockProblem } from './draft-parts.types.ts'
import type { WholeDraft } from './draft-whole.read-model.ts'
import type { ModuleDraft } from './draft.types.ts'

/** One promise for all fields that ask the same of the same draft as it was read; what was read later is another. */
function oncePer<T>(
  read: (context: RequestContext, draft: ModuleDraft) => Promise<T>,
): (context: RequestContext, draft: ModuleDraft) => Promise<T> {
  const kept = new WeakMap<ModuleDraft, Promise<T>>()
  return (context, draft) => {
    const found = kept.get(draft) ?? read(context, draft)
    kept.set(draft, found)
    return found
  }
}

export type DraftAtOnce = ReturnType<typeof createDraftAtOnce>

/** What the fields of a draft are made from, asked for once however many of them there are. */
export function createDraftAtOnce(looks: DraftLookService) {
  const whole = oncePer(async (context, { id }): Promise<WholeDraft> => {
    const draft = await looks.whole(signedIn(context), id)
    if (draft === null) throw new Error('What was just read is not there')
    return draft
  })
  const published = oncePer(context => looks.published(signedIn(context)))
  const blockProblems = oncePer(async (context, draft) =>
    looks.blockProblems(signedIn(context), await whole(context, draft)),
  )
  const byBlock = oncePer(async (context, draft) => groupBy(await blockProblems(context, draft), each => each.blockId))
  return {
    whole,
    async problems(context: RequestContext, draft: ModuleDraft): Promise<DraftProblem[]> {
      const content = await published(context, draft)
      return looks.problems(await whole(context, draft), content, await blockProblems(context, draft))
    },
    async audience(context: RequestContext, draft: ModuleDraft): Promise<DraftAudience[]> {
      return looks.audience(await whole(context, draft), await published(context, draft))
    },
    async needs(context: RequestContext, draft: ModuleDraft): Promise<DraftNeed[]> {
      return looks.needs(await whole(context, draft), await published(context, draft))
    },
    async changes(context: RequestContext, draft: ModuleDraft): Promise<BlockChange[]> {
      return changesIn(await whole(context, draft))
    },
    async problemsOfBlock(
      context: RequestContext,
      draft: ModuleDraft,
      blockId: string,
    ): Promise<readonly DraftBlockProblem[]> {
      return (await byBlock(context, draft)).get(blockId) ?? []
    },
  }
}
