import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import {
  BroughtListsDocument,
  UndoCohortImportDocument,
  WithdrawGroupInvitationDocument,
} from '../../../generated/cohorts/graphql.ts'
import { useGroupChange } from './useGroupChange.ts'

/** Lists brought into a group of late, and who was invited by letter and has not come. */
export function useBroughtLists(id: () => string) {
  const { result, refetch } = useQuery(BroughtListsDocument, () => ({ id: id() }), {
    fetchPolicy: 'cache-and-network',
  })
  return {
    lists: computed(() => result.value?.cohortImports ?? []),
    invited: computed(() => result.value?.cohortInvitations?.nodes ?? []),
    invitedCount: computed(() => result.value?.cohortInvitations?.totalCount ?? 0),
    undo: useGroupChange(UndoCohortImportDocument, 'undoCohortImport'),
    withdraw: useGroupChange(WithdrawGroupInvitationDocument, 'withdrawInvitation'),
    readAgain: async () => {
      await refetch()?.catch(() => undefined)
    },
  }
}
