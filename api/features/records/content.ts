import type { Catalogue } from '../../domain/planning/types.ts'
import { createContentReader, type ContentReader, type Framework, type FrameworkContent } from '../frameworks/index.ts'
import type { Gate } from '../gates/index.ts'
import type { PublishedModules } from '../modules/index.ts'
import type { PublishedPathways } from '../pathways/index.ts'
import { toCatalogue } from './catalogue.ts'

/** Everything published, linked for the API and, as `catalogue`, in the words decisions are made in. */
export interface Content {
  readonly framework: Framework
  readonly gates: ReadonlyMap<string, Gate>
  readonly modules: PublishedModules
  readonly pathways: PublishedPathways
  readonly catalogue: Catalogue
}

interface Readers {
  readonly frameworks: ContentReader<FrameworkContent>
  readonly gates: ContentReader<ReadonlyMap<string, Gate>>
  readonly modules: ContentReader<PublishedModules>
  readonly pathways: ContentReader<PublishedPathways>
}

export function createWholeContentReader(readers: Readers): ContentReader<Content> {
  return createContentReader(async (tx, hash) => {
    const framework = await readers.frameworks.of(tx, hash)
    const gates = await readers.gates.of(tx, hash)
    const modules = await readers.modules.of(tx, hash)
    const pathways = await readers.pathways.of(tx, hash)
    const catalogue = toCatalogue({ framework, modules, pathways })
    return { framework: framework.framework, gates, modules, pathways, catalogue }
  })
}
