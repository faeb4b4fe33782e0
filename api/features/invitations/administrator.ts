import { createToken } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { ensureOrganisation, Role } from '../organisations/index.ts'
import { isAddress } from '../../platform/mail/index.ts'
import { appendInvitation } from './invitation.repository.ts'
import { newInvitation } from './invitation.service.ts'

export interface AdministratorWanted {
  readonly email: string
  /** Name of the organisation they look after; made where there is none of that name. */
  readonly organisation: string
}

interface Parts {
  readonly clock: Clock
  readonly createId: IdSource
}

/**
 * A way in for whoever looks after the service and an organisation of it, before anybody is there to invite them. Returns
 * what their link carries; null where the address is none.
 */
export async function inviteAdministrator(
  tx: Transaction,
  { email, organisation }: AdministratorWanted,
  parts: Parts,
): Promise<string | null> {
  if (!isAddress(email)) return null
  const organisationId = await ensureOrganisation(tx, { id: parts.createId(), name: organisation })
  const token = createToken()
  const roles = [Role.PERSON, Role.ORGANISATION_ADMINISTRATOR, Role.PLATFORM_ADMINISTRATOR]
  const input = { organisationId, email, roles, until: null }
  await appendInvitation(tx, newInvitation({ input, invitedById: null, token }, parts))
  return token
}
