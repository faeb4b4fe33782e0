import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core'
import { useMutation } from '@vue/apollo-composable'

/** One change of a sign-off, after which everything that shows one, or what it gave, is read anew. */
export function useChange<Data extends object, Variables extends OperationVariables, Name extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  name: Name,
) {
  const { mutate } = useMutation<Data, Variables>(document, {
    throws: 'always',
    update: cache => {
      for (const fieldName of changed) cache.evict({ id: 'ROOT_QUERY', fieldName })
    },
  })
  return async (variables: Variables): Promise<Data[Name]> => {
    const answer = await mutate(variables)
    const outcome = answer?.data?.[name]
    if (!outcome) throw new Error('The API gave no answer')
    return outcome
  }
}

const changed = [
  'mySignOffLines',
  'signOffFolder',
  'signerCandidates',
  'decisionsForMe',
  'signOffToDecide',
  'signOffReversals',
  'startingPositions',
  'signerAppointments',
  'raisedRequirements',
  'nextSteps',
  'myCapabilities',
]
