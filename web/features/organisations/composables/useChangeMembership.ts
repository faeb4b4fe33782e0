import { useMutation } from '@vue/apollo-composable'
import { ChangeMembershipDocument, type ChangeMembershipInput } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Gives a role another last day, or none. */
export function useChangeMembership() {
  const { mutate, loading } = useMutation(ChangeMembershipDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once it is done. */
  async function change(input: ChangeMembershipInput): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.changeMembership)
  }

  return { change, isBusy: loading }
}
