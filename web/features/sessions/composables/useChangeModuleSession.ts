import { useMutation } from '@vue/apollo-composable'
import { ChangeModuleSessionDocument, type ChangeModuleSessionInput } from '../../../generated/sessions/graphql.ts'
import { movedByDays, type DayProblem } from './useOfferModuleSession.ts'

/** Moves a day, says how many places are left, or calls it off. @returns what is wrong with that, if anything. */
export function useChangeModuleSession() {
  const { mutate, loading } = useMutation(ChangeModuleSessionDocument, {
    update: cache => void movedByDays.map(fieldName => cache.evict({ id: 'ROOT_QUERY', fieldName })),
    throws: 'always',
  })

  async function change(input: ChangeModuleSessionInput): Promise<readonly DayProblem[]> {
    const answer = (await mutate({ input }))?.data?.changeModuleSession
    if (!answer) throw new Error('The API gave no answer')
    if (answer.__typename === 'ChangeModuleSessionSuccess') return []
    return answer.__typename === 'InvalidInput' ? answer.fields : [{ path: '', message: answer.message }]
  }

  return { change, isBusy: loading }
}
