import { useMutation } from '@vue/apollo-composable'
import { GiveRoleDocument, type GiveRoleInput } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Gives a member a further role. */
export function useGiveRole() {
  const { mutate, loading } = useMutation(GiveRoleDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once it is done. */
  async function give(input: GiveRoleInput): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.giveRole)
  }

  return { give, isBusy: loading }
}
