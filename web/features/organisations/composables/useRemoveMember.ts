import { useMutation } from '@vue/apollo-composable'
import { RemoveMemberDocument, type RemoveMemberInput } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Ends every role somebody holds in an organisation; of oneself, it is leaving. */
export function useRemoveMember() {
  const { mutate, loading } = useMutation(RemoveMemberDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once it is done. */
  async function remove(input: RemoveMemberInput): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.removeMember)
  }

  return { remove, isBusy: loading }
}
