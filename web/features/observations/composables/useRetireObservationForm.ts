import { useMutation } from '@vue/apollo-composable'
import {
  RetireObservationFormDocument,
  type RetireObservationFormInput,
} from '../../../generated/observations/graphql.ts'

/** Says that a form is asked for no more, or again. @returns why not, or null. */
export function useRetireObservationForm() {
  const { mutate, loading } = useMutation(RetireObservationFormDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'observationForms' }),
    refetchQueries: ['OrganisationForms'],
    awaitRefetchQueries: true,
    throws: 'always',
  })

  async function retire(input: RetireObservationFormInput): Promise<string | null> {
    const answer = (await mutate({ input }))?.data?.retireObservationForm
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'RetireObservationFormSuccess') return null
    return answer.__typename === 'InvalidInput' ? (answer.fields[0]?.message ?? '') : answer.message
  }

  return { retire, isBusy: loading }
}
