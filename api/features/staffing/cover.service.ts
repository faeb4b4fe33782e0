import { coverOf } from '../../domain/staffing/cover.ts'
import type { CoverHolder as Holder, CoverLine as Line } from '../../domain/staffing/types.ts'
import { coverTotals, heldWithout, standingWithout } from '../../domain/staffing/without.ts'
import { coverWords } from '../../domain/staffing/words.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { createConnection, keyOfCursor, pageSize } from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { toRecord } from './cover-record.ts'
import { readServiceCover } from './cover.read-model.ts'
import type { CoverHolder, CoverLine, ServiceCoverArgs, ServiceCoverConnection } from './cover.types.ts'

/** Who is recorded with each line of an organisation, before it takes a form. */
export interface Cover {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly asOf: Day
  readonly boundary: string
  readonly lines: readonly Line[]
  /** Names of all who are recorded with anything, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Names of areas of practice, by code. */
  readonly areas: ReadonlyMap<string, string>
}

export interface CoverService {
  /** null = the viewer leads no such organisation. */
  serviceCover(viewer: Viewer, asked: ServiceCoverArgs): Promise<ServiceCoverConnection | null>
  /** The whole of it, for a file. */
  wholeCover(viewer: Viewer, organisationId: string): Promise<Cover | null>
}

export interface CoverServiceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

export function createCoverService(parts: CoverServiceParts): CoverService {
  const { asViewer } = parts
  const wholeCover = (viewer: Viewer, organisationId: string) =>
    asViewer(viewer, tx => gather(parts, tx, organisationId))
  return {
    wholeCover,
    serviceCover: async (viewer, asked) => {
      const cover = await wholeCover(viewer, asked.organisationId)
      return cover === null ? null : pageOf(cover, asked)
    },
  }
}

async function gather({ clock, content }: CoverServiceParts, tx: Transaction, id: string): Promise<Cover | null> {
  const { led, facts } = await readServiceCover(tx, id)
  if (led === null || facts === null) return null
  const { catalogue, framework } = await content.current(tx)
  const today = clock.today()
  return {
    organisation: { id, name: led },
    asOf: today,
    boundary: framework.boundaryStatement,
    lines: coverOf(toRecord(facts, catalogue), { catalogue, today }),
    names: new Map(facts.people.map(person => [person.id, person.name])),
    areas: new Map([...framework.areas.values()].map(({ code, name }) => [code, name])),
  }
}

/** A cursor that names no line of the list begins it anew. */
function pageOf(cover: Cover, { first, after, without: named }: ServiceCoverArgs): ServiceCoverConnection {
  const { lines, organisation, boundary } = cover
  const without = new Set(named)
  const key = keyOfCursor(after)
  const from = lines.findIndex(({ code }) => code === key) + 1
  const rows = lines.slice(from, from + pageSize(first) + 1).map(line => toLine(line, cover, without))
  return {
    ...createConnection({ rows, first, totalCount: lines.length, keyOf: ({ code }) => code }),
    organisation,
    boundary,
    asOf: isoFromDay(cover.asOf),
    totals: coverTotals(lines, new Set()),
    totalsWithout: coverTotals(lines, without),
  }
}

function toLine(line: Line, cover: Cover, without: ReadonlySet<string>): CoverLine {
  const { code, title, areas, holders, supported } = line
  return {
    code,
    title,
    areaCodes: areas,
    holders: holders.map(each => toHolder(each, cover)),
    supported: supported.map(each => toHolder(each, cover)),
    standing: standingWithout(line, new Set()),
    left: heldWithout(line, without),
    standingWithout: standingWithout(line, without),
    reviewsWithinThree: reviewsWithin(line, 3),
    reviewsWithinSix: reviewsWithin(line, 6),
  }
}

function toHolder(holder: Holder, { names }: Cover): CoverHolder {
  const { personId, kind, on, limits, reviewWithin } = holder
  const name = names.get(personId) ?? ''
  return {
    personId,
    name,
    basis: kind,
    on: isoFromDay(on),
    words: coverWords(holder),
    limits,
    reviewWithinMonths: reviewWithin,
  }
}

/** How many of a line are to be reviewed within some months. */
export function reviewsWithin({ holders }: Pick<Line, 'holders'>, months: 3 | 6): number {
  return holders.filter(({ reviewWithin }) => reviewWithin !== null && reviewWithin <= months).length
}
