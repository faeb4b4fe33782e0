import { useMutation } from '@vue/apollo-composable'
import type { Ref } from 'vue'
import { WithdrawResponseDocument } from '../../../generated/recommendations/graphql.ts'
import { showAdvice } from '../advice-cache.ts'

/** Takes an answer to a step back. @returns why it could not be taken back, or null. */
export function useWithdrawResponse(minutes: Readonly<Ref<number | null>>) {
  const { mutate, loading } = useMutation(WithdrawResponseDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      const result = data?.withdrawResponse
      if (result?.__typename === 'WithdrawResponseSuccess') showAdvice(cache, result.nextSteps, minutes.value)
    },
  })

  async function withdraw(stepId: string): Promise<string | null> {
    const answer = await mutate({ input: { stepId } })
    const result = answer?.data?.withdrawResponse
    if (!result) throw new Error('The API gave no answer')
    return result.__typename === 'InvalidInput' ? result.fields.map(({ message }) => message).join(' ') : null
  }

  return { withdraw, isBusy: loading }
}
