import type { AreaCode, CapabilityCode, LevelColumn, Rating } from '../capability/types.ts'
import type { Catalogue, RoleProfile } from '../planning/types.ts'
import type { StageContent } from './stage.ts'

/** Where somebody stands who takes a pathway. */
export interface Traveller {
  readonly prepared: ReadonlyMap<CapabilityCode, Rating>
  readonly done: ReadonlySet<string>
  readonly chosen: readonly string[]
}

/** Whence somebody starts. */
interface Start {
  readonly startRole: RoleProfile
  readonly startAreas: readonly { readonly area: AreaCode; readonly column: LevelColumn }[]
}

/** Most people who are followed at once; those who have nothing less than another are not. */
export const mostTravellers = 2000

/** Everyone who may stand at the start: one for each way of filling the start role's choices. */
export function startsOf({ startRole, startAreas }: Start, { capabilities }: Catalogue): Traveller[] {
  let starts = [raised(new Map(), startRole.items)]
  for (const { atLeast, capabilities: items } of startRole.choices)
    starts = starts.flatMap(start => combinations(items, atLeast).map(chosen => raised(start, chosen)))
  const granted = startAreas.flatMap(({ area, column }) =>
    [...capabilities.values()]
      .filter(capability => capability.area === area)
      .map(({ code, expected }) => ({ capability: code, rating: expected[column] })),
  )
  return starts.map(start => ({ prepared: raised(start, granted), done: new Set(), chosen: [] }))
}

type Item = { readonly capability: CapabilityCode; readonly rating: Rating }

/** The higher of what somebody is prepared for and what they get. */
export function raised(prepared: ReadonlyMap<CapabilityCode, Rating>, items: readonly Item[]): Traveller['prepared'] {
  const after = new Map(prepared)
  for (const { capability, rating } of items) if (rating > (after.get(capability) ?? 0)) after.set(capability, rating)
  return after
}

/** A way of taking a stage. */
export interface Selection {
  readonly taken: readonly string[]
  readonly chosen: readonly string[]
}

/** Every way of taking a stage by as little as it asks for; null = there are too many. */
export function selectionsOf({
  modules,
  choices,
}: Pick<StageContent, 'modules' | 'choices'>): readonly Selection[] | null {
  let selections: Selection[] = [{ taken: modules, chosen: [] }]
  for (const { chooseAtLeast, modules: offered } of choices) {
    if (waysOf(offered.length, chooseAtLeast) * selections.length > mostTravellers) return null
    const ways = combinations(offered, chooseAtLeast)
    selections = selections.flatMap(({ taken, chosen }) =>
      ways.map(way => ({ taken: [...taken, ...way], chosen: [...chosen, ...way] })),
    )
  }
  return selections
}

function waysOf(count: number, size: number): number {
  let ways = 1
  for (let index = 0; index < size; index++) ways = (ways * (count - index)) / (index + 1)
  return ways
}

/** Those with least: of two of whom one has all the other has, the other. */
export function leastOf(travellers: readonly Traveller[]): Traveller[] {
  const least: Traveller[] = []
  for (const traveller of travellers) {
    if (least.some(other => hasAll(traveller, other))) continue
    const kept = least.filter(other => !hasAll(other, traveller))
    least.length = 0
    least.push(...kept, traveller)
  }
  return least
}

function hasAll({ prepared, done }: Traveller, other: Traveller): boolean {
  return (
    [...other.prepared].every(([capability, rating]) => (prepared.get(capability) ?? 0) >= rating) &&
    [...other.done].every(code => done.has(code))
  )
}

/** Every way of taking `size` of the items, in order. */
function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, position) =>
    combinations(items.slice(position + 1), size - 1).map(rest => [item].concat(rest)),
  )
}
