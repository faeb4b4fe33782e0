import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, type InputProblem, type InvalidInput } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { appendLeave, changeLeave, readLeave, withdrawLeave } from './leave.repository.ts'
import type { Leave, RecordMyLeaveInput } from './leave.types.ts'

type Person = Viewer & { personId: string }

export interface LeaveService {
  record(viewer: Person, input: RecordMyLeaveInput): Promise<Leave[] | InvalidInput>
  withdraw(viewer: Person, id: string): Promise<Leave[] | InvalidInput>
}

export interface LeaveServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

const fiveYears = 5 * 366

export function createLeaveService({ asViewer, clock, createId }: LeaveServiceDependencies): LeaveService {
  return {
    record: ({ personId }, { id, from, to }) =>
      asViewer({ personId }, async tx => {
        const given = { personId, from, to: to ?? null }
        const problems = leaveProblems(given, clock.today(), await othersOf(tx, personId, id ?? null))
        if (problems.length > 0) return invalidInput(problems)
        if (id == null) await appendLeave(tx, { id: createId(), ...given })
        else if (!(await changeLeave(tx, { id, ...given }))) return unknownLeave()
        return readLeave(tx, personId)
      }),
    withdraw: ({ personId }, id) =>
      asViewer({ personId }, async tx => {
        const isDone = await withdrawLeave(tx, { id, personId, at: clock.now() })
        return isDone ? readLeave(tx, personId) : unknownLeave()
      }),
  }
}

const unknownLeave = (): InvalidInput =>
  invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such leave of yours' }])

const othersOf = async (tx: Transaction, personId: string, id: string | null): Promise<Leave[]> =>
  (await readLeave(tx, personId)).filter(leave => leave.id !== id)

/** ISO days sort as the days do. */
const far = '9999-12-31'

function leaveProblems({ from, to }: Pick<Leave, 'from' | 'to'>, today: Day, others: readonly Leave[]): InputProblem[] {
  if (Math.abs(dayFromIso(from) - today) > fiveYears)
    return [{ path: 'from', code: 'OUT_OF_RANGE', message: 'Give a first day within five years of today' }]
  if (to !== null && (to < from || dayFromIso(to) - today > fiveYears))
    return [{ path: 'to', code: 'OUT_OF_RANGE', message: 'Give a last day from the first day on, within five years' }]
  if (others.some(other => other.from <= (to ?? far) && from <= (other.to ?? far)))
    return [{ path: 'from', code: 'REPEATED', message: 'This overlaps leave that is on record; change that one' }]
  return []
}
