import { useMutation } from '@vue/apollo-composable'
import {
  CompleteModuleDocument,
  type CompleteModuleInput,
  type CompleteModuleMutation,
} from '../../../generated/modules/graphql.ts'

export type CompleteModuleOutcome = CompleteModuleMutation['completeModule']
export type ModuleFinished = Extract<CompleteModuleOutcome, { __typename: 'CompleteModuleSuccess' }>

/** Finishes a module. Where one stands, and the advice, are forgotten and asked for again. */
export function useCompleteModule() {
  const { mutate, loading } = useMutation(CompleteModuleDocument, {
    update: cache => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' })
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'myCapabilities' })
    },
    throws: 'always',
  })

  async function complete(input: CompleteModuleInput): Promise<CompleteModuleOutcome> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return answer.data.completeModule
  }

  return { complete, isBusy: loading }
}
