import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { frameworkCode } from '../../../app/framework.ts'
import { GoalChoicesDocument } from '../../../generated/goals/graphql.ts'

/** The areas, levels, roles and pathways to choose from. */
export function useGoalChoices() {
  const { result, loading, error, refetch } = useQuery(GoalChoicesDocument, { framework: frameworkCode })
  return {
    choices: computed(() => result.value ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => null),
  }
}
