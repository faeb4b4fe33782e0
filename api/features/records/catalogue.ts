import type { Capability, GateCode, LevelColumn, Rating } from '../../domain/capability/types.ts'
import type { Catalogue, Module, Pathway, PathwayStage, RoleProfile } from '../../domain/planning/types.ts'
import type { FrameworkContent } from '../frameworks/index.ts'
import type * as frameworks from '../frameworks/index.ts'
import type * as modules from '../modules/index.ts'
import type * as pathways from '../pathways/index.ts'

interface Published {
  readonly framework: FrameworkContent
  readonly modules: ReadonlyMap<string, modules.Module>
  readonly pathways: ReadonlyMap<string, pathways.Pathway>
}

/** What is published, in the words decisions are made in. */
export function toCatalogue({ framework: { framework, evidenceClasses }, modules, pathways }: Published): Catalogue {
  const capabilities = [...framework.capabilities.values()]
  return {
    hash: framework.contentHash,
    frameworkCode: framework.code,
    capabilities: new Map(capabilities.map(capability => [capability.code, toCapability(capability)])),
    evidenceClasses,
    levelColumns: new Map(framework.levels.map(level => [level.code, level.column as LevelColumn | null])),
    roles: mapValues(framework.roleProfiles, toRole),
    overlays: new Map(framework.overlays.map(overlay => [overlay.code, toRole(overlay)])),
    modules: mapValues(modules, toModule),
    pathways: mapValues(pathways, toPathway),
  }
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}

function toCapability(capability: frameworks.Capability): Capability {
  return {
    code: capability.code,
    pillar: capability.pillar.code as Capability['pillar'],
    area: capability.area?.code ?? null,
    statement: capability.statement,
    evidenceClass: capability.evidenceClass.code as Capability['evidenceClass'],
    expected: Object.fromEntries(
      capability.expected.map(({ column, rating }) => [column, rating]),
    ) as Capability['expected'],
  }
}

function toRole(role: frameworks.RoleProfile): RoleProfile {
  return {
    code: role.code,
    title: role.title,
    level: role.level?.code ?? '',
    areas: role.areas.map(area => area.code),
    items: role.items.map(toItem),
    choices: role.choices.map(({ code, atLeast, items }) => ({ code, atLeast, capabilities: items.map(toItem) })),
    scopeLines: role.scopeLines.map(({ code, title, capabilities }) => ({
      code,
      title,
      capabilities: capabilities.map(capability => capability.code),
    })),
  }
}

function toItem({ capability, rating }: frameworks.RoleProfile['items'][number]): RoleProfile['items'][number] {
  return { capability: capability.code, rating: rating as Rating }
}

function toModule(module: modules.Module): Module {
  return {
    code: module.code,
    title: module.title,
    area: module.area?.code ?? (module.isAreaChosen ? 'any' : 'core'),
    level: module.level.code,
    kind: module.kind,
    minutes: module.minutes,
    develops: module.develops.map(({ capability, from, to }) => ({
      capability: capability.code,
      from: from as Rating,
      to: to as Rating,
    })),
    requires: {
      ratings: module.requiredRatings.map(({ capability, atLeast }) => ({
        capability: capability.code,
        atLeast: atLeast as Rating,
      })),
      modules: module.requiredModules.map(choice => choice.anyOf.map(each => each.code)),
    },
    gates: module.gates.map(({ gate, scope, part }) => ({
      gate: gate.code as GateCode,
      scope,
      part,
    })),
    ...(module.isRetired && { isRetired: true }),
  }
}

function toPathway(pathway: pathways.Pathway): Pathway {
  return {
    code: pathway.code,
    title: pathway.title,
    startRole: pathway.startRole.code,
    endRole: pathway.endRole.code,
    stages: pathway.stages.map(toStage),
    chosenAreas: pathway.chosenAreas.map(area => area.code),
    gates: pathway.gates.map(gate => gate.code as GateCode),
    ...(pathway.isRetired && { isRetired: true }),
  }
}

/** Where all of a stage is one choice, its number says so. */
function toStage({ title, modules: taken, chooseAtLeast, choices }: pathways.Pathway['stages'][number]): PathwayStage {
  const stage = { title, chooseAtLeast, modules: taken.map(({ code }) => code) }
  if (choices.every(choice => choice.modules.length === taken.length)) return stage
  const within = choices.map(choice => {
    return { chooseAtLeast: choice.chooseAtLeast, modules: choice.modules.map(({ code }) => code) }
  })
  return { ...stage, choices: within }
}
