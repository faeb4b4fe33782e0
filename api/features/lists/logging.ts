import { alreadyListed, alreadyListedText } from '../../domain/capability/already-listed.ts'
import { logMoves } from '../../domain/capability/log.ts'
import type { LogRole } from '../../domain/capability/evidence.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { rulesOf, type Examinations } from './examination.read-model.ts'
import type { ListEntryRow, ListRow } from './list-entry.entity.ts'
import { listProblems } from './list.problems.ts'
import { appendList, readListsOfDay, readListVersions } from './list.repository.ts'
import type { ListParts } from './list-parts.ts'
import type { ListEntry, ListLine, ListLineInput, ListRole, LogListInput, LogMove } from './list.types.ts'

interface Logged {
  readonly list: ListEntry
  readonly moved: LogMove[]
}

/** What one person's change of their log needs. */
export interface LogScope extends Pick<ListParts, 'clock' | 'createId'> {
  readonly tx: Transaction
  readonly personId: string
  readonly examinations: Examinations
  readonly content: Content
}

const undoWithin = 24 * 60 * 60 * 1000

/** Logs a list, or puts one right. The same list sent again is answered like the first time, and written once. */
export async function logList(scope: LogScope, input: LogListInput): Promise<Logged | InvalidInput | Conflict> {
  const { tx, personId, examinations, clock, createId } = scope
  const problems = listProblems(input, examinations, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const [standing] = await readListVersions(tx, personId, input.id)
  const version = standing?.version ?? 0
  const row = {
    id: createId(),
    entryId: input.id,
    personId,
    version: input.expectedVersion + 1,
    on: input.on,
    rows: input.lines.map(toRow),
    minutes: input.minutes ?? null,
    isAnotherList: input.isAnotherList,
    isWithdrawn: false,
    recordedAt: clock.now(),
  }
  if (standing && version === row.version && isSame(standing, row)) return logged(scope, standing)
  if (version !== input.expectedVersion) return changedElsewhere(version)
  const question = input.isAnotherList ? null : await anotherListQuestion(scope, row)
  if (question) return question
  if (!(await appendList(tx, row))) return changedElsewhere(version + 1)
  return logged(scope, row)
}

export async function withdrawList(scope: LogScope, id: string): Promise<ListEntry | InvalidInput | NotAllowed> {
  const { tx, personId, clock, createId, examinations } = scope
  const versions = await readListVersions(tx, personId, id)
  const [standing, first] = [versions[0], versions.at(-1)]
  if (!standing || !first || standing.isWithdrawn) return nothingToTakeBack()
  if (clock.now().getTime() - first.recordedAt.getTime() > undoWithin)
    return notAllowed('TOO_LATE', 'A list can be taken back for 24 hours; after that, put its numbers right')
  const changed = {
    id: createId(),
    version: standing.version + 1,
    rows: [],
    isWithdrawn: true,
    recordedAt: clock.now(),
  }
  const row = { ...standing, ...changed }
  return (await appendList(tx, row)) ? toListEntry(row, examinations) : nothingToTakeBack()
}

function nothingToTakeBack(): InvalidInput {
  return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no list of yours here to take back' }])
}

function changedElsewhere(version: number): Conflict {
  return conflict(version, 'This list was changed or taken back in another window since you opened it')
}

async function anotherListQuestion({ tx, examinations }: LogScope, row: ListEntryRow): Promise<InvalidInput | null> {
  const on = dayFromIso(row.on)
  const others = await readListsOfDay(tx, row)
  const asList = ({ rows }: Pick<ListEntryRow, 'rows'>) => ({
    on,
    rows: rows.map(each => ({ ...each, role: each.role as LogRole })),
  })
  const found = alreadyListed(asList(row), others.map(asList))
  if (found.length === 0) return null
  const message = alreadyListedText(found, on, code => known(examinations, code).title)
  return invalidInput([{ path: 'isAnotherList', code: 'ALREADY_LOGGED', message }])
}

async function logged({ tx, personId, examinations, content, clock }: LogScope, row: ListEntryRow): Promise<Logged> {
  const { learner } = await readRecord(tx, personId, clock.today())
  const rules = rulesOf(content, examinations)
  const moves = logMoves(learner.log, [...new Set(row.rows.map(({ examination }) => examination))], rules)
  const moved = moves.map(({ examination, capability, ...move }) => ({
    ...move,
    examination: known(examinations, examination),
    capability: known(content.framework.capabilities, capability),
  }))
  return { list: toListEntry(row, examinations), moved }
}

/** Whether what is sent is what stands: a list on its way twice, and no change. */
function isSame(standing: ListEntryRow, sent: ListEntryRow): boolean {
  return saidBy(standing) === saidBy(sent)
}

function saidBy({ on, rows, minutes, isWithdrawn }: ListEntryRow): string {
  const lines = rows.map(({ examination, role, count, abnormal }) => [examination, role, count, abnormal])
  return JSON.stringify([on, minutes, isWithdrawn, lines])
}

export function toRow({ examinationCode, role, count, abnormal }: ListLineInput): ListRow {
  return { examination: examinationCode, role, count, abnormal: abnormal ?? null }
}

/** A kind that is published no more is left out. */
export function toLines(rows: readonly ListRow[], examinations: Examinations): ListLine[] {
  return rows.flatMap(({ examination: code, role, count, abnormal }) => {
    const examination = examinations.get(code)
    return examination ? [{ examination, role: role as ListRole, count, abnormal }] : []
  })
}

export function toListEntry(row: ListEntryRow, examinations: Examinations): ListEntry {
  const { entryId: id, version, on, rows, minutes, isAnotherList, recordedAt } = row
  return { id, version, on, lines: toLines(rows, examinations), minutes, isAnotherList, recordedAt }
}
