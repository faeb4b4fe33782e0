import { useMutation } from '@vue/apollo-composable'
import { AdoptPlanDocument, type AdoptPlanInput, type AdoptPlanMutation } from '../../../generated/plans/graphql.ts'

type Outcome = AdoptPlanMutation['adoptPlan']

/** Makes a plan one's own: next steps come from it, so what was shown of them is forgotten. */
export function useAdoptPlan() {
  const { mutate, loading } = useMutation(AdoptPlanDocument, {
    update: cache => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' })
    },
    throws: 'always',
  })
  async function adopt(input: AdoptPlanInput): Promise<Outcome> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.adoptPlan
  }
  return { adopt, isBusy: loading }
}
