import { useMutation } from '@vue/apollo-composable'
import { AnswerDayOneDocument, type AnswerDayOneInput } from '../../../generated/pathways/graphql.ts'

type Problem = { path: string; message: string }

/** Records what is known of what a role needs on day one. @returns what was wrong with it, or an empty list. */
export function useAnswerDayOne() {
  const { mutate, loading } = useMutation(AnswerDayOneDocument, { throws: 'always' })

  async function answer(input: AnswerDayOneInput): Promise<readonly Problem[]> {
    const sent = await mutate({ input })
    const result = sent?.data?.answerDayOne
    if (!result) throw new Error('The API gave no answer')
    return result.__typename === 'InvalidInput' ? result.fields : []
  }

  return { answer, isBusy: loading }
}
