import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type InputProblem,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Examinations } from './examination.read-model.ts'
import type { LearningCaseRow } from './learning-case.entity.ts'
import { appendCase, readCase, readCases } from './learning-case.repository.ts'
import type { KeepLearningCaseInput, LearningCase } from './learning-case.types.ts'
import { caseProblems } from './list.problems.ts'
import type { ListRole } from './list.types.ts'

type Person = Viewer & { personId: string }

export interface LearningCaseService {
  cases(viewer: Person, asked: PageRequest): Promise<Connection<LearningCase>>
  keep(viewer: Person, input: KeepLearningCaseInput): Promise<LearningCase | InputProblem[]>
}

interface LearningCaseParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly examinations: ContentReader<Examinations>
}

export function createLearningCaseService({ asViewer, clock, examinations }: LearningCaseParts): LearningCaseService {
  return {
    cases: (viewer, { first, after }) =>
      asViewer(viewer, async tx => {
        const kinds = await examinations.current(tx)
        const page = { after: cursorKey(after), limit: pageSize(first) + 1 }
        const { rows, totalCount } = await readCases(tx, viewer.personId, page)
        const cases = rows.map(row => toLearningCase(row, kinds))
        return createConnection({ rows: cases, first, totalCount, keyOf: ({ month, id }) => `${month} ${id}` })
      }),
    keep: (viewer, input) => asViewer(viewer, tx => keep({ tx, viewer, clock, examinations }, input)),
  }
}

/** A text that never was a cursor of ours begins from the start. */
function cursorKey(after: string | null | undefined): string | null {
  const key = keyOfCursor(after)
  return key !== null && /^\d{4}-\d\d [\da-f-]{36}$/.test(key) ? key : null
}

async function keep(
  { tx, viewer, clock, examinations }: Omit<LearningCaseParts, 'asViewer'> & { tx: Transaction; viewer: Person },
  { id, examinationCode, month, role, unusual, learnt }: KeepLearningCaseInput,
): Promise<LearningCase | InputProblem[]> {
  const kinds = await examinations.current(tx)
  const input = { id, examinationCode, month, role, unusual, learnt }
  const problems = caseProblems(input, kinds, clock.today())
  if (problems.length > 0) return problems
  const said = { unusual: unusual.trim(), learnt: learnt?.trim() || null }
  const row = { id, personId: viewer.personId, examinationCode, month, role, ...said, recordedAt: clock.now() }
  const kept = (await appendCase(tx, row)) ? row : await readCase(tx, viewer.personId, id)
  if (kept === null) throw new Error('A case that is there cannot be read')
  return toLearningCase(kept, kinds)
}

function toLearningCase(row: LearningCaseRow, examinations: Examinations): LearningCase {
  const { id, examinationCode, month, role, unusual, learnt } = row
  return { id, examination: known(examinations, examinationCode), month, role: role as ListRole, unusual, learnt }
}
