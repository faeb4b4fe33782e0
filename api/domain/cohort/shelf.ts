import type { CatalogueIndex, IndexedModule } from '../planning/catalogue-index.ts'
import { listAt, packLists, turnLists, type Lists } from '../planning/shortest/lists.ts'
import { hasPlane, PLANES, wantPlane } from './planes.ts'

/** The modules of a catalogue as a group is counted by: every condition and gain as a plane. Modules are positions. */
export interface Shelf {
  readonly capabilityCount: number
  readonly moduleCount: number
  /** By module: "has" planes that have to be true first, from its `from` ratings and required ratings. */
  readonly needs: Lists
  /** By module: groups of modules, of each of which one has to be met first. */
  readonly groups: readonly (readonly (readonly number[])[])[]
  /** By module: "has" planes of everything it leads to. */
  readonly leads: Lists
  /** By module: "want" planes it closes, of every rating above `from` up to `to`. */
  readonly closes: Lists
  /** By plane: the modules that close it. */
  readonly closers: Lists
  /** Beside each of `closers.items`: its most demanding need in another capability; the list's own plane where it has none. */
  readonly closerNeeds: Int32Array
  /** By module: 1 where it is taken in areas chosen at enrolment. */
  readonly isChosen: Uint8Array
  /** By module: 1 where it develops something of the shared core, which concerns everybody. */
  readonly isCore: Uint8Array
  /** By module: its place among all by minutes, then by code; shorter first. */
  readonly byLength: Int32Array
}

/**
 * Puts the modules of a catalogue into planes. Conditions are those of a plan: the `from` of each effect, ratings and
 * modules required; a group none of whose modules the catalogue knows is never met.
 *
 * @example shelve(indexOf(catalogue)).moduleCount // 57
 */
export function shelve({ codes, modules }: CatalogueIndex): Shelf {
  const closes = packLists(modules.map(closedBy))
  const closers = turnLists(closes, codes.length * PLANES)
  const needs = packLists(modules.map(neededBy))
  const isChosen = Uint8Array.from(modules, ({ module }) => (module.area === 'any' ? 1 : 0))
  const ordered = modules
    .map((indexed, position) => ({ minutes: indexed.module.minutes, position }))
    .toSorted((a, b) => a.minutes - b.minutes || a.position - b.position)
  const byLength = new Int32Array(modules.length)
  for (const [place, { position }] of ordered.entries()) byLength[position] = place
  return {
    capabilityCount: codes.length,
    moduleCount: modules.length,
    needs,
    groups: modules.map(({ groups }) => groups),
    leads: packLists(
      modules.map(({ effects }) =>
        effects.filter(({ to }) => to > 0).map(({ capability, to }) => hasPlane(capability, to)),
      ),
    ),
    closes,
    closers,
    closerNeeds: foremostNeeds(closers, needs, isChosen),
    isChosen,
    isCore: Uint8Array.from(modules, ({ effects }) => (effects.some(({ area }) => area === null) ? 1 : 0)),
    byLength,
  }
}

/** The highest rating asked of each capability; prepared at it is prepared at all below. */
function neededBy({ effects, ratings }: IndexedModule): number[] {
  const highest = new Map<number, number>()
  for (const { capability, from } of effects) highest.set(capability, Math.max(from, highest.get(capability) ?? 0))
  for (const { capability, atLeast } of ratings) {
    highest.set(capability, Math.max(atLeast, highest.get(capability) ?? 0))
  }
  return [...highest].filter(([, rating]) => rating > 0).map(([capability, rating]) => hasPlane(capability, rating))
}

function closedBy({ effects }: IndexedModule): number[] {
  const planes = new Set<number>()
  for (const { capability, from, to } of effects) {
    for (let rating = from + 1; rating <= to; rating += 1) planes.add(wantPlane(capability, rating))
  }
  return [...planes]
}

/** What rules most modules out, laid beside the lists they are found in: no other list has to be opened for it. */
function foremostNeeds(closers: Lists, needs: Lists, isChosen: Uint8Array): Int32Array {
  const foremost = new Int32Array(closers.items.length)
  for (let plane = 0; plane + 1 < closers.from.length; plane += 1) {
    const capability = Math.floor(plane / PLANES)
    const end = closers.from[plane + 1] ?? 0
    for (let at = closers.from[plane] ?? 0; at < end; at += 1) {
      const module = closers.items[at] ?? 0
      const others = [...listAt(needs, module)].filter(need => Math.floor(need / PLANES) !== capability)
      const hardest = others.toSorted((a, b) => (b % PLANES) - (a % PLANES) || a - b)[0]
      foremost[at] = isChosen[module] === 1 ? plane : (hardest ?? plane)
    }
  }
  return foremost
}
