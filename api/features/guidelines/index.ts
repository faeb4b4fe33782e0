/** Guidelines that modules cite, and which of them still stand. It refuses to say what a module should say instead. */
export { readGuidelines } from './guideline.repository.ts'
export { GuidelineResolver, VersionGuidelinesResolver } from './guideline.resolver.ts'
export { createGuidelineService } from './guideline.service.ts'
