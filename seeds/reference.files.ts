import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { guidelinesFile, lessonFile, scenesFile, type GuidelineDraft, type LessonDraft } from './lesson.schema.ts'
import type { Scenes } from './lesson.content.ts'
import { ReferenceDataError, type ReferenceProblem } from './reference.error.ts'
import {
  capabilitiesFile,
  evidenceClassesFile,
  examinationsFile,
  frameworkFile,
  gatesFile,
  modulesFile,
  observationFormsFile,
  overlaysFile,
  pathwaysFile,
  ratingScaleFile,
  rolesFile,
  scopeLinesFile,
  searchWordsFile,
} from './reference.schema.ts'
import { problemsOf, readSource, type Entry, type FieldPath, type Source } from './reference.source.ts'

type FrameworkFile = z.output<typeof frameworkFile>
type EvidenceClassesFile = z.output<typeof evidenceClassesFile>
type CapabilitiesFile = z.output<typeof capabilitiesFile>
type RolesFile = z.output<typeof rolesFile>
type ScopeLinesFile = z.output<typeof scopeLinesFile>

type LevelDraft = FrameworkFile['levels'][number]
export type EvidenceClassDraft = EvidenceClassesFile['classes'][number]
export type CapabilityDraft = CapabilitiesFile['capabilities'][number] & Pick<CapabilitiesFile, 'pillar' | 'area'>
export type RuleRoleDraft = RolesFile['roles'][number]
export type ExplicitRoleDraft = RolesFile['explicit'][number]
export type OverlayDraft = z.output<typeof overlaysFile>['overlays'][number]
type ScopeLineDraft = ScopeLinesFile['lines'][number]
type GateDraft = z.output<typeof gatesFile>['gates'][number]
export type ModuleDraft = z.output<typeof modulesFile>['modules'][number]
type SearchWordDraft = z.output<typeof searchWordsFile>['words'][number]
type ObservationFormDraft = z.output<typeof observationFormsFile>['forms'][number]
type ExaminationDraft = z.output<typeof examinationsFile>['examinations'][number]
export type PathwayDraft = z.output<typeof pathwaysFile>['pathways'][number]

/** Every file of the reference data, each in its right shape; whether they fit each other is not known yet. */
export interface ReferenceFiles {
  readonly framework: FrameworkFile['framework']
  readonly ratingScale: readonly Entry<z.output<typeof ratingScaleFile>['scale'][number]>[]
  readonly levels: readonly Entry<LevelDraft>[]
  readonly pillars: readonly Entry<FrameworkFile['pillars'][number]>[]
  readonly areas: readonly Entry<FrameworkFile['areas'][number]>[]
  readonly supported: EvidenceClassesFile['supported']
  readonly evidenceClasses: readonly Entry<EvidenceClassDraft>[]
  readonly capabilities: readonly Entry<CapabilityDraft>[]
  readonly roles: readonly Entry<RuleRoleDraft>[]
  readonly explicitRoles: readonly Entry<ExplicitRoleDraft>[]
  readonly overlays: readonly Entry<OverlayDraft>[]
  readonly scopeLines: readonly Entry<ScopeLineDraft>[]
  /** Codes of the scope lines of a set, by its name, and of a role, by role code. */
  readonly scopeLineSets: Entry<ScopeLinesFile['sets']>
  readonly scopeLinesOfRoles: Entry<ScopeLinesFile['roles']>
  readonly gates: readonly Entry<GateDraft>[]
  readonly modules: readonly Entry<ModuleDraft>[]
  readonly pathways: readonly Entry<PathwayDraft>[]
  readonly searchWords: readonly Entry<SearchWordDraft>[]
  readonly observationForms: readonly Entry<ObservationFormDraft>[]
  readonly examinations: readonly Entry<ExaminationDraft>[]
  readonly guidelines: readonly Entry<GuidelineDraft>[]
  readonly lessons: readonly Entry<LessonDraft>[]
  /** What is true of the images of the generator, by code. */
  readonly scenes: Scenes
}

/** Reads every file below the directory; throws one error that lists whatever is misshapen, in all of them. */
export function readReferenceFiles(directory: string): ReferenceFiles {
  const problems: ReferenceProblem[] = []
  const one = <Schema extends z.ZodType>(file: string, schema: Schema): Entry<z.output<Schema>> | null =>
    readFile(readSource(directory, file), schema, problems)
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema): Entry<z.output<Schema>>[] =>
    filesIn(directory, folder, problems).flatMap(file => one(file, schema) ?? [])
  const read = {
    framework: one('framework.yaml', frameworkFile),
    scale: one('rating-scale.yaml', ratingScaleFile),
    evidence: one('evidence-classes.yaml', evidenceClassesFile),
    gates: one('gates.yaml', gatesFile),
    roles: one('roles.yaml', rolesFile),
    overlays: one('overlays.yaml', overlaysFile),
    lines: one('scope-lines.yaml', scopeLinesFile),
    pathways: one('pathways.yaml', pathwaysFile),
    words: one('search-words.yaml', searchWordsFile),
    forms: one('observation-forms.yaml', observationFormsFile),
    examinations: one('examinations.yaml', examinationsFile),
    guidelines: one('guidelines.yaml', guidelinesFile),
  }
  const capabilities = all('capabilities', capabilitiesFile)
  const modules = all('modules', modulesFile)
  const lessons = all('lessons', lessonFile)
  const scenes = existsSync(join(directory, SCENES)) ? one(SCENES, scenesFile) : null
  if (problems.length > 0 || !isComplete(read)) throw new ReferenceDataError(problems)
  return {
    ...assemble(read),
    capabilities: capabilities.flatMap(capabilitiesOf),
    modules: modules.flatMap(({ source, value }) => listIn(source, 'modules', value.modules)),
    lessons,
    scenes: new Map(Object.entries(scenes?.value ?? {})),
  }
}

interface Singles {
  readonly framework: Entry<FrameworkFile>
  readonly scale: Entry<z.output<typeof ratingScaleFile>>
  readonly evidence: Entry<EvidenceClassesFile>
  readonly gates: Entry<z.output<typeof gatesFile>>
  readonly roles: Entry<RolesFile>
  readonly overlays: Entry<z.output<typeof overlaysFile>>
  readonly lines: Entry<ScopeLinesFile>
  readonly pathways: Entry<z.output<typeof pathwaysFile>>
  readonly words: Entry<z.output<typeof searchWordsFile>>
  readonly forms: Entry<z.output<typeof observationFormsFile>>
  readonly examinations: Entry<z.output<typeof examinationsFile>>
  readonly guidelines: Entry<z.output<typeof guidelinesFile>>
}

/** Written by the generator of images; not there = lessons show none. */
const SCENES = 'scenes.json'

function isComplete(read: { [Key in keyof Singles]: Singles[Key] | null }): read is Singles {
  return Object.values(read).every(file => file !== null)
}

function assemble(read: Singles): Omit<ReferenceFiles, 'capabilities' | 'modules' | 'lessons' | 'scenes'> {
  return {
    framework: read.framework.value.framework,
    levels: listIn(read.framework.source, 'levels', read.framework.value.levels),
    pillars: listIn(read.framework.source, 'pillars', read.framework.value.pillars),
    areas: listIn(read.framework.source, 'areas', read.framework.value.areas),
    ratingScale: listIn(read.scale.source, 'scale', read.scale.value.scale),
    supported: read.evidence.value.supported,
    evidenceClasses: listIn(read.evidence.source, 'classes', read.evidence.value.classes),
    roles: listIn(read.roles.source, 'roles', read.roles.value.roles),
    explicitRoles: listIn(read.roles.source, 'explicit', read.roles.value.explicit),
    overlays: listIn(read.overlays.source, 'overlays', read.overlays.value.overlays),
    scopeLines: listIn(read.lines.source, 'lines', read.lines.value.lines),
    scopeLineSets: { value: read.lines.value.sets, source: read.lines.source, path: ['sets'] },
    scopeLinesOfRoles: { value: read.lines.value.roles, source: read.lines.source, path: ['roles'] },
    gates: listIn(read.gates.source, 'gates', read.gates.value.gates),
    pathways: listIn(read.pathways.source, 'pathways', read.pathways.value.pathways),
    searchWords: listIn(read.words.source, 'words', read.words.value.words),
    observationForms: listIn(read.forms.source, 'forms', read.forms.value.forms),
    examinations: listIn(read.examinations.source, 'examinations', read.examinations.value.examinations),
    guidelines: listIn(read.guidelines.source, 'guidelines', read.guidelines.value.guidelines),
  }
}

/** The items of a list in a file, each with its place. */
function listIn<Item>(source: Source, key: string, items: readonly Item[]): Entry<Item>[] {
  return items.map((value, position) => ({ value, source, path: [key, position] }))
}

function capabilitiesOf({
  source,
  value: { pillar, area, capabilities },
}: Entry<CapabilitiesFile>): Entry<CapabilityDraft>[] {
  return listIn(
    source,
    'capabilities',
    capabilities.map(capability => Object.assign(capability, { pillar, area })),
  )
}

function readFile<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
  problems: ReferenceProblem[],
): Entry<z.output<Schema>> | null {
  if (source.faults.length > 0) {
    problems.push(...source.faults)
    return null
  }
  const parsed = schema.safeParse(source.value)
  if (parsed.success) return { value: parsed.data, source, path: [] }
  problems.push(...problemsOf(source, parsed.error.issues))
  return null
}

function filesIn(directory: string, folder: string, problems: ReferenceProblem[]): string[] {
  try {
    const names = readdirSync(join(directory, folder)).filter(name => name.endsWith('.yaml'))
    return names.toSorted().map(name => `${folder}/${name}`)
  } catch {
    problems.push({ file: folder, line: 1, field: '', message: 'the folder is missing or cannot be read' })
    return []
  }
}

/** A problem at a place inside an entry. */
export function problemAt(entry: Entry<unknown>, path: FieldPath, message: string): ReferenceProblem {
  return entry.source.problem([...entry.path, ...path], message)
}
