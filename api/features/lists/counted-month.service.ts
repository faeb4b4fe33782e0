import { known } from '../../platform/collections.ts'
import type { Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  invalidInput,
  keyOfCursor,
  pageSize,
  type Connection,
  type InvalidInput,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import {
  appendObjection,
  readCountedMonth,
  readCountedMonths,
  type CountedMonth as CountedRow,
} from './counted-month.repository.ts'
import type { CountedMonth, SayWhoseCountInput } from './counted-month.types.ts'
import type { Examinations } from './examination.read-model.ts'
import type { MonthlyCountParts } from './monthly-count.service.ts'
import type { CountSource } from './monthly-count.types.ts'

type Person = Viewer & { personId: string }

export interface CountedMonthService {
  /** What systems of organisations counted of the viewer, the latest month first. */
  months(viewer: Person, asked: PageRequest): Promise<Connection<CountedMonth>>
  /** Said twice it is noted once. Only the person counted says it, at any time, and nothing is deleted. */
  sayWhose(viewer: Person, input: SayWhoseCountInput): Promise<CountedMonth | InvalidInput>
}

export function createCountedMonthService(parts: MonthlyCountParts): CountedMonthService {
  const { asViewer, examinations, clock, createId } = parts
  return {
    months: (viewer, { first, after }) =>
      asViewer(viewer, async tx => {
        const kinds = await examinations.current(tx)
        const page = { after: cursorKey(after), limit: pageSize(first) + 1 }
        const { rows, totalCount } = await readCountedMonths(tx, viewer.personId, page)
        const months = rows.map(row => toCountedMonth(row, kinds))
        return createConnection({ rows: months, first, totalCount, keyOf: ({ month, id }) => `${month} ${id}` })
      }),
    sayWhose: (viewer, { id, isMine }) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        const counted = await readCountedMonth(tx, personId, id)
        if (counted === null)
          return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such count of yours any more' }])
        const said = { personId, countId: id, version: counted.saidVersion + 1, isMine, recordedAt: clock.now() }
        if (counted.isMine !== isMine) await appendObjection(tx, { id: createId(), ...said })
        return toCountedMonth({ ...counted, isMine }, await examinations.current(tx))
      }),
  }
}

/** A text that never was a cursor of ours begins from the start. */
function cursorKey(after: string | null | undefined): string | null {
  const key = keyOfCursor(after)
  return key !== null && /^\d{4}-\d\d [\da-f-]{36}$/.test(key) ? key : null
}

function toCountedMonth(row: CountedRow, kinds: Examinations): CountedMonth {
  const { saidVersion: _saidVersion, examinationCode, source, ...rest } = row
  return { ...rest, source: source as CountSource, examination: known(kinds, examinationCode) }
}
