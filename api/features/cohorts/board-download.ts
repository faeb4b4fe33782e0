import { Readable } from 'node:stream'
import { validate as isUuid } from 'uuid'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Download, DownloadedFile, DownloadRequest } from '../../platform/feature-set.ts'
import { csvOf, excelOf, type Spreadsheet } from '../../platform/spreadsheets.ts'
import { boardFile, membersFile, progressFile } from './board-tables.ts'
import { createBoardService, type BoardParts, type BoardService } from './board.service.ts'
import { CohortBoardLens, type CohortBoardArgs } from './board.types.ts'
import { readCohortStamp } from './board.read-model.ts'
import { toMember } from './cohort-view.ts'
import { readCohort, readCohortMembers } from './cohort.read-model.ts'
import type { SignedIn } from './cohort.service.ts'

export const cohortDownloadPaths = [
  '/downloads/group-board.:form',
  '/downloads/group-members.:form',
  '/downloads/group-progress.:form',
] as const

interface Asked {
  readonly tx: Transaction
  readonly viewer: SignedIn
  readonly boards: BoardService
  readonly parts: BoardParts
  readonly cohortId: string
  readonly query: DownloadRequest['query']
}

/** null = the viewer does not follow the group, or what was asked is malformed. */
type Make = (asked: Asked) => Promise<Spreadsheet | null>

const makers: Readonly<Record<(typeof cohortDownloadPaths)[number], { readonly name: string; readonly make: Make }>> = {
  '/downloads/group-board.:form': { name: 'board', make: makeBoard },
  '/downloads/group-members.:form': { name: 'members', make: makeMembers },
  '/downloads/group-progress.:form': { name: 'progress', make: makeProgress },
}

const forms: Readonly<Record<string, { mediaType: string; make(file: Spreadsheet): Promise<Readable | Buffer> }>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    make: async file => Readable.from(csvOf(file), { objectMode: false }),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: excelOf,
  },
}

/**
 * What educators of a group fetch as files: GET /downloads/group-board.csv?group=<id>&lens=LINES. The tables are the
 * screen's, from the same services. Nothing is written.
 */
export const cohortDownloads = (parts: BoardParts): Download[] =>
  cohortDownloadPaths.map(path => ({
    path,
    open: (viewer, request) => open(parts, viewer, { ...makers[path], request }),
  }))

/** Rows of a file: more than any group has. */
const mostLearners = 20_000

/** How often a file is made again because somebody took back what is in it. */
const mostTries = 4

/** Consent taken back while the file was made is heeded: it is made again, until what is shared stood still. */
function open(
  parts: BoardParts,
  viewer: SignedIn,
  { name, make, request }: { readonly name: string; readonly make: Make; readonly request: DownloadRequest },
): Promise<DownloadedFile | null> {
  const { form, query } = request
  const made = Object.hasOwn(forms, form) ? forms[form] : undefined
  const cohortId = query['group'] ?? ''
  if (made === undefined || !isUuid(cohortId)) return Promise.resolve(null)
  const boards = createBoardService(parts)
  return parts.asViewer(viewer, async tx => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await readCohortStamp(tx, cohortId)
      const file = await make({ tx, viewer, boards, parts, cohortId, query })
      if (file === null) return null
      const content = await made.make(file)
      const fileName = `soundings-group-${name}-${isoFromDay(parts.clock.today())}.${form}`
      if ((await readCohortStamp(tx, cohortId)) === before) return { fileName, mediaType: made.mediaType, content }
    }
    return null
  })
}

async function makeBoard({ tx, viewer, boards, parts, cohortId, query }: Asked): Promise<Spreadsheet | null> {
  const asked = argsOf(cohortId, query)
  if (asked === null) return null
  const board = await boards.board(viewer, asked, mostLearners)
  return board === null ? null : boardFile(board, await boundaryOf(parts, tx))
}

function argsOf(cohortId: string, query: DownloadRequest['query']): CohortBoardArgs | null {
  const lens = query['lens'] ?? CohortBoardLens.LINES
  const stage = query['stage'] === undefined || query['stage'] === '' ? null : Number(query['stage'])
  const asOf = dayIn(query['on'])
  if (!Object.hasOwn(CohortBoardLens, lens) || (stage !== null && !Number.isInteger(stage)) || asOf === undefined)
    return null
  return {
    cohortId,
    lens: lens as CohortBoardLens,
    areaCode: query['area'] || null,
    pillarCode: query['pillar'] || null,
    stage,
    asOf,
    first: mostLearners,
    after: null,
  }
}

/** undefined = no day. */
function dayIn(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null
  try {
    return isoFromDay(dayFromIso(text))
  } catch {
    return undefined
  }
}

async function makeMembers({ tx, parts, cohortId }: Asked): Promise<Spreadsheet | null> {
  const cohort = await readCohort(tx, cohortId)
  if (cohort === null) return null
  const records = await readCohortMembers(tx, { cohortId, search: '', after: null, limit: mostLearners })
  const today = parts.clock.today()
  const members = records.map(record => toMember(record, cohort.stages, today))
  return membersFile({ name: cohort.name, on: isoFromDay(today), members }, await boundaryOf(parts, tx))
}

async function makeProgress({ tx, viewer, boards, parts, cohortId, query }: Asked): Promise<Spreadsheet | null> {
  const asOf = dayIn(query['on'])
  if (asOf === undefined) return null
  const cohort = await readCohort(tx, cohortId)
  const progress = await boards.progress(viewer, cohortId, asOf)
  if (cohort === null || progress === null) return null
  return progressFile(cohort.name, progress, await boundaryOf(parts, tx))
}

const boundaryOf = async ({ content }: BoardParts, tx: Transaction): Promise<string> =>
  (await content.current(tx)).framework.boundaryStatement
