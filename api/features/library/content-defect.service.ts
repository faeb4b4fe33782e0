import { contentDefects, type ContentDefect as Found } from '../../domain/planning/content-defects.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import { createContentReader, type ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import type { ContentDefect } from './content-defect.types.ts'

/** So many are told; with more than that the first of them are what to begin with. */
const MOST_DEFECTS = 500

export interface ContentDefectService {
  /** The first of them, those that stop people before the rest. */
  contentDefects(viewer: Viewer): Promise<readonly ContentDefect[]>
}

/** Defects of what is published now, looked for once for each version of the content. */
export function createDefectReader(content: ContentReader<Content>): ContentReader<readonly ContentDefect[]> {
  return createContentReader(async (tx, hash) => {
    const published = await content.of(tx, hash)
    const defects = contentDefects(published.catalogue).slice(0, MOST_DEFECTS)
    return defects.map(defect => linked(defect, published))
  })
}

export function createContentDefectService(dependencies: {
  readonly asViewer: Database['asViewer']
  readonly defects: ContentReader<readonly ContentDefect[]>
}): ContentDefectService {
  const { asViewer, defects } = dependencies
  return { contentDefects: viewer => asViewer(viewer, tx => defects.current(tx)) }
}

function linked(defect: Found, { framework, modules }: Content): ContentDefect {
  const { code, severity, text, waysOn } = defect
  const isRole = ({ code: other }: { code: string }): boolean => other === defect.role
  const role = [...framework.roleProfiles.values(), ...framework.overlays].find(isRole) ?? null
  const capabilities = defect.capabilities.flatMap(({ capability: named, rating }) => {
    const capability = framework.capabilities.get(named)
    return capability === undefined ? [] : [{ capability, rating }]
  })
  return {
    code,
    severity,
    text,
    waysOn,
    role,
    capabilities,
    modules: defect.modules.flatMap(named => modules.get(named) ?? []),
  }
}
