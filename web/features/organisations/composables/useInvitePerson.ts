import { useMutation } from '@vue/apollo-composable'
import { InvitePersonDocument, type InvitePersonInput } from '../../../generated/organisations/graphql.ts'
import { problemsOf, type RoleProblem } from '../role-problems.ts'

/** Invites somebody into an organisation. */
export function useInvitePerson() {
  const { mutate, loading } = useMutation(InvitePersonDocument, { throws: 'always' })

  /** @returns what is wrong, or an empty list once the letter is on its way. */
  async function invite(input: InvitePersonInput): Promise<readonly RoleProblem[]> {
    const answer = await mutate({ input })
    if (!answer?.data) throw new Error('The API gave no answer')
    return problemsOf(answer.data.invitePerson)
  }

  return { invite, isBusy: loading }
}
