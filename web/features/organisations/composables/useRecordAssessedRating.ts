import { useMutation } from '@vue/apollo-composable'
import {
  RecordAssessedRatingDocument,
  type RecordAssessedRatingInput,
  type RecordAssessedRatingMutation,
} from '../../../generated/organisations/graphql.ts'

type Outcome = RecordAssessedRatingMutation['recordAssessedRating']

/** Records one observation of a colleague. */
export function useRecordAssessedRating() {
  const { mutate, loading } = useMutation(RecordAssessedRatingDocument, { throws: 'always' })

  async function record(input: RecordAssessedRatingInput): Promise<Outcome> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.recordAssessedRating
  }

  return { record, isBusy: loading }
}
