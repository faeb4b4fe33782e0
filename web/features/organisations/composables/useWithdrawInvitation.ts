import { useMutation } from '@vue/apollo-composable'
import { WithdrawInvitationDocument } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Takes an invitation back before it is taken up. */
export function useWithdrawInvitation() {
  const { mutate, loading } = useMutation(WithdrawInvitationDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once its link leads nowhere. */
  async function withdraw(id: string): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input: { id } })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.withdrawInvitation)
  }

  return { withdraw, isBusy: loading }
}
