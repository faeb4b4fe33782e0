import type { Day } from '../../api/domain/capability/types.ts'
import { seeded } from '../seeded.ts'
import { readShaped } from '../persona-source.ts'
import type { ReferenceData } from '../reference.types.ts'
import { groupsShape, type InventedGroup, type InventedGroups } from './groups.shape.ts'
import { drawManner, walk, type Chance, type Happening, type Manner, type StageToLearn } from './learner-simulator.ts'

/** One seed for all of it: the same groups, people and histories on every day and machine. */
const SEED = 20_261_128

/** A member of an invented group, with all that happened to them up to today. */
export interface InventedMember {
  readonly slug: string
  readonly name: string
  readonly organisation: string
  readonly manner: Manner
  readonly start: Day
  readonly happened: readonly Happening[]
}

export interface PeopledGroup extends InventedGroup {
  readonly start: Day
  readonly people: readonly InventedMember[]
}

/** Reads the groups of `directory` and lets their people learn up to today. The same input gives the same groups. */
export function inventGroups(directory: string, reference: ReferenceData, today: Day): PeopledGroup[] {
  const { names, groups } = readShaped(directory, 'groups.yaml', groupsShape).content
  const chance = seeded(SEED)
  const nameOf = drawNames(names, chance)
  return groups.map(group => {
    const stages = stagesOf(group, reference)
    const start = today - group.began
    const people = Array.from({ length: group.members }, (_none, index) => {
      const manner = drawManner(chance)
      const own = start + manner.lateBy
      const organisation = group.organisations[index % group.organisations.length] ?? ''
      const happened = walk({ stages, manner, start: own, today }, chance)
      return { slug: `${group.slug}-${index + 1}`, name: nameOf(), organisation, manner, start: own, happened }
    })
    return { ...group, start, people }
  })
}

/** What each stage of the group is: its dates, and the stage of the pathway in the same place. */
function stagesOf({ pathway: code, stages }: InventedGroup, reference: ReferenceData): StageToLearn[] {
  const pathway = reference.pathways.find(each => each.code === code)
  if (pathway === undefined) throw new Error(`The groups name the pathway ${code}, which is not among the content`)
  const modules = new Map(reference.modules.map(module => [module.code, module]))
  return stages.map(({ dueAfterDays }, index) => {
    const taken = pathway.stages[index]?.modules ?? []
    const steps = taken.flatMap(each => modules.get(each)?.develops ?? [])
    return { dueAfterDays, modules: taken, steps: steps.map(({ capability, to }) => ({ capability, to })) }
  })
}

/** Each name once, in an order that looks like none. */
function drawNames({ given, family }: InventedGroups['names'], chance: Chance): () => string {
  const used = new Set<string>()
  const pick = (from: readonly string[]): string => from[Math.floor(chance() * from.length)] ?? ''
  const draw = (): string => {
    const name = `${pick(given)} ${pick(family)}`
    if (used.has(name)) return draw()
    used.add(name)
    return name
  }
  return draw
}
