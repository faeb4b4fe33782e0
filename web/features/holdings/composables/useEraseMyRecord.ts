import { useMutation } from '@vue/apollo-composable'
import { EraseMyRecordDocument, type EraseMyRecordMutation } from '../../../generated/holdings/graphql.ts'

/** Erases the viewer's record and closes the account. */
export function useEraseMyRecord() {
  const { mutate, loading } = useMutation(EraseMyRecordDocument, { throws: 'always' })

  async function erase(confirmEmail: string): Promise<EraseMyRecordMutation['eraseMyRecord']> {
    const answer = await mutate({ input: { confirmEmail } })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.eraseMyRecord
  }

  return { erase, isBusy: loading }
}
