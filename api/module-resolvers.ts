import { CoverageResolver, createCoverageService } from './features/coverage/index.ts'
import {
  createDraftCommentService,
  createDraftLifeService,
  createDraftAtOnce,
  createDraftLookService,
  createDraftPartService,
  createDraftService,
  createDraftWritingService,
  createPathwayCommentService,
  createPathwayDraftService,
  createPathwayLifeService,
  createPathwayLookService,
  createPathwayWritingService,
  DraftBlockFieldsResolver,
  DraftCommentResolver,
  DraftPartResolver,
  DraftWritingResolver,
  ModuleDraftFieldsResolver,
  ModuleDraftResolver,
  PathwayCommentResolver,
  PathwayDraftFieldsResolver,
  PathwayDraftResolver,
  PathwayWritingResolver,
} from './features/drafts/index.ts'
import { createGuidelineService, GuidelineResolver, VersionGuidelinesResolver } from './features/guidelines/index.ts'
import { createInsightService, InsightResolver } from './features/insights/index.ts'
import { createMediaEditService, createMediaService, MediaResolver } from './features/media/index.ts'
import {
  CapabilityModulesResolver,
  createModuleService,
  createModuleVersionService,
  ModuleResolver,
  ModuleVersionResolver,
  VersionPartsResolver,
} from './features/modules/index.ts'
import {
  createSessionResolvers,
  createSessionService,
  ModuleDaysResolver,
  SessionResolver,
} from './features/sessions/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** What is learnt from: modules, their versions, what these cite, and the days on which they are held. */
export function createModuleResolvers(shared: RequestParts & Readers): object[] {
  const modules = createModuleService(shared)
  const versions = createModuleVersionService(shared)
  const guidelines = createGuidelineService(shared)
  return [
    new ModuleResolver(modules),
    new ModuleVersionResolver(versions),
    new VersionPartsResolver(versions),
    new GuidelineResolver(guidelines),
    new VersionGuidelinesResolver(guidelines),
    new MediaResolver(createMediaService(shared), createMediaEditService(shared)),
    ...createSessionResolvers(createSessionService(shared)),
    new CapabilityModulesResolver(modules),
    ...createDraftResolvers(shared),
    new CoverageResolver(createCoverageService(shared)),
    new InsightResolver(createInsightService(shared)),
  ]
}

/** What modules are written with. */
function createDraftResolvers(shared: RequestParts & Readers): object[] {
  const drafts = createDraftService(shared)
  const looks = createDraftLookService(shared)
  const atOnce = createDraftAtOnce(looks)
  const comments = createDraftCommentService(shared)
  return [
    new ModuleDraftResolver(drafts, createDraftLifeService(shared)),
    new ModuleDraftFieldsResolver(drafts, atOnce),
    new DraftBlockFieldsResolver(looks, atOnce),
    new DraftWritingResolver(createDraftWritingService(shared)),
    new DraftPartResolver(createDraftPartService(shared)),
    new DraftCommentResolver(comments),
    ...createPathwayDraftResolvers(shared, comments),
  ]
}

/** What pathways are written with. */
function createPathwayDraftResolvers(
  shared: RequestParts & Readers,
  comments: ReturnType<typeof createDraftCommentService>,
): object[] {
  const drafts = createPathwayDraftService(shared)
  const looks = createPathwayLookService(shared)
  return [
    new PathwayDraftResolver(drafts, createPathwayLifeService(shared)),
    new PathwayDraftFieldsResolver({ drafts, looks, comments }),
    new PathwayWritingResolver(createPathwayWritingService(shared)),
    new PathwayCommentResolver(createPathwayCommentService(shared)),
  ]
}

export const moduleResolverClasses = [
  ModuleResolver,
  MediaResolver,
  ModuleVersionResolver,
  VersionPartsResolver,
  GuidelineResolver,
  VersionGuidelinesResolver,
  SessionResolver,
  ModuleDaysResolver,
  CapabilityModulesResolver,
  ModuleDraftResolver,
  ModuleDraftFieldsResolver,
  DraftBlockFieldsResolver,
  DraftWritingResolver,
  DraftPartResolver,
  DraftCommentResolver,
  PathwayDraftResolver,
  PathwayDraftFieldsResolver,
  PathwayWritingResolver,
  PathwayCommentResolver,
  CoverageResolver,
  InsightResolver,
]
