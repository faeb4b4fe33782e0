import { useMutation } from '@vue/apollo-composable'
import type { Ref } from 'vue'
import {
  RespondToNextStepDocument,
  type AdviceFragment,
  type ResponseKind,
} from '../../../generated/recommendations/graphql.ts'
import { showAdvice } from '../advice-cache.ts'

/** What came of an answer: it counts, or it could not be taken and why. */
export type ResponseOutcome = { response: AdviceFragment['responses'][number] } | { refused: string }

/** Answers a step. The advice that follows is on the page with the answer, without asking again. */
export function useRespondToNextStep(minutes: Readonly<Ref<number | null>>) {
  const { mutate, loading } = useMutation(RespondToNextStepDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      const result = data?.respondToNextStep
      if (result?.__typename === 'RespondToNextStepSuccess') showAdvice(cache, result.nextSteps, minutes.value)
    },
  })

  async function respond(stepId: string, response: ResponseKind): Promise<ResponseOutcome> {
    const answer = await mutate({ input: { stepId, response } })
    const result = answer?.data?.respondToNextStep
    if (!result) throw new Error('The API gave no answer')
    if (result.__typename === 'RespondToNextStepSuccess') return { response: result.response }
    return { refused: result.fields.map(({ message }) => message).join(' ') }
  }

  return { respond, isBusy: loading }
}
