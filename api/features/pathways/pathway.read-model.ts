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
  }[]
  stages: { pathway: string; position: number; title: string; chooseAtLeast: number | null; modules: string[] }[]
}

const statement = `select json_build_object(
  'pathways', (select json_agg(json_build_object('code', code, 'title', title, 'start', start_role_code,
      'end', end_role_code, 'monthsFrom', months_from, 'monthsTo', months_to, 'hoursExclude', hours_exclude,
      'areas', chosen_area_codes, 'gates', gate_codes) order by position) from pathways),
  'stages', (select coalesce(json_agg(json_build_object('pathway', pathway_code, 'position', position, 'title', title,
      'chooseAtLeast', choose_at_least, 'modules', (select json_agg(m.module_code order by m.position)
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
  const stages = stageRows.map(({ title, chooseAtLeast, modules }, position): PathwayStage => {
    return {
      title,
      chooseAtLeast,
      position,
      pathwayCode: row.code,
      modules: modules.map(code => known(links.modules, code)),
    }
  })
  const { code, title, monthsFrom, monthsTo, hoursExclude } = row
  return {
    code,
    title,
    monthsFrom,
    monthsTo,
    hoursExclude,
    stages,
    minutes: stages.reduce((sum, stage) => sum + stageMinutes(stage), 0),
    startRole: known(links.framework.roleProfiles, row.start),
    endRole: known(links.framework.roleProfiles, row.end),
    gates: row.gates.map(gate => known(links.gates, gate)),
    chosenAreas: row.areas.map(area => known(areas, area)),
    boundaryStatement: links.framework.boundaryStatement,
  }
}

function stageMinutes(stage: PathwayStage): number {
  const minutes = stage.modules.map(module => module.minutes).sort((a, b) => a - b)
  return minutes.slice(0, stage.chooseAtLeast ?? minutes.length).reduce((sum, each) => sum + each, 0)
}
