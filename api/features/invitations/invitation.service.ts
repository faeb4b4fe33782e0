import { validate as isUuid } from 'uuid'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type InputProblem,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { addressOf, type Mailer } from '../../platform/mail/index.ts'
import { Role } from '../organisations/index.ts'
import { invitationLetter } from './invitation-letter.ts'
import { invitationProblems } from './invitation.problems.ts'
import { countOpenInvitations, readInvitingOrganisation, readOpenInvitations } from './invitation.read-model.ts'
import { appendInvitation, withdrawInvitation, type NewInvitation } from './invitation.repository.ts'
import type { Invitation, InvitePersonInput } from './invitation.types.ts'

type SignedIn = Viewer & { readonly personId: string }

export interface InvitationsAsked extends PageRequest {
  readonly organisationId: string
}

export interface InvitationService {
  /** Open invitations into an organisation, the newest first; null where the viewer does not look after it. */
  open(viewer: SignedIn, asked: InvitationsAsked): Promise<Connection<Invitation> | null>
  /** Null where the viewer does not look after the organisation. */
  invite(viewer: SignedIn, input: InvitePersonInput): Promise<Invitation | InputProblem[] | null>
  /** False where there is no open invitation the viewer may take back. */
  withdraw(viewer: SignedIn, id: string): Promise<boolean>
}

export interface InvitationParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly mailer: Mailer
}

/** An invitation lasts for two weeks: long enough for leave, short enough to be forgotten by whoever finds it later. */
const life = 14 * 86_400_000

interface Given {
  readonly input: InvitePersonInput
  readonly invitedById: string | null
  readonly token: string
}

/** An invitation as it is kept, for an operation and for setting the service up. */
export function newInvitation(
  given: Given,
  { clock, createId }: Pick<InvitationParts, 'clock' | 'createId'>,
): NewInvitation {
  const { organisationId, email, roles, until } = given.input
  const now = clock.now()
  return {
    id: createId(),
    organisationId,
    invitedById: given.invitedById,
    email: addressOf(email),
    roles: roles.length === 0 ? [Role.PERSON] : [...new Set(roles)],
    untilOn: until ?? null,
    tokenHash: hashToken(given.token),
    invitedAt: now,
    expiresAt: new Date(now.getTime() + life),
  }
}

function shown(row: NewInvitation): Invitation {
  const { id, email, roles, untilOn, invitedAt, expiresAt } = row
  const instants = { invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() }
  return { id, email, roles: roles.map(role => Role[role as Role]), until: untilOn, ...instants }
}

export function createInvitationService(parts: InvitationParts): InvitationService {
  const { asViewer, clock, mailer } = parts
  return {
    open: (viewer, asked) => asViewer(viewer, tx => openInvitations(tx, asked, clock.now())),
    invite: async (viewer, input) => {
      const token = createToken()
      const made = await asViewer(viewer, async tx => {
        const organisation = await readInvitingOrganisation(tx, input.organisationId)
        if (organisation === null) return null
        const problems = invitationProblems(input, clock.today())
        if (problems.length > 0) return problems
        const row = newInvitation({ input, invitedById: viewer.personId, token }, parts)
        await appendInvitation(tx, row)
        return { row, organisation }
      })
      if (made === null || Array.isArray(made)) return made
      // The letter leaves once the invitation stands: a link that leads nowhere is worse than none.
      const link = mailer.linkTo('/sign-up', { token })
      mailer.send(invitationLetter({ to: made.row.email, organisation: made.organisation, link }))
      return shown(made.row)
    },
    withdraw: (viewer, id) => asViewer(viewer, tx => withdrawInvitation(tx, id, clock.now())),
  }
}

async function openInvitations(
  tx: Transaction,
  { organisationId, first, after }: InvitationsAsked,
  now: Date,
): Promise<Connection<Invitation> | null> {
  if ((await readInvitingOrganisation(tx, organisationId)) === null) return null
  const key = keyOfCursor(after)
  const request = { organisationId, now, after: key !== null && isUuid(key) ? key : null, limit: pageSize(first) + 1 }
  const rows = await readOpenInvitations(tx, request)
  return createConnection({ rows, first, totalCount: await countOpenInvitations(tx, request), keyOf: ({ id }) => id })
}
