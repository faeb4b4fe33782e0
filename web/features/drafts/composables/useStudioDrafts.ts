import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { useSession } from '../../../app/session.ts'
import {
  ModuleDraftsDocument,
  PathwayDraftsDocument,
  type ModuleDraftsQuery,
  type PathwayDraftsQuery,
} from '../../../generated/drafts/graphql.ts'

export type ListedDraft =
  | (ModuleDraftsQuery['moduleDrafts']['nodes'][number] & { readonly of: 'MODULE' })
  | (PathwayDraftsQuery['pathwayDrafts']['nodes'][number] & { readonly of: 'PATHWAY' })

const fetchPolicy = 'no-cache'

const joined = <Page extends { nodes: readonly unknown[] }>(before: Page, now: Page): Page => {
  return { ...now, nodes: [...before.nodes, ...now.nodes] }
}

function useDrafts() {
  const modules = useQuery(ModuleDraftsDocument, null, { fetchPolicy })
  const pathways = useQuery(PathwayDraftsDocument, null, { fetchPolicy })

  async function more(): Promise<void> {
    const [ofModules, ofPathways] = [modules.result.value?.moduleDrafts, pathways.result.value?.pathwayDrafts]
    if (ofModules?.pageInfo.hasNextPage)
      await modules.fetchMore({
        variables: { after: ofModules.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: now }) => ({
          moduleDrafts: joined(before.moduleDrafts, now.moduleDrafts),
        }),
      })
    if (ofPathways?.pageInfo.hasNextPage)
      await pathways.fetchMore({
        variables: { after: ofPathways.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: now }) => ({
          pathwayDrafts: joined(before.pathwayDrafts, now.pathwayDrafts),
        }),
      })
  }

  return { modules, pathways, more }
}

const isDiscarded = ({ state }: ListedDraft): boolean => state === 'DISCARDED'

/** Modules and pathways the viewer may read as drafts: those they write, those that wait for their word, and the rest. */
export function useStudioDrafts() {
  const { viewer } = useSession()
  const { modules, pathways, more } = useDrafts()
  const drafts = computed((): ListedDraft[] | null => {
    const [ofModules, ofPathways] = [modules.result.value?.moduleDrafts, pathways.result.value?.pathwayDrafts]
    if (!ofModules || !ofPathways) return null
    return [
      ...ofModules.nodes.map(node => ({ ...node, of: 'MODULE' as const })),
      ...ofPathways.nodes.map(node => ({ ...node, of: 'PATHWAY' as const })),
    ].toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
  })
  const isMine = ({ authors }: ListedDraft): boolean => authors.some(({ id }) => id === viewer.value?.id)
  const waits = (draft: ListedDraft): boolean => !isMine(draft) && draft.acts.includes('APPROVE')

  return {
    drafts,
    total: computed(
      () =>
        (modules.result.value?.moduleDrafts.totalCount ?? 0) + (pathways.result.value?.pathwayDrafts.totalCount ?? 0),
    ),
    mine: computed(() => drafts.value?.filter(draft => isMine(draft) && !isDiscarded(draft)) ?? []),
    waiting: computed(() => drafts.value?.filter(waits) ?? []),
    others: computed(() => drafts.value?.filter(draft => !isMine(draft) && !waits(draft) && !isDiscarded(draft)) ?? []),
    discarded: computed(() => drafts.value?.filter(isDiscarded) ?? []),
    isLoading: computed(() => modules.loading.value || pathways.loading.value),
    failure: computed(() => failureOf(modules.error.value ?? pathways.error.value)),
    readAgain: () => void Promise.all([modules.refetch(), pathways.refetch()]).catch(() => undefined),
    more: () => more().catch(() => undefined),
  }
}
