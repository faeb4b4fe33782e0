import { bandOf } from '../../domain/insights/band.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { PublishedModules } from '../modules/index.ts'
import { toInsights } from './insight-view.ts'
import { readInsightModules, readInsights } from './insight.read-model.ts'
import type { InsightModule, ModuleInsights } from './insight.types.ts'

type Person = Viewer & { readonly personId: string }

export interface InsightService {
  /** null where the viewer is told nothing of this module, or it has no such version. */
  insights(viewer: Person, code: string, version: number | null): Promise<ModuleInsights | null>
  modules(viewer: Person, asked: PageRequest): Promise<Connection<InsightModule>>
}

export interface InsightServiceParts {
  readonly asViewer: Database['asViewer']
  readonly modules: ContentReader<PublishedModules>
}

export function createInsightService({ asViewer, modules }: InsightServiceParts): InsightService {
  return {
    insights: async (viewer, code, version) => {
      // No code holds the null character, and no statement may.
      if (code.includes('\0')) return null
      return asViewer(viewer, async tx => {
        const counted = await readInsights(tx, code, version)
        return counted === null ? null : toInsights(counted, known(await modules.current(tx), code))
      })
    },
    modules: (viewer, { first, after }) =>
      asViewer(viewer, async tx => {
        const key = keyOfCursor(after)
        const rows = await readInsightModules(tx, {
          after: key?.includes('\0') ? null : key,
          limit: pageSize(first) + 1,
        })
        const published = await modules.current(tx)
        const listed = rows.map(({ code, version, started, finished }) => {
          return { module: known(published, code), version, started: bandOf(started), finished: bandOf(finished) }
        })
        const totalCount = rows[0]?.total ?? 0
        return createConnection({ rows: listed, first, totalCount, keyOf: ({ module }) => module.code })
      }),
  }
}
