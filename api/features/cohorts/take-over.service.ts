import { isoFromDay } from '../../platform/calendar.ts'
import { notAllowed, type NotAllowed } from '../../platform/graphql/index.ts'
import { appendEducator } from './cohort.repository.ts'
import { standing, type CohortParts, type SignedIn } from './cohort.service.ts'
import type { Cohort } from './cohort.types.ts'
import { isUnfollowed, readUnfollowedCohorts } from './take-over.read-model.ts'
import type { UnfollowedCohort } from './take-over.types.ts'

export interface TakeOverService {
  /** Groups of organisations the viewer looks after that nobody follows, by name, at most 100. */
  unfollowed(viewer: SignedIn): Promise<UnfollowedCohort[]>
  /** The viewer follows it from today on, for as long as they lead in its organisation. */
  takeOver(viewer: SignedIn, cohortId: string): Promise<Cohort | NotAllowed>
}

export function createTakeOverService(parts: CohortParts): TakeOverService {
  const { asViewer, clock, createId } = parts
  return {
    unfollowed: viewer => asViewer(viewer, readUnfollowedCohorts),
    takeOver: (viewer, cohortId) =>
      asViewer(viewer, async tx => {
        if (!(await isUnfollowed(tx, cohortId)))
          return notAllowed('NO_SUCH_GROUP', 'There is no group without an educator in a place you look after')
        const { personId } = viewer
        const named = { namedById: personId, namedAt: clock.now() }
        await appendEducator(tx, {
          id: createId(),
          cohortId,
          personId,
          fromOn: isoFromDay(clock.today()),
          toOn: null,
          ...named,
        })
        return standing(parts, tx, cohortId)
      }),
  }
}
