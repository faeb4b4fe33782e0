import { useMutation } from '@vue/apollo-composable'
import { AddObservationFormDocument, type AddObservationFormInput } from '../../../generated/observations/graphql.ts'

export type FormProblem = { readonly path: string; readonly message: string }

/** Publishes a form of an organisation's own. @returns what is wrong with it; nothing where it is published. */
export function useAddObservationForm() {
  const { mutate, loading } = useMutation(AddObservationFormDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'observationForms' }),
    refetchQueries: ['OrganisationForms'],
    throws: 'always',
  })

  async function add(input: AddObservationFormInput): Promise<readonly FormProblem[]> {
    const answer = (await mutate({ input }))?.data?.addObservationForm
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'AddObservationFormSuccess') return []
    return answer.__typename === 'InvalidInput' ? answer.fields : [{ path: '', message: answer.message }]
  }

  return { add, isBusy: loading }
}
