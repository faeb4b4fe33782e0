/** Published pathways of stages and modules. It refuses to know who follows one. */
export { readPathways } from './pathway.read-model.ts'
export { ModulePathwaysResolver, PathwayResolver } from './pathway.resolver.ts'
export { createPathwayService, type PublishedPathways } from './pathway.service.ts'
export { Pathway, PathwayStage, PathwayStartArea } from './pathway.types.ts'
