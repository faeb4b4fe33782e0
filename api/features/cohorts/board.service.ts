import { boardTarget, filtered, type BoardTarget } from '../../domain/cohort/board-target.ts'
import { boardRow } from '../../domain/cohort/board.ts'
import { countGroup, daysToLookBackOn } from '../../domain/cohort/board-progress.ts'
import { requirementsFor } from '../../domain/capability/requirements.ts'
import type { PillarCode, Rating } from '../../domain/capability/types.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import { cursorOf } from '../../platform/graphql/index.ts'
import { readSharedPieces } from '../evidence/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { drawBoard, dueDaysOf, stageOf, toBoardMember } from './board-view.ts'
import {
  followsCohort,
  readCohortBoard,
  readCohortCell,
  readCohortProgress,
  type BoardRecord,
} from './board.read-model.ts'
import type { CohortCell, CohortCells } from './board-cells.types.ts'
import type { CohortProgress } from './board-progress.types.ts'
import type { CohortBoard, CohortBoardArgs } from './board.types.ts'
import { readCohort, type CohortRecord } from './cohort.read-model.ts'
import { placeOf, type SignedIn } from './cohort.service.ts'

export interface CellsAsked {
  readonly cohortId: string
  readonly memberId: string
  readonly capabilityCodes: readonly string[]
}

export interface BoardService {
  /** At most 200 members, or as many as a file asks for. null = the viewer does not follow the group today. */
  board(viewer: SignedIn, asked: CohortBoardArgs, most?: number): Promise<CohortBoard | null>
  /** null = the viewer does not follow the group today. */
  progress(viewer: SignedIn, cohortId: string, asOf: string | null): Promise<CohortProgress | null>
  /** null = the viewer does not follow the group today, or has nobody of this place in it. */
  cells(viewer: SignedIn, asked: CellsAsked): Promise<CohortCells | null>
  isFollowed(viewer: SignedIn, cohortId: string): Promise<boolean>
}

export interface BoardParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

/** Members on one page. */
const mostRows = 200
/** Capabilities asked about at once. */
const mostCells = 200
const mostPoints = 13

export function createBoardService(parts: BoardParts): BoardService {
  const { asViewer } = parts
  return {
    board: (viewer, asked, most = mostRows) => asViewer(viewer, tx => board(parts, tx, { ...asked, most })),
    progress: (viewer, cohortId, asOf) => asViewer(viewer, tx => progress(parts, tx, { cohortId, asOf })),
    cells: (viewer, asked) => asViewer(viewer, tx => cells(parts, { tx, viewer }, asked)),
    isFollowed: (viewer, cohortId) => asViewer(viewer, tx => followsCohort(tx, cohortId)),
  }
}

interface Asked {
  readonly cohort: CohortRecord
  readonly content: Content
  readonly target: BoardTarget
  readonly day: Day
  /** null = requests are not looked at: the day is over. */
  readonly openAt: Date | null
}

/** What a board is read against; null where the viewer does not follow the group. */
async function readAsked(
  { clock, content: reader }: BoardParts,
  tx: Transaction,
  { cohortId, asOf }: { readonly cohortId: string; readonly asOf: string | null },
): Promise<Asked | null> {
  const cohort = await readCohort(tx, cohortId)
  if (cohort === null) return null
  const content = await reader.current(tx)
  const { roleProfileCode, pathwayCode, stages } = cohort
  const target = boardTarget(content.catalogue, { roleProfileCode, pathwayCode, stageCount: stages.length })
  const today = clock.today()
  const day = asOf === null ? today : Math.min(dayFromIso(asOf), today)
  return { cohort, content, target, day, openAt: day < today ? null : clock.now() }
}

async function board(
  parts: BoardParts,
  tx: Transaction,
  args: CohortBoardArgs & { readonly most: number },
): Promise<CohortBoard | null> {
  const found = await readAsked(parts, tx, { cohortId: args.cohortId, asOf: args.asOf ?? null })
  if (found === null) return null
  const { cohort, content, day, openAt } = found
  const { areaCode, pillarCode, stage, lens, cohortId } = args
  const filter = { area: areaCode ?? null, pillar: (pillarCode ?? null) as PillarCode | null, stage: stage ?? null }
  const target = filtered(found.target, filter, content.catalogue)
  const size = Math.min(Math.max(args.first, 0), args.most)
  const [codes, after] = [codesOf(target), placeOf(args.after)]
  const records = await readCohortBoard(tx, { cohortId, codes, day, openAt, memberId: null, after, limit: size + 1 })
  const page = records.slice(0, size)
  const last = page.at(-1)
  return {
    cohortId,
    name: cohort.name,
    on: isoFromDay(day),
    lens,
    isCommon: target.isCommon,
    stages: cohort.stages.map(({ title }, place) => ({ place, title })),
    ...drawBoard(page, { content, target, stages: cohort.stages, lens, day }),
    pageInfo: {
      hasNextPage: records.length > page.length,
      endCursor: last === undefined ? null : cursorOf(`${last.id}/${last.name}`),
    },
    totalCount: records[0]?.total ?? cohort.memberCount,
  }
}

const codesOf = ({ items }: BoardTarget): string[] => items.map(({ capability }) => capability)

async function progress(
  parts: BoardParts,
  tx: Transaction,
  args: { readonly cohortId: string; readonly asOf: string | null },
): Promise<CohortProgress | null> {
  const found = await readAsked(parts, tx, args)
  if (found === null) return null
  const { cohort, content, target, day, openAt } = found
  const records = await readCohortProgress(tx, { cohortId: args.cohortId, codes: codesOf(target), day, openAt })
  const members = records.map(member => ({ ...member, dueDays: dueDaysOf(member, cohort.stages, day) }))
  const days = target.isCommon ? daysToLookBackOn(dayFromIso(cohort.startsOn), day, mostPoints) : []
  const counted = countGroup(members, { target, catalogue: content.catalogue, day, days })
  return {
    on: isoFromDay(day),
    memberCount: members.length,
    sharedCount: members.filter(({ isShared }) => isShared).length,
    stages: counted.stages.map(({ stage: place, ...counts }) => ({
      place,
      title: place === null ? null : (cohort.stages[place]?.title ?? null),
      size: target.items.filter(({ stage }) => stage === place).length,
      membersInIt: members.filter(({ dueDays }) => stageOf(dueDays, day) === place).length,
      counts,
    })),
    overTime: counted.overTime.map(({ day: on, ...point }) => ({ on: isoFromDay(on), ...point })),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function cells(
  parts: BoardParts,
  { tx, viewer }: Scope,
  { cohortId, memberId, capabilityCodes }: CellsAsked,
): Promise<CohortCells | null> {
  const found = await readAsked(parts, tx, { cohortId, asOf: null })
  if (found === null) return null
  const wanted = new Set(capabilityCodes.slice(0, mostCells))
  const { day, openAt } = found
  // A choice is settled by all of its items.
  const codes = codesOf(found.target)
  const [record] = await readCohortBoard(tx, { cohortId, codes, day, openAt, memberId, after: null, limit: 1 })
  if (record === undefined) return null
  const entries = await readCohortCell(tx, { cohortId, memberId, codes: codes.filter(code => wanted.has(code)), day })
  const pieces = (await readSharedPieces(tx, viewer.personId)).filter(({ ownerId }) => ownerId === record.personId)
  const { id, name, isShared } = record
  return { memberId: id, name, isShared, cells: cellsOf(found, record, { wanted, entries, pieces }) }
}

interface Behind {
  readonly wanted: ReadonlySet<string>
  readonly entries: Awaited<ReturnType<typeof readCohortCell>>
  readonly pieces: Awaited<ReturnType<typeof readSharedPieces>>
}

function cellsOf({ cohort, content, target, day }: Asked, record: BoardRecord, behind: Behind): CohortCell[] {
  const member = toBoardMember(record, cohort.stages, day)
  const row = boardRow(member, target, content.catalogue, day)
  return target.items.flatMap(({ capability: code, rating, stage }) => {
    const cell = row.get(code)
    if (cell === undefined || !behind.wanted.has(code)) return []
    const due = stage === null ? undefined : member.dueDays[stage]
    return [
      {
        capability: known(content.framework.capabilities, code),
        letter: cell.letter,
        asked: rating,
        held: cell.value,
        dueOn: due === undefined ? null : isoFromDay(due),
        entries: behind.entries
          .filter(({ capability }) => capability === code)
          .map(({ kind, value, on, assessorNames }) => ({ kind, value, on, assessorNames: [...assessorNames] })),
        evidence: behind.pieces
          .filter(({ capabilityCodes }) => capabilityCodes.includes(code))
          .map(({ id, title, on }) => ({ id, title, on })),
        requirements: cell.letter === 'H' ? [] : requirementsOf(content, code, rating),
      },
    ]
  })
}

function requirementsOf({ catalogue }: Content, code: string, rating: Rating): string[] {
  const capability = catalogue.capabilities.get(code)
  const evidenceClass = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
  if (capability === undefined || evidenceClass === undefined) return []
  return requirementsFor(rating, { capability, evidenceClass }).map(({ text }) => text)
}
