import { byCode, groupBy, known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { sittingMinutes } from '../../domain/recommendation/sitting.ts'
import type { Framework } from '../frameworks/index.ts'
import type { Gate } from '../gates/index.ts'
import type { GateScope, Module, ModuleGate, ModuleKind, ModulePart } from './module.types.ts'

interface Published {
  modules: {
    code: string
    title: string
    summary: string
    outcome: string
    area: string | null
    chosen: boolean
    level: string
    kind: ModuleKind
    minutes: number
    parts: ModulePart[]
    sources: string[]
    isRetired: boolean
  }[]
  otherWays: { module: string; to: string[] }[]
  effects: { module: string; capability: string; from: number; to: number }[]
  ratings: { module: string; capability: string; atLeast: number }[]
  prerequisites: { module: string; group: number; required: string }[]
  gates: { module: string; gate: string; scope: GateScope; part: string | null }[]
}

const statement = `select json_build_object(
  'modules', (select json_agg(json_build_object('code', code, 'title', title, 'summary', summary, 'outcome', outcome,
      'area', area_code, 'chosen', is_area_chosen, 'level', level_code, 'kind', kind, 'minutes', minutes,
      'parts', parts, 'sources', sources, 'isRetired', is_retired) order by position) from modules),
  'otherWays', (select coalesce(json_agg(json_build_object('module', code, 'to', alternative_to)), '[]') from modules
      where alternative_to <> '{}'),
  'effects', (select coalesce(json_agg(json_build_object('module', module_code, 'capability', capability_code,
      'from', from_rating, 'to', to_rating) order by position), '[]') from module_effects),
  'ratings', (select coalesce(json_agg(json_build_object('module', module_code, 'capability', capability_code,
      'atLeast', at_least) order by capability_code), '[]') from module_required_ratings),
  'prerequisites', (select coalesce(json_agg(json_build_object('module', module_code, 'group', group_number,
      'required', required_module_code) order by group_number, required_module_code), '[]') from module_prerequisites),
  'gates', (select coalesce(json_agg(json_build_object('module', module_code, 'gate', gate_code, 'scope', scope,
      'part', part) order by gate_code), '[]') from module_gates)
) as published`

/** Every published module in its order, by code, linked, in one statement. */
export async function readModules(
  tx: Transaction,
  framework: Framework,
  gates: ReadonlyMap<string, Gate>,
): Promise<ReadonlyMap<string, Module>> {
  const [row] = await tx.execute<{ published: Published }[]>(statement)
  if (!row?.published.modules) return new Map()
  return linkModules(row.published, framework, gates)
}

function linkModules(
  published: Published,
  framework: Framework,
  gates: ReadonlyMap<string, Gate>,
): ReadonlyMap<string, Module> {
  const effects = groupBy(published.effects, effect => effect.module)
  const ratings = groupBy(published.ratings, rating => rating.module)
  const moduleGates = groupBy(published.gates, gate => gate.module)
  const areas = byCode(framework.areas)
  const levels = byCode(framework.levels)
  const modules = new Map<string, Module>(
    published.modules.map(({ area, level, chosen, ...rest }) => [
      rest.code,
      {
        ...rest,
        area: area === null ? null : known(areas, area),
        isAreaChosen: chosen,
        level: known(levels, level),
        sittingMinutes: sittingMinutes(rest),
        develops: (effects.get(rest.code) ?? []).map(({ capability, from, to }) => ({
          capability: known(framework.capabilities, capability),
          from,
          to,
        })),
        requiredRatings: (ratings.get(rest.code) ?? []).map(({ capability, atLeast }) => ({
          capability: known(framework.capabilities, capability),
          atLeast,
        })),
        requiredModules: [],
        alternativeTo: [],
        gates: linkGates(moduleGates.get(rest.code) ?? [], gates),
      },
    ]),
  )
  linkModulesToOthers(published, modules)
  return modules
}

function linkGates(rows: Published['gates'], gates: ReadonlyMap<string, Gate>): ModuleGate[] {
  return rows.map(({ gate, scope, part }) => ({ gate: known(gates, gate), scope, part }))
}

/** Last, because modules name one another. */
function linkModulesToOthers(published: Published, modules: ReadonlyMap<string, Module>): void {
  for (const [code, rows] of groupBy(published.prerequisites, row => row.module)) {
    known(modules, code).requiredModules = [...groupBy(rows, row => row.group).values()].map(group => ({
      anyOf: group.map(row => known(modules, row.required)),
    }))
  }
  for (const { module, to } of published.otherWays) {
    known(modules, module).alternativeTo = to.map(code => known(modules, code))
  }
}
