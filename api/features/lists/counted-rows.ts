import type { Day } from '../../platform/calendar.ts'
import type { CountRow } from './count-file.ts'
import { isPastMonth } from './list.problems.ts'
import type { StandingCount } from './monthly-count.repository.ts'
import type { ImportMonthlyCountsSuccess } from './monthly-count.types.ts'

interface Known {
  /** Current members by the address they sign in with. */
  readonly personOf: ReadonlyMap<string, string>
  /** Kinds of examination by local code; null = passed over. */
  readonly kindOf: ReadonlyMap<string, string | null>
  readonly standing: readonly StandingCount[]
  readonly today: Day
}

/** A count of the file, with what stood before. */
export interface CountInFile extends StandingCount {
  readonly operator: string
  /** null = there was none. */
  readonly before: number | null
}

interface Outcome extends Omit<ImportMonthlyCountsSuccess, 'isPreview' | 'counts'> {
  readonly counts: readonly CountInFile[]
  /** Those of them that are written: new ones, and others than before. */
  readonly written: readonly StandingCount[]
}

const mostInMonth = 2000
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2026-11", "11/2026" and "Nov 2026" as '2026-11'; what is none of them stays as it is. */
function monthIn(text: string): string {
  const [, month = '', year = ''] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (year !== '') return `${year}-${month.padStart(2, '0')}`
  const [, name = '', named = ''] = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text) ?? []
  const at = monthNames.indexOf(name.slice(0, 3).toLowerCase())
  return at < 0 ? text : `${named}-${String(at + 1).padStart(2, '0')}`
}

const keyOf = ({ personId, month, examinationCode }: Pick<StandingCount, 'personId' | 'month' | 'examinationCode'>) =>
  `${personId} ${month} ${examinationCode}`

/** What the rows of a file come to: counts to write, and everything that is not written, with its reason. */
export function sortRows(rows: readonly CountRow[], known: Known): Outcome {
  const [unmatched, unmapped, refused] = [new Set<string>(), new Set<string>(), [] as Outcome['refused']]
  const sums = new Map<string, CountInFile>()
  const standing = new Map(known.standing.map(each => [keyOf(each), each]))
  for (const row of rows) {
    const reason = reasonAgainst(row, known.today)
    const personId = known.personOf.get(row.operator)
    const examinationCode = known.kindOf.get(row.code)
    if (reason !== null) refused.push({ line: row.line, reason })
    else if (personId === undefined) unmatched.add(row.operator)
    else if (examinationCode === undefined) unmapped.add(row.code)
    else if (examinationCode !== null) {
      const key = keyOf({ personId, month: monthIn(row.month), examinationCode })
      const count = Number(row.count) + (sums.get(key)?.count ?? 0)
      const before = standing.get(key)
      const said = { before: before?.count ?? null, isDisputed: before?.isDisputed ?? false }
      const version = (before?.version ?? 0) + 1
      const of = { operator: row.operator, personId, month: monthIn(row.month), examinationCode }
      sums.set(key, { ...of, ...said, version, count })
    }
  }
  const counts = [...sums.values()]
  const differing = counts.filter(({ count, before }) => count !== before)
  const added = differing.filter(({ before }) => before === null).length
  const [changed, unchanged] = [differing.length - added, counts.length - differing.length]
  const lists = { unmatchedOperators: [...unmatched], unmappedCodes: [...unmapped], refused }
  return { counts, written: differing, added, changed, unchanged, ...lists }
}

function reasonAgainst({ operator, code, month, count }: CountRow, today: Day): string | null {
  if (!/^[^\s@]+@[^\s@]+$/.test(operator)) return 'The operator is not an e-mail address'
  if (code === '') return 'The code is missing'
  if (!isPastMonth(monthIn(month), today)) return 'The month is not one such as 2026-11, this one or earlier'
  if (!/^\d{1,4}$/.test(count) || Number(count) > mostInMonth)
    return `The count is not a whole number up to ${mostInMonth}`
  return null
}
