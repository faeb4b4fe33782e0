import { checkGuidelines, checkLessons } from './lesson.checks.ts'
import { toContent } from './lesson.content.ts'
import { checkAlternatives } from './reference.alternative-checks.ts'
import { checkDescriptors } from './reference.descriptor-checks.ts'
import { checkFramework } from './reference.framework-checks.ts'
import { checkExaminations } from './reference.examination-checks.ts'
import { ReferenceDataError } from './reference.error.ts'
import {
  readReferenceFiles,
  type CapabilityDraft,
  type ModuleDraft,
  type PathwayDraft,
  type ReferenceFiles,
} from './reference.files.ts'
import { checkModules } from './reference.module-checks.ts'
import { checkObservationForms } from './reference.observation-checks.ts'
import { toFormContent } from './reference.observation-forms.ts'
import { checkPathways } from './reference.pathway-checks.ts'
import { checkRoles } from './reference.role-checks.ts'
import { checkSearchWords } from './reference.search-checks.ts'
import { resolveExplicit, resolveRole, scopeLinesOf } from './reference.roles.ts'
import type {
  ReferenceCapability,
  ReferenceData,
  ReferenceEvidenceClass,
  ReferenceModule,
  ReferencePathway,
} from './reference.types.ts'

export { toCatalogue } from './reference.catalogue.ts'
export { ReferenceDataError, type ReferenceProblem } from './reference.error.ts'
export type * from './reference.types.ts'

/**
 * Reads the reference data below a directory, checks that every part fits the others, and resolves role rules.
 * Throws one `ReferenceDataError` with everything that is wrong, each with file, line and field.
 */
export function loadReference(directory: string): ReferenceData {
  const files = readReferenceFiles(directory)
  const reference = assemble(files)
  const problems = [
    ...checkFramework(files),
    ...checkDescriptors(files),
    ...checkRoles(files, reference),
    ...checkModules(files),
    ...checkAlternatives(files),
    ...checkPathways(files, reference),
    ...checkSearchWords(files),
    ...checkObservationForms(files),
    ...checkExaminations(files),
    ...checkGuidelines(files),
    ...checkLessons(files),
  ]
  if (problems.length > 0) throw new ReferenceDataError(problems)
  return reference
}

function assemble(files: ReferenceFiles): ReferenceData {
  const capabilities = capabilitiesOf(files)
  const linesOf = (role: string) => scopeLinesOf(files, role)
  return {
    framework: files.framework,
    ratingScale: files.ratingScale.map(entry => entry.value),
    levels: files.levels.map(entry => entry.value),
    pillars: files.pillars.map(entry => entry.value),
    areas: files.areas.map(entry => entry.value),
    supportedRequirements: files.supported,
    evidenceClasses: files.evidenceClasses.map(({ value: { review, ...rest } }): ReferenceEvidenceClass => {
      const { text: reviewText, ...rule } = review
      return { ...rest, review: rule, reviewText }
    }),
    capabilities,
    roles: [
      ...files.explicitRoles.map(({ value }) => resolveExplicit(value, capabilities, linesOf(value.code))),
      ...files.roles.map(({ value }) => resolveRole(value, capabilities, linesOf(value.code))),
    ],
    overlays: files.overlays.map(({ value }) => resolveExplicit(value, capabilities, linesOf(value.code))),
    gates: files.gates.map(entry => entry.value),
    modules: inLevelOrder(files).map(toModule),
    pathways: files.pathways.map(entry => toPathway(entry.value)),
    searchWords: files.searchWords.map(entry => entry.value),
    observationForms: files.observationForms.map(({ value }) => {
      return { code: value.code, version: value.version, content: toFormContent(value) }
    }),
    examinations: files.examinations.map(entry => entry.value),
    guidelines: files.guidelines.map(entry => entry.value),
    lessons: files.lessons.map(({ value }) => {
      return { module: value.module, changeNote: value.changeNote, content: toContent(value, files.scenes) }
    }),
  }
}

/** In the framework's order: pillar, shared core before areas, area, then as written. */
function capabilitiesOf(files: ReferenceFiles): ReferenceCapability[] {
  const pillars = files.pillars.map(entry => entry.value.code)
  const areas = files.areas.map(entry => entry.value.code)
  const rank = (capability: ReferenceCapability): number =>
    capability.area === null ? pillars.indexOf(capability.pillar) : pillars.length + areas.indexOf(capability.area)
  return files.capabilities.map(entry => toCapability(entry.value)).toSorted((a, b) => rank(a) - rank(b))
}

function toCapability({ evidence, descriptors, example, ...rest }: CapabilityDraft): ReferenceCapability {
  const described = ([1, 2, 3, 4] as const).map(value => ({ value, text: descriptors[value] }))
  return { ...rest, evidenceClass: evidence, descriptors: described, evidenceExample: example }
}

function inLevelOrder(files: ReferenceFiles): ModuleDraft[] {
  const levels = files.levels.map(entry => entry.value.code)
  const rank = (module: ModuleDraft): number => levels.indexOf(module.level)
  return files.modules
    .map(entry => entry.value)
    .toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

function toModule(draft: ModuleDraft): ReferenceModule {
  return {
    ...draft,
    develops: draft.develops.map(({ capability, value }) => ({ capability, ...value })),
    requires: {
      ratings: draft.requires.ratings.map(({ capability, value }) => ({ capability, atLeast: value })),
      modules: draft.requires.modules.map(group => (typeof group === 'string' ? [group] : group)),
    },
    gates: draft.gates.map(gate => ({
      gate: gate.gate,
      scope: gate.scope,
      part: gate.scope === 'PART' ? gate.part : null,
    })),
  }
}

function toPathway(draft: PathwayDraft): ReferencePathway {
  return {
    ...draft,
    startAreas: Object.entries(draft.startAreas).map(([area, column]) => ({ area, column })),
    stages: draft.stages.map(({ chooseAtLeast, ...stage }) => ({ ...stage, chooseAtLeast: chooseAtLeast ?? null })),
  }
}
