import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { EndCohortEducatorInput, NameCohortEducatorInput } from './cohort-changes.types.ts'
import { educatorProblems } from './cohort.problems.ts'
import { mayFollow } from './cohort.policy.ts'
import { readCohort } from './cohort.read-model.ts'
import { appendEducator, countOtherEducators, endEducator } from './cohort.repository.ts'
import { shown, standing, unknownCohort, type CohortParts, type SignedIn } from './cohort.service.ts'
import type { Cohort } from './cohort.types.ts'

export interface CohortEducatorService {
  name(viewer: SignedIn, input: NameCohortEducatorInput): Promise<Cohort | InvalidInput | NotAllowed>
  /** null = the group is seen no longer: the viewer ended their own days. */
  end(viewer: SignedIn, input: EndCohortEducatorInput): Promise<Cohort | null | NotAllowed>
}

export function createCohortEducatorService(parts: CohortParts): CohortEducatorService {
  const { asViewer } = parts
  return {
    name: (viewer, input) => asViewer(viewer, tx => nameOne(parts, { tx, viewer }, input)),
    end: (viewer, input) => asViewer(viewer, tx => endOne(parts, tx, input)),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function nameOne(
  parts: CohortParts,
  { tx, viewer }: Scope,
  input: NameCohortEducatorInput,
): Promise<Cohort | InvalidInput | NotAllowed> {
  const before = await readCohort(tx, input.cohortId)
  if (before === null) return unknownCohort()
  const problems = educatorProblems(input, parts.clock.today())
  if (before.educators.some(({ personId }) => personId === input.personId))
    problems.push({ path: 'personId', code: 'REPEATED', message: 'They follow this group already' })
  if (problems.length > 0) return invalidInput(problems)
  if (!(await mayFollow(tx, input.cohortId, input.personId))) return notAnEducator()
  const named = { namedById: viewer.personId, namedAt: parts.clock.now() }
  await appendEducator(tx, { id: parts.createId(), ...input, toOn: input.toOn ?? null, ...named })
  return standing(parts, tx, input.cohortId)
}

async function endOne(
  parts: CohortParts,
  tx: Transaction,
  { cohortId, id }: EndCohortEducatorInput,
): Promise<Cohort | null | NotAllowed> {
  const before = await readCohort(tx, cohortId)
  if (before === null) return unknownCohort()
  if (before.closedAt === null && (await countOtherEducators(tx, cohortId, id)) === 0)
    return notAllowed('LAST_EDUCATOR', 'Somebody has to follow a group that runs: name another educator first')
  if (!(await endEducator(tx, cohortId, id, parts.clock.now()))) return unknownCohort()
  return shown(parts, tx, cohortId)
}

const notAnEducator = (): NotAllowed =>
  notAllowed('NOT_AN_EDUCATOR', 'A group is followed by educators and administrators of its organisations')
