import type { SearchWord } from '../api/domain/search/types.ts'
import { CapabilityRow, EvidenceClassRow } from '../api/features/frameworks/capability.entity.ts'
import {
  AreaRow,
  FrameworkLevelRow,
  FrameworkRow,
  PillarRow,
  RatingAnchorRow,
} from '../api/features/frameworks/framework.entity.ts'
import { RoleProfileItemRow, RoleProfileRow, ScopeLineRow } from '../api/features/frameworks/role-profile.entity.ts'
import { GateRow } from '../api/features/gates/gate.entity.ts'
import { GuidelineRow } from '../api/features/guidelines/guideline.entity.ts'
import { SearchWordRow } from '../api/features/library/search-word.entity.ts'
import { ExaminationRow } from '../api/features/lists/examination.entity.ts'
import {
  ModuleEffectRow,
  ModuleGateRow,
  ModulePrerequisiteRow,
  ModuleRequiredRatingRow,
  ModuleRow,
} from '../api/features/modules/module.entity.ts'
import { ObservationFormRow } from '../api/features/observations/observation-form.entity.ts'
import { PathwayRow, PathwayStageModuleRow, PathwayStageRow } from '../api/features/pathways/pathway.entity.ts'
import { guidelineRows } from './guideline.rows.ts'
import { modulePart, pathwayPart, parts, table, type Publication, type TableRows } from './table.rows.ts'
import type { ReferenceData, ReferenceModule, ReferencePathway, ReferenceRole } from './reference.types.ts'

/** Everything published, as rows of its tables, in an order in which they can be inserted. */
export function publishedRows(reference: ReferenceData, publication: Publication): TableRows[] {
  return [
    ...frameworkRows(reference, publication),
    ...roleRows(reference),
    ...moduleRows(reference, publication.authored),
    ...pathwayRows(reference, publication.authored),
    ...searchWordRows(reference),
    ...guidelineRows(reference).map(rows => table(GuidelineRow, rows)),
    table(
      ObservationFormRow,
      reference.observationForms.map(form => ({
        ...form,
        organisationId: null,
        isRetired: false,
        publishedAt: new Date(0),
      })),
    ),
    ...examinationRows(reference),
  ]
}

function frameworkRows(reference: ReferenceData, { hash: seededHash, contentHash }: Publication): TableRows[] {
  const { code: frameworkCode, title, version, publishedOn, boundaryStatement } = reference.framework
  return [
    table(FrameworkRow, [
      { code: frameworkCode, title, version, publishedOn, boundaryStatement, contentHash, seededHash },
    ]),
    ...scaleRows(reference),
    ...evidenceClassRows(reference),
    ...capabilityRows(reference),
  ]
}

function scaleRows(reference: ReferenceData): TableRows[] {
  const own = { frameworkCode: reference.framework.code }
  return [
    table(
      FrameworkLevelRow,
      reference.levels.map(({ code, name, column, academicLevel }, position) => {
        return { ...own, position, code, name, column, academicLevel }
      }),
    ),
    table(
      PillarRow,
      reference.pillars.map(({ code, name }, position) => ({ ...own, position, code, name })),
    ),
    table(
      AreaRow,
      reference.areas.map(({ code, name, leftEmpty = null }, position) => {
        return { ...own, position, code, name, leftEmpty }
      }),
    ),
    table(
      RatingAnchorRow,
      reference.ratingScale.map(({ value, label, shortAnchor }) => ({ ...own, value, label, anchor: shortAnchor })),
    ),
  ]
}

function evidenceClassRows(reference: ReferenceData): TableRows[] {
  const own = { frameworkCode: reference.framework.code }
  return [
    table(
      EvidenceClassRow,
      reference.evidenceClasses.map(({ code, name, to3, to4, review, reviewText, exceptions: own3 }, position) => {
        const { months: reviewMonths, lapses } = review
        const exceptions = own3.map(({ capabilities, to3: asked }) => ({ capabilities, to3: asked }))
        return {
          ...own,
          position,
          code,
          name,
          to3: [...to3],
          to4: [...to4],
          exceptions,
          reviewMonths,
          lapses,
          reviewText,
        }
      }),
    ),
  ]
}

function capabilityRows(reference: ReferenceData): TableRows[] {
  const own = { frameworkCode: reference.framework.code }
  return [
    table(
      CapabilityRow,
      reference.capabilities.map((capability, position) => {
        const { code, pillar: pillarCode, area: areaCode, statement, reference: basis, expected } = capability
        const { evidenceClass: evidenceClassCode, evidenceExample } = capability
        const descriptors = capability.descriptors.map(each => ({ ...each }))
        return {
          ...own,
          position,
          code,
          pillarCode,
          areaCode,
          statement,
          reference: basis,
          evidenceClassCode,
          expected,
          descriptors,
          evidenceExample,
        }
      }),
    ),
  ]
}

function roleRows(reference: ReferenceData): TableRows[] {
  const all = [
    ...reference.roles.map(role => ({ role, isOverlay: false })),
    ...reference.overlays.map(role => ({ role, isOverlay: true })),
  ]
  const frameworkCode = reference.framework.code
  const toRow = ({ role, isOverlay }: { role: ReferenceRole; isOverlay: boolean }, position: number) => {
    const { code, title, level, areas, choices } = role
    const levelCode = level === '' || isOverlay ? null : level
    return { frameworkCode, position, code, title, levelCode, isOverlay, areaCodes: [...areas], choices: [...choices] }
  }
  return [
    table(RoleProfileRow, all.map(toRow)),
    parts(
      RoleProfileItemRow,
      all.flatMap(({ role }) =>
        role.items.map(({ capability, rating }) => ({
          roleProfileCode: role.code,
          capabilityCode: capability,
          rating,
        })),
      ),
    ),
    parts(
      ScopeLineRow,
      all.flatMap(({ role }) =>
        role.scopeLines.map(({ code, title, capabilities }, position) => {
          return { roleProfileCode: role.code, code, position, title, capabilityCodes: [...capabilities] }
        }),
      ),
    ),
  ]
}

function moduleRows(reference: ReferenceData, authored: Publication['authored']): TableRows[] {
  const { gates } = reference
  const modules = reference.modules.filter(({ code }) => !authored.has(code))
  return [
    table(
      GateRow,
      gates.map(({ waysOn, ...gate }, position) => {
        return { position, ...gate, waysOn: [...waysOn] }
      }),
    ),
    table(
      ModuleRow,
      modules.map(module => toModuleRow(module, reference.modules.indexOf(module), reference.framework.code)),
    ),
    ...modulePartRows(modules),
  ]
}

function modulePartRows(modules: ReferenceData['modules']): TableRows[] {
  return [
    modulePart(
      ModuleEffectRow,
      modules.flatMap(({ code, develops }) =>
        develops.map(({ capability, from, to }, position) => {
          return { moduleCode: code, capabilityCode: capability, position, from, to }
        }),
      ),
    ),
    modulePart(
      ModulePrerequisiteRow,
      modules.flatMap(({ code, requires }) =>
        requires.modules.flatMap((anyOf, group) =>
          anyOf.map(requiredModuleCode => ({ moduleCode: code, group, requiredModuleCode })),
        ),
      ),
    ),
    modulePart(
      ModuleRequiredRatingRow,
      modules.flatMap(({ code, requires }) =>
        requires.ratings.map(({ capability, atLeast }) => ({ moduleCode: code, capabilityCode: capability, atLeast })),
      ),
    ),
    modulePart(
      ModuleGateRow,
      modules.flatMap(({ code, gates: own }) =>
        own.map(({ gate, scope, part }) => ({ moduleCode: code, gateCode: gate, scope, part })),
      ),
    ),
  ]
}

function toModuleRow(module: ReferenceModule, position: number, frameworkCode: string) {
  const { code, title, summary, outcome, area, level: levelCode, kind, minutes } = module
  const areaCode = area === 'core' || area === 'any' ? null : area
  const content = {
    parts: module.parts.map(part => ({ ...part })),
    sources: [...module.sources],
    alternativeTo: [...module.alternativeTo],
  }
  const base = { frameworkCode, position, code, title, summary, outcome, levelCode, kind, minutes }
  return { ...base, ...content, areaCode, isAreaChosen: area === 'any', isAuthored: false, isRetired: false }
}

function pathwayRows(reference: ReferenceData, authored: Publication['authored']): TableRows[] {
  const pathways = reference.pathways.filter(({ code }) => !authored.has(code))
  return [
    table(
      PathwayRow,
      pathways.map(pathway => toPathwayRow(pathway, reference.pathways.indexOf(pathway), reference.framework.code)),
    ),
    pathwayPart(
      PathwayStageRow,
      pathways.flatMap(({ code, stages }) =>
        stages.map(({ title, chooseAtLeast }, position) => {
          return { pathwayCode: code, position, title, chooseAtLeast, choices: [] }
        }),
      ),
    ),
    pathwayPart(
      PathwayStageModuleRow,
      pathways.flatMap(({ code, stages }) =>
        stages.flatMap(({ modules }, stagePosition) =>
          modules.map((moduleCode, position) => ({
            pathwayCode: code,
            stagePosition,
            moduleCode,
            position,
            choice: null,
          })),
        ),
      ),
    ),
  ]
}

function searchWordRows({ searchWords }: ReferenceData): TableRows[] {
  return [parts(SearchWordRow, searchWords.map(toSearchWordRow))]
}

function examinationRows({ examinations }: ReferenceData): TableRows[] {
  const toRow = ({ code, title, area: areaCode, countsFor }: (typeof examinations)[number], position: number) => {
    return { position, code, title, areaCode, capabilityCodes: [...countsFor] }
  }
  return [table(ExaminationRow, examinations.map(toRow))]
}

function toSearchWordRow({ says, means, finds, isAmbiguous }: SearchWord, position: number) {
  return { position, says: [...says], means, finds: [...finds], isAmbiguous }
}

function toPathwayRow(pathway: ReferencePathway, position: number, frameworkCode: string) {
  const { code, title, startRole: startRoleCode, endRole: endRoleCode, months, hoursExclude } = pathway
  const codes = { chosenAreaCodes: [...pathway.chosenAreas], gateCodes: [...pathway.gates] }
  const duration = { monthsFrom: months.from, monthsTo: months.to, hoursExclude }
  const startAreas = pathway.startAreas.map(({ area: areaCode, column }) => ({ areaCode, column }))
  const base = { frameworkCode, position, code, title, startRoleCode, endRoleCode, startAreas }
  return { ...base, ...duration, ...codes, isAuthored: false, isRetired: false }
}
