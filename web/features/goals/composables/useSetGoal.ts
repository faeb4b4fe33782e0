import { useMutation } from '@vue/apollo-composable'
import { SetGoalDocument, type SetGoalInput, type SetGoalMutation } from '../../../generated/goals/graphql.ts'

type Outcome = SetGoalMutation['setGoal']

/** Saves what a person is aiming for. Everything measured against the old goal is forgotten and asked for again. */
export function useSetGoal() {
  const { mutate, loading } = useMutation(SetGoalDocument, {
    update: cache => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' })
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'myCapabilities' })
    },
    throws: 'always',
  })

  async function setGoal(input: SetGoalInput): Promise<Outcome> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.setGoal
  }

  return { setGoal, isBusy: loading }
}
