import {
  boardRow,
  countLetters,
  digit,
  lineCell,
  stageOn,
  type BoardCell,
  type BoardRow,
} from '../../domain/cohort/board.ts'
import type { BoardMember } from '../../domain/cohort/board.ts'
import { readEntries } from '../../domain/cohort/board-held.ts'
import { within, type BoardTarget } from '../../domain/cohort/board-target.ts'
import { dueDay, type CohortStage } from '../../domain/cohort/dates.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Content } from '../records/index.ts'
import type { BoardRecord } from './board.read-model.ts'
import type { CohortBoardColumn, CohortBoardLens, CohortBoardRow } from './board.types.ts'
import { stateOf } from './cohort-view.ts'
import type { MemberRecord } from './cohort.read-model.ts'

type Dated = Pick<MemberRecord, 'startDay' | 'wholeTimePercent' | 'pauses' | 'extensions'>

/** By place of the stage: its last day for one member, as it stands on a day. */
export function dueDaysOf(place: Dated, stages: readonly CohortStage[], today: Day): readonly Day[] {
  const counted = { start: place.startDay, wholeTimePercent: place.wholeTimePercent, pauses: place.pauses }
  return stages.map(({ dueAfterDays }, index) =>
    dueDay(counted, dueAfterDays, Number(place.extensions[index] ?? 0), today),
  )
}

export function toBoardMember(record: BoardRecord, stages: readonly CohortStage[], day: Day): BoardMember {
  return {
    isShared: record.isShared,
    events: readEntries(record.ratings),
    leave: record.leave ?? [],
    requested: new Set(record.requested ?? []),
    dueDays: dueDaysOf(record, stages, day),
  }
}

export interface Drawn {
  readonly content: Content
  readonly target: BoardTarget
  readonly stages: readonly CohortStage[]
  readonly lens: `${CohortBoardLens}`
  readonly day: Day
}

interface Column {
  readonly code: string
  readonly title: string | null
  readonly capabilities: readonly string[]
  cellIn(row: BoardRow): BoardCell
}

const nothing: BoardCell = { letter: '-', value: null }

/** The matrix as the API hands it over: what has nothing in it is no column where all do not aim for the same. */
export function drawBoard(records: readonly BoardRecord[], drawn: Drawn) {
  const { content, target, stages, day } = drawn
  const members = records.map(record => toBoardMember(record, stages, day))
  const rows = members.map(member => boardRow(member, target, content.catalogue, day))
  const columns = columnsOf(drawn, target.isCommon ? null : shownIn(rows))
  return {
    columns: columns.map(column => toColumn(column, rows, target)),
    rows: records.map((record, index) => {
      const cells = columns.map(column => column.cellIn(rows[index] ?? new Map()))
      return toRow(record, cells, stageOf(members[index]?.dueDays ?? [], day), day)
    }),
  }
}

/** What anybody holds or asked for. */
function shownIn(rows: readonly BoardRow[]): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const row of rows) for (const [code, { letter }] of row) if (letter === 'H' || letter === 'R') shown.add(code)
  return shown
}

function columnsOf({ content, target, lens }: Drawn, shown: ReadonlySet<string> | null): readonly Column[] {
  if (lens === 'LINES') {
    const lines = shown === null ? target.lines : within(target.lines, shown)
    return lines.map(({ code, title, capabilities }) => ({
      code,
      title: target.isCommon ? title : nameOf(content, code),
      capabilities,
      cellIn: row => lineCell(row, capabilities),
    }))
  }
  return target.items.flatMap(({ capability: code }) => {
    if (shown !== null && !shown.has(code)) return []
    const title = content.framework.capabilities.get(code)?.shortName ?? code
    return [{ code, title, capabilities: [code], cellIn: (row: BoardRow) => row.get(code) ?? nothing }]
  })
}

function nameOf({ framework }: Content, code: string): string {
  return [...framework.areas, ...framework.pillars].find(one => one.code === code)?.name ?? code
}

function toColumn(
  { code, title, capabilities, cellIn }: Column,
  rows: readonly BoardRow[],
  { items }: BoardTarget,
): CohortBoardColumn {
  const stages = items.filter(({ capability }) => capabilities.includes(capability)).map(({ stage }) => stage ?? -1)
  const last = Math.max(-1, ...stages)
  const counts = countLetters(rows.map(row => cellIn(row).letter))
  return { code, title, capabilityCodes: [...capabilities], stage: last < 0 ? null : last, counts }
}

/** The place of the stage a member is in; null where all are over, or there is none. */
export function stageOf(dueDays: readonly Day[], day: Day): number | null {
  const place = stageOn(dueDays, day)
  return place < dueDays.length ? place : null
}

function toRow(record: BoardRecord, cells: readonly BoardCell[], stage: number | null, day: Day): CohortBoardRow {
  const { id, name, organisationName, isShared } = record
  return {
    memberId: id,
    name,
    organisationName,
    isShared,
    stage,
    state: stateOf(record, day),
    cells: cells.map(({ letter }) => letter).join(''),
    values: cells.map(({ value }) => digit(value)).join(''),
  }
}
