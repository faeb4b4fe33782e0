import { useMutation } from '@vue/apollo-composable'
import { OfferModuleSessionDocument, type OfferModuleSessionInput } from '../../../generated/sessions/graphql.ts'

export type DayProblem = { readonly path: string; readonly message: string }

/** Fields of the cache that days stand in. */
export const movedByDays = ['module', 'modules', 'developmentPlan', 'nextSteps']

/** Sets a day. @returns what is wrong with it; nothing where it stands. */
export function useOfferModuleSession() {
  const { mutate, loading } = useMutation(OfferModuleSessionDocument, {
    update: cache => void movedByDays.map(fieldName => cache.evict({ id: 'ROOT_QUERY', fieldName })),
    throws: 'always',
  })

  async function offer(input: OfferModuleSessionInput): Promise<readonly DayProblem[]> {
    const answer = (await mutate({ input }))?.data?.offerModuleSession
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'OfferModuleSessionSuccess') return []
    return answer.__typename === 'InvalidInput' ? answer.fields : [{ path: '', message: answer.message }]
  }

  return { offer, isBusy: loading }
}
