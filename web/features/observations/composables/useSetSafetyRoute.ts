import { useMutation } from '@vue/apollo-composable'
import { SetSafetyRouteDocument } from '../../../generated/observations/graphql.ts'

/** Says what is done here about a safety concern; without words those of the service. @returns why not, or null. */
export function useSetSafetyRoute(organisationId: string) {
  const { mutate, loading } = useMutation(SetSafetyRouteDocument, {
    refetchQueries: ['OrganisationForms'],
    throws: 'always',
  })

  async function set(text: string): Promise<string | null> {
    const answer = (await mutate({ input: { organisationId, text: text.trim() || null } }))?.data?.setSafetyRoute
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'SetSafetyRouteSuccess') return null
    return answer.__typename === 'NotAllowed' ? answer.message : (answer.fields[0]?.message ?? '')
  }

  return { set, isBusy: loading }
}
