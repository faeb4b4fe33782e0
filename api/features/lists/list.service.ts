import { dayFromIso } from '../../platform/calendar.ts'
import type { Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import { readRecord } from '../records/index.ts'
import type { Examination } from './examination.types.ts'
import { usualListProblems } from './list.problems.ts'
import { appendUsualList, readLog, readUsualLists } from './list.repository.ts'
import type {
  ExaminationCount,
  KeepUsualListInput,
  ListEntry,
  LogListInput,
  LogListSuccess,
  UsualList,
} from './list.types.ts'
import type { ListParts } from './list-parts.ts'
import { logList, toLines, toListEntry, toRow, withdrawList, type LogScope } from './logging.ts'

type Person = Viewer & { personId: string }

export interface ListService {
  examinations(viewer: Viewer): Promise<Examination[]>
  usualLists(viewer: Person): Promise<UsualList[]>
  /** Lists that stand, the latest day first. */
  log(viewer: Person, asked: PageRequest): Promise<Connection<ListEntry>>
  /** Counts between two days, both inclusive; null = from the first, or up to today. */
  counts(viewer: Person, from: string | null, to: string | null): Promise<ExaminationCount[]>
  logList(viewer: Person, input: LogListInput): Promise<LogListSuccess | InvalidInput | Conflict>
  withdraw(viewer: Person, id: string): Promise<ListEntry | InvalidInput | NotAllowed>
  keepUsualList(viewer: Person, input: KeepUsualListInput): Promise<UsualList | InvalidInput | Conflict>
}

export function createListService(parts: ListParts): ListService {
  const { asViewer, clock, createId, content, examinations } = parts
  const changing = <Result>(viewer: Person, work: (scope: LogScope) => Promise<Result>): Promise<Result> =>
    asViewer(viewer, async tx => {
      const published = await content.current(tx)
      const kinds = await examinations.of(tx, published.catalogue.hash)
      return work({ tx, personId: viewer.personId, examinations: kinds, content: published, clock, createId })
    })
  return {
    examinations: viewer => asViewer(viewer, async tx => [...(await examinations.current(tx)).values()]),
    usualLists: viewer =>
      asViewer(viewer, async tx => {
        const kinds = await examinations.current(tx)
        const lists = (await readUsualLists(tx, viewer.personId)).filter(({ rows }) => rows.length > 0)
        return lists.map(({ name, version, rows }) => ({ name, version, lines: toLines(rows, kinds) }))
      }),
    log: (viewer, { first, after }) =>
      asViewer(viewer, async tx => {
        const kinds = await examinations.current(tx)
        const page = { after: cursorKey(after), limit: pageSize(first) + 1 }
        const { rows, totalCount } = await readLog(tx, viewer.personId, page)
        const lists = rows.map(row => toListEntry(row, kinds))
        return createConnection({ rows: lists, first, totalCount, keyOf: ({ on, id }) => `${on} ${id}` })
      }),
    counts: (viewer, from, to) => asViewer(viewer, tx => counts(parts, { tx, viewer, from, to })),
    logList: (viewer, input) => changing(viewer, scope => logList(scope, input)),
    withdraw: (viewer, id) => changing(viewer, scope => withdrawList(scope, id)),
    keepUsualList: (viewer, input) => changing(viewer, scope => keepUsualList(scope, input)),
  }
}

/** A text that never was a cursor of ours begins from the start. */
function cursorKey(after: string | null | undefined): string | null {
  const key = keyOfCursor(after)
  return key !== null && /^\d{4}-\d\d-\d\d [\da-f-]{36}$/.test(key) ? key : null
}

interface CountsAsked {
  readonly tx: Transaction
  readonly viewer: Person
  readonly from: string | null
  readonly to: string | null
}

async function counts(
  { clock, examinations }: ListParts,
  { tx, viewer, from, to }: CountsAsked,
): Promise<ExaminationCount[]> {
  const record = await readRecord(tx, viewer.personId, clock.today())
  const kinds = await examinations.of(tx, record.contentHash)
  const first = from === null ? -Infinity : dayFromIso(from)
  // A month that a system counted ends the log of that month, and this month has not ended.
  const until = to === null ? Infinity : dayFromIso(to)
  const log = record.learner.log.filter(({ on }) => on >= first && on <= until)
  const sum = (examination: string, role: string) =>
    log.reduce((total, one) => (one.examination === examination && one.role === role ? total + one.count : total), 0)
  return [...kinds.values()]
    .map(examination => ({
      examination,
      observed: sum(examination.code, 'OBSERVED'),
      assisted: sum(examination.code, 'ASSISTED'),
      performed: sum(examination.code, 'PERFORMED'),
    }))
    .filter(({ observed, assisted, performed }) => observed + assisted + performed > 0)
}

async function keepUsualList(
  { tx, personId, examinations, clock, createId }: LogScope,
  input: KeepUsualListInput,
): Promise<UsualList | InvalidInput | Conflict> {
  const problems = usualListProblems(input, examinations)
  if (problems.length > 0) return invalidInput(problems)
  const name = input.name.trim()
  const standing = (await readUsualLists(tx, personId)).find(each => each.name === name)?.version ?? 0
  const row = { id: createId(), personId, name, version: input.expectedVersion + 1, rows: input.lines.map(toRow) }
  const isKept = standing === input.expectedVersion && (await appendUsualList(tx, { ...row, recordedAt: clock.now() }))
  if (!isKept) return conflict(standing, 'This usual list was changed in another window since you opened it')
  return { name, version: row.version, lines: toLines(row.rows, examinations) }
}
