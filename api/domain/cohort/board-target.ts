import type { AreaCode, CapabilityCode, PillarCode, Rating } from '../capability/types.ts'
import type { Catalogue, Pathway, RoleProfile } from '../planning/types.ts'

/** What a group asks of one capability. */
export interface BoardItem {
  readonly capability: CapabilityCode
  /** The rating asked, 1 to 4. */
  readonly rating: Rating
  /** Place of the group's stage by whose end it is expected, from 0; null = nothing dates it. */
  readonly stage: number | null
  /** The choice it is one of; null = it is asked of everybody. */
  readonly choice: string | null
}

/** A choice: so many of its items are asked of each member, whichever they are. */
export interface BoardChoice {
  readonly code: string
  readonly atLeast: number
}

/** A line of the board: a scope line of the role, or what no line names. */
export interface BoardLine {
  readonly code: string
  /** null = what no line of the role names. */
  readonly title: string | null
  readonly capabilities: readonly CapabilityCode[]
}

/** What every member of a group is held against, the same for all. */
export interface BoardTarget {
  /** False where a group aims for nothing together: whatever is held is shown, and nothing is still to do. */
  readonly isCommon: boolean
  /** In the order of the framework. */
  readonly items: readonly BoardItem[]
  readonly choices: readonly BoardChoice[]
  readonly lines: readonly BoardLine[]
}

/** What a group says of itself. */
export interface BoardAim {
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly stageCount: number
}

/** What is left out of a board. null = nothing is. */
export interface BoardFilter {
  readonly area: AreaCode | null
  readonly pillar: PillarCode | null
  /** Place of the group's stage, from 0. */
  readonly stage: number | null
}

/** The code of what no scope line of the role names. */
export const otherLine = 'OTHER'

/**
 * What a group asks: the role, or the pathway's end role. Each item is expected by the end of the stage that leads to it:
 * stage n of the group stands for stage n of the pathway, its last one for all that come after; what no stage leads to is
 * expected by the end of the last. A group that aims for nothing together is shown by area, every capability from 1.
 *
 * @example boardTarget(catalogue, { roleProfileCode: 'ROLE-ENH-OBS', pathwayCode: null, stageCount: 4 }).isCommon // true
 */
export function boardTarget(catalogue: Catalogue, aim: BoardAim): BoardTarget {
  const pathway = catalogue.pathways.get(aim.pathwayCode ?? '') ?? null
  const role = catalogue.roles.get(pathway?.endRole ?? aim.roleProfileCode ?? '') ?? null
  if (role === null) return openTarget(catalogue)
  const asked = itemsOf(role)
  const stageOf = stagesOf(catalogue, pathway, aim.stageCount)
  const items = [...catalogue.capabilities.keys()].flatMap(capability => {
    const found = asked.get(capability)
    if (found === undefined) return []
    return [{ capability, ...found, stage: stageOf(capability, found.rating) }]
  })
  const choices = role.choices.map(({ code, atLeast }) => ({ code, atLeast }))
  return { isCommon: true, items, choices, lines: linesOf(role, items) }
}

/** Only what a filter leaves; lines that it empties are left out. */
export function filtered(target: BoardTarget, filter: BoardFilter, catalogue: Catalogue): BoardTarget {
  const items = target.items.filter(({ capability, stage }) => {
    const { area, pillar } = catalogue.capabilities.get(capability) ?? { area: null, pillar: null }
    if (filter.area !== null && filter.area !== area) return false
    if (filter.pillar !== null && filter.pillar !== pillar) return false
    return filter.stage === null || filter.stage === stage
  })
  return { ...target, items, lines: within(target.lines, new Set(items.map(({ capability }) => capability))) }
}

/** Lines with those of their capabilities that are shown, none of them empty. */
export function within(lines: readonly BoardLine[], shown: ReadonlySet<CapabilityCode>): readonly BoardLine[] {
  return lines.flatMap(line => {
    const capabilities = line.capabilities.filter(code => shown.has(code))
    return capabilities.length === 0 ? [] : [{ ...line, capabilities }]
  })
}

function openTarget({ capabilities }: Catalogue): BoardTarget {
  const lines = new Map<string, CapabilityCode[]>()
  for (const { code, area, pillar } of capabilities.values())
    lines.set(area ?? pillar, [...(lines.get(area ?? pillar) ?? []), code])
  return {
    isCommon: false,
    items: [...capabilities.keys()].map(capability => ({ capability, rating: 1, stage: null, choice: null })),
    choices: [],
    lines: [...lines].map(([code, codes]) => ({ code, title: code, capabilities: codes })),
  }
}

/** What is asked anyway is part of no choice, unless the choice asks for more. */
function itemsOf(role: RoleProfile): ReadonlyMap<CapabilityCode, Pick<BoardItem, 'rating' | 'choice'>> {
  const items = new Map<CapabilityCode, Pick<BoardItem, 'rating' | 'choice'>>()
  for (const { capability, rating } of role.items) if (rating > 0) items.set(capability, { rating, choice: null })
  for (const { code, capabilities } of role.choices)
    for (const { capability, rating } of capabilities)
      if (!items.has(capability) && rating > 0) items.set(capability, { rating, choice: code })
  return items
}

/** By which stage of the group a rating is expected; null where it has none. */
function stagesOf(catalogue: Catalogue, pathway: Pathway | null, stageCount: number) {
  const last = stageCount - 1
  const reached = new Map<string, number>()
  for (const [place, { modules }] of (pathway?.stages ?? []).entries())
    for (const { capability, to } of modules.flatMap(code => catalogue.modules.get(code)?.develops ?? []))
      for (let rating = 1; rating <= to; rating += 1)
        if (!reached.has(`${capability}>${rating}`)) reached.set(`${capability}>${rating}`, place)
  return (capability: CapabilityCode, rating: Rating): number | null =>
    stageCount === 0 ? null : Math.min(reached.get(`${capability}>${rating}`) ?? last, last)
}

function linesOf(role: RoleProfile, items: readonly BoardItem[]): readonly BoardLine[] {
  const named = new Set(role.scopeLines.flatMap(({ capabilities }) => capabilities))
  const rest = items.map(({ capability }) => capability).filter(code => !named.has(code))
  const shown = new Set(items.map(({ capability }) => capability))
  return within([...role.scopeLines, { code: otherLine, title: null, capabilities: rest }], shown)
}
