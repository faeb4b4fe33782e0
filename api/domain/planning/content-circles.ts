import type { CapabilityCode } from '../capability/types.ts'
import { components, isClosed } from './components.ts'
import { keyOf, type ContentSupply } from './content-supply.ts'
import type { Module, TargetItem } from './types.ts'

/** Modules that need one another, by themselves or through capabilities. */
export interface Circle {
  /** By code; one alone needs what only it gives. */
  readonly modules: readonly string[]
  /** Through which they need one another, by code; empty = by name alone. */
  readonly capabilities: readonly CapabilityCode[]
  /** Nobody without preparation from elsewhere can begin: what each of them needs, only they give. */
  readonly isStopped: boolean
}

/** Circles nobody can begin first, then those that others lead into; each in the order of its first module. */
export function circlesOf(supply: ContentSupply): readonly Circle[] {
  const stopped = stoppedCircles(supply)
  const isIn = new Set(stopped.flatMap(circle => circle.modules))
  const graph = graphOf(supply, supply.modules, { isOpen: () => true, standsFor: () => [] })
  const others = components(graph)
    .map(component => circleOf(component, false))
    .filter(({ modules, size }) => size > 1 && modules.length > 0 && !modules.some(code => isIn.has(code)))
  return [...byFirst(stopped), ...byFirst(others)].map(({ modules, capabilities, isStopped }) => {
    return { modules, capabilities, isStopped }
  })
}

/**
 * Takes whatever can be taken, names the circles that nothing outside leads into, takes those as given and goes on: a
 * circle is named for itself, and never for another one that it waits for. What no module gives is no matter of circles.
 */
function stoppedCircles(supply: ContentSupply): Found[] {
  const circles: Found[] = []
  const taken = new Set<string>()
  for (;;) {
    const stuck = takeAll(supply, taken)
    if (stuck.length === 0) return circles
    const graph = graphOf(supply, stuck, {
      isOpen: need => !isMet(supply, taken, need),
      standsFor: code => resultsOf(supply, code).filter(item => !isSupplied(supply, taken, item)),
    })
    for (const component of components(graph)) {
      if (!isClosed(graph, component)) continue
      const circle = circleOf(component, true)
      circles.push(circle)
      for (const code of circle.modules) taken.add(code)
    }
  }
}

/** A rating asked for first, or modules of which any one is. */
type Need = TargetItem | readonly string[]

function needsOf(supply: ContentSupply, module: Module): readonly Need[] {
  const groups = module.requires.modules.map(group => group.filter(code => supply.byCode.has(code)))
  return [...supply.asks(module), ...groups.filter(group => group.length > 0)]
}

/** Adds to `taken` what can be taken after it, and gives back the rest. */
function takeAll(supply: ContentSupply, taken: Set<string>): readonly Module[] {
  let waiting = supply.modules.filter(({ code }) => !taken.has(code))
  for (;;) {
    const still = waiting.filter(module => {
      if (!needsOf(supply, module).every(need => isMet(supply, taken, need))) return true
      taken.add(module.code)
      return false
    })
    if (still.length === waiting.length) return still
    waiting = still
  }
}

function isMet(supply: ContentSupply, taken: ReadonlySet<string>, need: Need): boolean {
  if (!isGroup(need)) return isSupplied(supply, taken, need)
  return need.some(code => {
    const results = resultsOf(supply, code)
    return taken.has(code) || (results.length > 0 && results.every(item => isSupplied(supply, taken, item)))
  })
}

function isSupplied(supply: ContentSupply, taken: ReadonlySet<string>, item: TargetItem): boolean {
  const suppliers = supply.suppliers(item)
  return suppliers.length === 0 || supply.isConfirmed(item) || suppliers.some(({ code }) => taken.has(code))
}

/** All that a module leads to, which stands for the module itself once it is prepared. */
function resultsOf(supply: ContentSupply, code: string): readonly TargetItem[] {
  return (supply.byCode.get(code)?.develops ?? []).map(({ capability, to }) => ({ capability, rating: to }))
}

const isGroup = (need: Need): need is readonly string[] => Array.isArray(need)

interface Which {
  readonly isOpen: (need: Need) => boolean
  /** What would have to be prepared for a module that is needed first to count as done. */
  readonly standsFor: (code: string) => readonly TargetItem[]
}

/** From modules to what they need, and from there to the modules that give it. */
function graphOf(supply: ContentSupply, modules: readonly Module[], which: Which): Map<string, string[]> {
  const graph = new Map<string, string[]>()
  const addItem = (item: TargetItem, kind = RATING): string => {
    const name = `${kind}${keyOf(item)}`
    if (!graph.has(name)) {
      graph.set(
        name,
        supply.suppliers(item).map(({ code }) => `${MODULE}${code}`),
      )
    }
    return name
  }
  const addGroup = (group: readonly string[]): string => {
    const name = `${GROUP}${group.join('|')}`
    const ways = group.flatMap(code => [
      `${MODULE}${code}`,
      ...which.standsFor(code).map(item => addItem(item, RESULT)),
    ])
    graph.set(name, ways)
    return name
  }
  for (const module of modules) {
    const open = needsOf(supply, module).filter(which.isOpen)
    graph.set(
      `${MODULE}${module.code}`,
      open.map(need => (isGroup(need) ? addGroup(need) : addItem(need))),
    )
  }
  return graph
}

const MODULE = 'module '
const RATING = 'rating '
/** A rating that is asked for only because it would stand for a module. */
const RESULT = 'result '
const GROUP = 'group '

interface Found extends Circle {
  /** Modules, and what they need of one another. */
  readonly size: number
}

function circleOf(component: readonly string[], isStopped: boolean): Found {
  const named = (kind: string): string[] =>
    component.filter(name => name.startsWith(kind)).map(name => name.slice(kind.length))
  const capabilities = [...new Set(named(RATING).map(key => key.slice(0, key.lastIndexOf('>'))))]
  return { modules: named(MODULE), capabilities, isStopped, size: component.length }
}

function byFirst(circles: readonly Found[]): Found[] {
  return circles.toSorted((a, b) => ((a.modules[0] ?? '') < (b.modules[0] ?? '') ? -1 : 1))
}
