import { formatDay } from '../../domain/capability/calendar.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { readPieces } from '../evidence/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { readPerson } from '../people/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { readOwnPreceptorships } from '../preceptorships/index.ts'
import { readLevelDecisions } from '../signoffs/index.ts'
import { needsPieces, sectionsOf, usualParts, type Section } from './portfolio-sections.ts'
import { PortfolioPart, type MyPortfolio } from './portfolio.types.ts'

/** More than anybody writes down in a working life. */
const mostPieces = 50_000

/** A portfolio before it takes a form. */
export interface Portfolio {
  readonly owner: string
  readonly asOf: Day
  /** The day in words. */
  readonly date: string
  readonly boundary: string
  readonly sections: readonly Section[]
}

export interface PortfolioParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

export interface PortfolioService {
  /** What could be in the viewer's portfolio. */
  myPortfolio(viewer: Viewer & { personId: string }): Promise<MyPortfolio>
  /** The viewer's own portfolio, gathered in one unit of work that writes nothing. */
  portfolioOf(viewer: Viewer & { personId: string }, parts: readonly PortfolioPart[]): Promise<Portfolio>
}

export function createPortfolioService(parts: PortfolioParts): PortfolioService {
  const { asViewer } = parts
  const gather = (viewer: Viewer & { personId: string }, asked: readonly PortfolioPart[]) =>
    asViewer(viewer, tx => gatherPortfolio(parts, tx, viewer.personId, asked))
  return {
    portfolioOf: gather,
    myPortfolio: async viewer => {
      const { boundary, sections } = await gather(viewer, Object.values(PortfolioPart))
      const described = sections.map(({ part, title, about, rows }) => {
        return { part, title, about, entries: rows.length, isUsual: usualParts.includes(part) }
      })
      return { boundary, parts: described }
    },
  }
}

/** The parts asked for of one person's record, as the database opens it to whoever the unit of work runs for. */
export async function gatherPortfolio(
  { clock, content }: Pick<PortfolioParts, 'clock' | 'content'>,
  tx: Transaction,
  personId: string,
  parts: readonly PortfolioPart[],
): Promise<Portfolio> {
  const today = clock.today()
  const person = await readPerson(tx, personId)
  const record = await readRecord(tx, personId, today)
  const published = await content.of(tx, record.contentHash)
  const pieces = needsPieces(parts)
    ? await readPieces(tx, { personId, filter: {}, after: null, limit: mostPieces })
    : []
  const levels = parts.includes(PortfolioPart.LEVELS) ? await readLevelDecisions(tx, personId) : []
  const preceptorships = parts.includes(PortfolioPart.PRECEPTORSHIPS)
    ? await readOwnPreceptorships(tx, personId, today)
    : []
  return {
    owner: person?.name ?? '',
    asOf: today,
    date: formatDay(today),
    boundary: published.framework.boundaryStatement,
    sections: sectionsOf({ record, content: published, pieces, levels, preceptorships, today }, parts),
  }
}
