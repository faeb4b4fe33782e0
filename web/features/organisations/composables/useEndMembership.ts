import { useMutation } from '@vue/apollo-composable'
import { EndMembershipDocument, type EndMembershipInput } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Ends a role now. */
export function useEndMembership() {
  const { mutate, loading } = useMutation(EndMembershipDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once it is done. */
  async function end(input: EndMembershipInput): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.endMembership)
  }

  return { end, isBusy: loading }
}
