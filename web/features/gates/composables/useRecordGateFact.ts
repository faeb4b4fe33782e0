import { useMutation } from '@vue/apollo-composable'
import { RecordGateFactDocument, type RecordGateFactInput } from '../../../generated/gates/graphql.ts'

type Problem = { path: string; message: string }

/** Records that something asked for beforehand is in place. @returns what was wrong with it, or an empty list. */
export function useRecordGateFact() {
  const { mutate, loading } = useMutation(RecordGateFactDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      if (data?.recordGateFact.__typename !== 'RecordGateFactSuccess') return
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'myGates' })
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'module' })
    },
  })

  async function record(input: RecordGateFactInput): Promise<readonly Problem[]> {
    const answer = await mutate({ input })
    const result = answer?.data?.recordGateFact
    if (!result) throw new Error('The API gave no answer')
    return result.__typename === 'InvalidInput' ? result.fields : []
  }

  return { record, isBusy: loading }
}
