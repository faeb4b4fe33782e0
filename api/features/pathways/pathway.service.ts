import type { Database, Viewer } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Pathway } from './pathway.types.ts'

export type PublishedPathways = ReadonlyMap<string, Pathway>

export interface PathwayService {
  pathways(viewer: Viewer): Promise<Pathway[]>
  /** null where no pathway of this code is published. */
  pathway(viewer: Viewer, code: string): Promise<Pathway | null>
  /** Pathways a module is part of, for each code in the order asked. */
  containing(viewer: Viewer, moduleCodes: readonly string[]): Promise<Pathway[][]>
}

interface PathwayServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly pathways: ContentReader<PublishedPathways>
}

export function createPathwayService({ asViewer, pathways }: PathwayServiceDependencies): PathwayService {
  const read = (viewer: Viewer) => asViewer(viewer, tx => pathways.current(tx))
  return {
    pathways: async viewer => [...(await read(viewer)).values()],
    pathway: async (viewer, code) => (await read(viewer)).get(code) ?? null,
    containing: async (viewer, moduleCodes) => {
      const all = [...(await read(viewer)).values()]
      return moduleCodes.map(code =>
        all.filter(({ stages }) => stages.some(stage => stage.modules.some(module => module.code === code))),
      )
    },
  }
}
