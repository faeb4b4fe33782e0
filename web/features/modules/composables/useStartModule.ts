import { useMutation } from '@vue/apollo-composable'
import { StartModuleDocument } from '../../../generated/modules/graphql.ts'

type Problem = { path: string; message: string }

/** Starts a module. Advice already shown is forgotten: it may be different now. */
export function useStartModule() {
  const { mutate, loading } = useMutation(StartModuleDocument, {
    update: cache => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'nextSteps' }),
    throws: 'always',
  })

  /** @returns why it could not be started, or an empty list once it is. */
  async function start(moduleCode: string, areaCodes: readonly string[] | null): Promise<readonly Problem[]> {
    const answer = await mutate({ input: { moduleCode, areaCodes: areaCodes && [...areaCodes] } })
    const outcome = answer?.data?.startModule
    if (!outcome) throw new Error('The API gave no answer')
    return outcome.__typename === 'InvalidInput' ? outcome.fields : []
  }

  return { start, isBusy: loading }
}
