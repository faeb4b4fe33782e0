import type { Catalogue } from '../api/domain/planning/types.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { toCatalogue } from './reference.catalogue.ts'
import { codesOf } from './reference.framework-checks.ts'
import { problemAt, type PathwayDraft, type ReferenceFiles } from './reference.files.ts'
import { walkPathway } from './reference.pathway-walk.ts'
import type { Entry, FieldPath } from './reference.source.ts'
import type { ReferenceData } from './reference.types.ts'

type Problems = Generator<ReferenceProblem, void>

/** Pathways name what exists, and taken from their start role they lead to their end role in the order given. */
export function* checkPathways(files: ReferenceFiles, reference: ReferenceData): Problems {
  const catalogue = toCatalogue(reference)
  for (const entry of files.pathways) {
    const problems = [...checkCodes(entry, files, reference), ...checkStages(entry, files)]
    yield* problems.length > 0 ? problems : checkWalk(entry, reference, catalogue)
  }
}

function* checkCodes(entry: Entry<PathwayDraft>, files: ReferenceFiles, reference: ReferenceData): Problems {
  const { months } = entry.value
  const roles = new Set(reference.roles.map(role => role.code))
  for (const field of ['startRole', 'endRole'] as const) {
    const role = entry.value[field]
    if (!roles.has(role)) yield problemAt(entry, [field], `there is no role "${role}"`)
  }
  const areas = codesOf(files.areas)
  for (const area of Object.keys(entry.value.startAreas)) {
    if (!areas.has(area)) yield problemAt(entry, ['startAreas', area], `there is no area "${area}"`)
  }
  for (const [position, area] of entry.value.chosenAreas.entries()) {
    if (!areas.has(area)) yield problemAt(entry, ['chosenAreas', position], `there is no area "${area}"`)
  }
  const gates = codesOf(files.gates)
  for (const [position, gate] of entry.value.gates.entries()) {
    if (!gates.has(gate)) yield problemAt(entry, ['gates', position], `there is no gate "${gate}"`)
  }
  if (months.from > months.to) yield problemAt(entry, ['months'], 'the range runs backwards')
}

function* checkStages(entry: Entry<PathwayDraft>, files: ReferenceFiles): Problems {
  const areas = new Map(files.modules.map(({ value }) => [value.code, value.area]))
  const before = new Set<string>()
  for (const [stage, { modules, chooseAtLeast }] of entry.value.stages.entries()) {
    for (const [position, module] of modules.entries()) {
      const path = ['stages', stage, 'modules', position]
      if (!areas.has(module)) yield problemAt(entry, path, `there is no module "${module}"`)
      if (before.has(module)) yield problemAt(entry, path, `"${module}" is given a second time`)
      if (areas.get(module) === 'any' && entry.value.chosenAreas.length === 0) {
        yield problemAt(entry, path, 'name the areas it is taken in under chosenAreas')
      }
      before.add(module)
    }
    if (chooseAtLeast !== undefined && chooseAtLeast >= modules.length) {
      yield problemAt(entry, ['stages', stage, 'chooseAtLeast'], 'a choice offers more than it asks for')
    }
  }
}

/** The same fault may come up for several choices on the way; it is told once. */
function* checkWalk(entry: Entry<PathwayDraft>, reference: ReferenceData, catalogue: Catalogue): Problems {
  const pathway = reference.pathways.find(({ code }) => code === entry.value.code)
  const told = new Set<string>()
  for (const fault of pathway === undefined ? [] : walkPathway(pathway, catalogue)) {
    if (told.has(fault.message)) continue
    told.add(fault.message)
    const path: FieldPath = fault.stage === null ? ['endRole'] : ['stages', fault.stage, 'modules', fault.position]
    yield problemAt(entry, path, fault.message)
  }
}
