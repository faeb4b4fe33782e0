import { useMutation } from '@vue/apollo-composable'
import {
  ImportMonthlyCountsDocument,
  type ImportMonthlyCountsInput,
  type ImportMonthlyCountsMutation,
} from '../../../generated/lists/graphql.ts'

type Answer = ImportMonthlyCountsMutation['importMonthlyCounts']
/** What a file comes to. */
export type CountOutcome = Extract<Answer, { __typename: 'ImportMonthlyCountsSuccess' }>

/** Sends a file of counts, to look at or to keep. @returns what it comes to, or why it is refused. */
export function useImportCounts() {
  const { mutate, loading } = useMutation(ImportMonthlyCountsDocument, { throws: 'always', fetchPolicy: 'no-cache' })

  async function send(input: ImportMonthlyCountsInput): Promise<CountOutcome | string> {
    const answer = (await mutate({ input }))?.data?.importMonthlyCounts
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'ImportMonthlyCountsSuccess') return answer
    return answer.__typename === 'NotAllowed' ? answer.message : (answer.fields[0]?.message ?? '')
  }

  return { send, isBusy: loading }
}
