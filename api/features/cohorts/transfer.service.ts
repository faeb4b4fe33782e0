import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, type Conflict, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import type { CohortMember } from './cohort-member.types.ts'
import { toMember } from './cohort-view.ts'
import { canBeAsked } from './cohort.policy.ts'
import { problem } from './cohort.problems.ts'
import { readCohort, readCohortPlaces } from './cohort.read-model.ts'
import type { SignedIn } from './cohort.service.ts'
import { askIn, endPlace } from './joining.repository.ts'
import { changedElsewhere, readPlaceIn, unknownMember, type PlaceParts } from './place.service.ts'
import type { TransferCohortMemberInput } from './place.types.ts'

export interface TransferService {
  /** The place they are asked to take. */
  transfer(
    viewer: SignedIn,
    input: TransferCohortMemberInput,
  ): Promise<CohortMember | InvalidInput | NotAllowed | Conflict>
}

export function createTransferService(parts: PlaceParts): TransferService {
  return { transfer: (viewer, input) => parts.asViewer(viewer, tx => transfer(parts, { tx, viewer }, input)) }
}

/** Ends one place and asks into another. What was shared stays with the place that ends: the person chooses anew. */
async function transfer(
  { clock, createId }: PlaceParts,
  { tx, viewer }: { readonly tx: Transaction; readonly viewer: SignedIn },
  { memberId, toCohortId, expectedVersion }: TransferCohortMemberInput,
): Promise<CohortMember | InvalidInput | NotAllowed | Conflict> {
  const found = await readPlaceIn(tx, memberId)
  if (found === null) return unknownMember()
  const to = await readCohort(tx, toCohortId)
  const { personId, organisationId, startsOn, wholeTimePercent } = found.place
  if (to === null || to.closedAt !== null || to.id === found.cohort.id)
    return cannotGo('UNKNOWN', 'Choose another group you follow that still runs')
  if (!to.organisations.some(({ id }) => id === organisationId))
    return cannotGo('NOT_THEIR_ORGANISATION', 'That group takes nobody from their organisation')
  const by = { invitedById: viewer.personId, invitedAt: clock.now() }
  const people = [{ id: createId(), personId }]
  const asking = { cohortId: to.id, organisationId, startsOn, wholeTimePercent, ...by, people }
  if (!(await canBeAsked(tx, { cohortId: to.id, personId, organisationId })))
    return cannotGo('CANNOT_BE_ASKED', 'They have a place there already, or are not yours to ask')
  if (!(await endPlace(tx, { memberId, version: expectedVersion, at: clock.now() })))
    return changedElsewhere(found.place.version)
  const asked = await askIn(tx, asking)
  const [member] = await readCohortPlaces(tx, asked)
  if (member === undefined) throw new Error('A place its educator made cannot be read')
  return toMember(member, to.stages, clock.today())
}

const cannotGo = (code: string, message: string): InvalidInput => invalidInput([problem('toCohortId', code, message)])
