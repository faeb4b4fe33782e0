import { appendInvitation } from '../../../api/features/invitations/invitation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result } from './answers.ts'
import type { World } from './world.ts'

const organisationMeant = ({ world, whose }: Cell): string =>
  world.organisations[whose === 'here' ? 'here' : 'elsewhere']

const newAddress = (): string => `${createId()}@invited.example`

/** Somebody invited into an organisation; the id of the invitation. */
export const openInvitation = async ({ api }: World, organisationId: string): Promise<string> => {
  const id = createId()
  await api.database.asSystem(tx =>
    appendInvitation(tx, {
      id,
      organisationId,
      invitedById: null,
      email: newAddress(),
      roles: ['PERSON'],
      untilOn: null,
      tokenHash: createId(),
      invitedAt: testClock.now(),
      expiresAt: new Date('2099-01-01'),
    }),
  )
  return id
}

/** How invitations are asked for, sent and taken back, by the operation's name. */
export const invitationOperations: Readonly<Record<string, Operation>> = {
  invitations: {
    document:
      'query($organisationId: UUID!) { invitations(organisationId: $organisationId) { totalCount nodes { id email roles } } }',
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell) }),
    read: data => (only(data) === null ? 'nobody' : 'open'),
  },
  invitePerson: {
    document: mutation('invitePerson', `... on InvitePersonSuccess { invitation { email } } ${problems} ${refusal}`),
    given: cell => Promise.resolve({ input: { organisationId: organisationMeant(cell), email: newAddress() } }),
    read: result,
  },
  withdrawInvitation: {
    document: mutation('withdrawInvitation', `... on WithdrawInvitationSuccess { id } ${refusal}`),
    given: async cell => ({ input: { id: await openInvitation(cell.world, organisationMeant(cell)) } }),
    read: result,
  },
}
