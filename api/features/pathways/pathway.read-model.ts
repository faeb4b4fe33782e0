import { byCode, groupBy, known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Framework } from '../frameworks/index.ts'
import type { Gate } from '../gates/index.ts'
import type { Module } from '../modules/index.ts'
import type { Pathway, PathwayStage } from './pathway.types.ts'

interface Published {
  pathways: {
    code: string
    title: string
    start: string
    end: string
    monthsFrom: number
    monthsTo: number
    hoursExclude: string
    areas: string[]
    gates: string[]
    startAreas: { areaCode: string; column: string }[]
    isRetired: boolean
  }[]
  stages: {
    pathway: string
    position: number
    title: string
    chooseAtLeast: number | null
    choices: number[]
    modules: { code: string; choice: number | null }[]
  }[]
}

const statement = `select json_build_object(
  'pathways', (select json_agg(json_build_object('code', code, 'title', title, 'start', start_role_code,
      'end', end_role_code, 'monthsFrom', months_from, 'monthsTo', months_to, 'hoursExclude', hours_exclude,
      'areas', chosen_area_codes, 'gates', gate_codes, 'startAreas', start_areas, 'isRetired', is_retired)
      order by position, code) from pathways),
  'stages', (select coalesce(json_agg(json_build_object('pathway', pathway_code, 'position', position, 'title', title,
      'chooseAtLeast', choose_at_least, 'choices', to_json(choices),
      'modules', (select json_agg(json_build_object('code', m.module_code, 'choice', m.choice) order by m.position)
        from pathway_stage_modules m where m.pathway_code = s.pathway_code and m.stage_position = s.position)
      ) order by position), '[]') from pathway_stages s)
) as published`

interface Links {
  framework: Framework
  gates: ReadonlyMap<string, Gate>
  modules: ReadonlyMap<string, Module>
}

/** Every published pathway in its order, by code, linked, in one statement. */
export async function readPathways(tx: Transaction, links: Links): Promise<ReadonlyMap<string, Pathway>> {
  const [row] = await tx.execute<{ published: Published }[]>(statement)
  const published = row?.published
  const stages = groupBy(published?.stages ?? [], stage => stage.pathway)
  return new Map(
    (published?.pathways ?? []).map(pathway => [pathway.code, link(pathway, stages.get(pathway.code) ?? [], links)]),
  )
}

function link(row: Published['pathways'][number], stageRows: Published['stages'], links: Links): Pathway {
  const areas = byCode(links.framework.areas)
  const stages = stageRows.map((stage, position) => ({ ...linkStage(stage, links), position, pathwayCode: row.code }))
  const { code, title, monthsFrom, monthsTo, hoursExclude, startAreas, isRetired } = row
  return {
    code,
    title,
    monthsFrom,
    monthsTo,
    hoursExclude,
    startAreas,
    isRetired,
    stages,
    minutes: stages.reduce((sum, stage) => sum + stageMinutes(stage), 0),
    startRole: known(links.framework.roleProfiles, row.start),
    endRole: known(links.framework.roleProfiles, row.end),
    gates: row.gates.map(gate => known(links.gates, gate)),
    chosenAreas: row.areas.map(area => known(areas, area)),
    boundaryStatement: links.framework.boundaryStatement,
  }
}

type LinkedStage = Omit<PathwayStage, 'position' | 'pathwayCode'>

/** Where all of a stage is one choice, it is told as such. */
function linkStage(
  { title, chooseAtLeast, choices, modules: rows }: Published['stages'][number],
  links: Links,
): LinkedStage {
  const modules = rows.map(({ code }) => known(links.modules, code))
  const whole = chooseAtLeast === null || choices.length > 0 ? [] : [{ chooseAtLeast, modules }]
  const within = choices.map((asked, number) => ({
    chooseAtLeast: asked,
    modules: modules.filter((_, index) => rows[index]?.choice === number),
  }))
  return { title, chooseAtLeast, modules, choices: [...whole, ...within] }
}

/** Choices taken at their shortest. */
function stageMinutes({ modules, choices }: PathwayStage): number {
  const chosen = new Set(choices.flatMap(choice => choice.modules))
  const groups = [
    { modules: modules.filter(module => !chosen.has(module)), asked: modules.length },
    ...choices.map(choice => ({ modules: choice.modules, asked: choice.chooseAtLeast })),
  ]
  return groups.reduce((sum, group) => sum + shortest(group.modules, group.asked), 0)
}

function shortest(modules: readonly Module[], asked: number): number {
  const minutes = modules.map(module => module.minutes).sort((a, b) => a - b)
  return minutes.slice(0, asked).reduce((sum, each) => sum + each, 0)
}
