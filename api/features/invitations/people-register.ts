import type { PeopleRegister } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { NotAllowed } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { eraseRecord, hasCopyOfRecord } from '../holdings/index.ts'
import { giveInvitedRoles } from '../organisations/index.ts'
import { addPerson } from '../people/index.ts'
import { findOpenInvitation, hasOpenInvitation, placeInvited, takeUp } from './invitation.repository.ts'

interface RegisterParts {
  readonly clock: Clock
  readonly createId: IdSource
}

type Taken = Awaited<ReturnType<typeof takeUp>>

/** How people come to be here and cease to be, as sign-in asks for it. */
export function createPeopleRegister({ clock, createId }: RegisterParts): PeopleRegister {
  const give = async (tx: Transaction, personId: string, invitations: Taken): Promise<void> => {
    for (const { id, organisationId, roles, untilOn, invitedById } of invitations) {
      const given = { personId, organisationId, roles, toOn: untilOn, invitedBy: invitedById }
      await giveInvitedRoles({ tx, clock, createId }, given)
      await placeInvited(tx, { invitationId: id, personId, memberId: createId() })
    }
  }
  return {
    invitationOf: (tx, tokenHash) => findOpenInvitation(tx, tokenHash, clock.now()),
    isInvited: (tx, email) => hasOpenInvitation(tx, email, clock.now()),
    accept: async (tx, tokenHash, arrival) => {
      const invitations = await takeUp(tx, { tokenHash }, clock.now())
      if (invitations.length === 0) return false
      await addPerson(tx, arrival, clock.now())
      await give(tx, arrival.id, invitations)
      return true
    },
    welcome: async (tx, arrival) => {
      if (!(await addPerson(tx, arrival, clock.now()))) return
      await give(tx, arrival.id, await takeUp(tx, { email: arrival.email }, clock.now()))
    },
    hasCopy: hasCopyOfRecord,
    erase: async (tx, personId) => {
      const result = await eraseRecord(tx, personId, clock)
      return result instanceof NotAllowed ? result : null
    },
  }
}
