import type { Instance, InstanceModule } from '../../api/domain/planning/shortest/instance.ts'

interface InstanceSize {
  readonly capabilities: number
  readonly modules: number
  /** Share of capabilities asked for, 0 to 1. */
  readonly asked: number
}

/** Numbers that look random and are the same for a seed (mulberry32). */
export const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * An invented catalogue with a learner and a target, harder than real ones: capabilities in domains of ten, ratings to 4,
 * modules that raise one to four of a domain, each from a rating of its own, so that most are closed to most learners; some
 * ask for ratings or modules before them; capabilities lead round in circles; the target is scattered over all domains.
 *
 * @example randomInstance(101, { capabilities: 300, modules: 5_000, asked: 0.5 })
 */
export const randomInstance = (seed: number, { capabilities, modules, asked }: InstanceSize): Instance => {
  const below = randomFrom(seed)
  const domains = Math.ceil(capabilities / 10)
  const inDomain = (domain: number): number => Math.min(capabilities - 1, domain * 10 + below(10))
  const list = Array.from({ length: modules }, (_, position): InstanceModule => {
    const home = below(domains)
    const touched = new Set(
      Array.from({ length: 1 + below(4) }, () => inDomain(below(10) === 0 ? below(domains) : home)),
    )
    const develops = [...touched].map(capability => {
      const from = below(4)
      return { capability: `C${capability}`, from, to: Math.min(4, from + 1 + (below(5) === 0 ? 1 : 0)) }
    })
    const needed = inDomain(below(3) === 0 ? below(domains) : home)
    const ratings = below(3) === 0 && !touched.has(needed) ? [{ capability: `C${needed}`, atLeast: 1 + below(2) }] : []
    const before = position > 0 && below(8) === 0 ? [[`M${below(position)}`]] : []
    const minutes = develops.reduce((sum, { from, to }) => sum + (to - from) * (20 + 5 * below(20)), 10)
    return { code: `M${position}`, minutes, develops, requires: { ratings, modules: before } }
  })
  const held = new Map<string, number>()
  const target = new Map<string, number>()
  for (let capability = 0; capability < capabilities; capability += 1) {
    if (below(3) === 0) held.set(`C${capability}`, 1 + below(2))
    if (below(1_000) < asked * 1_000) target.set(`C${capability}`, 2 + below(3))
  }
  return { modules: list, learner: { ratings: held, completed: new Set() }, target }
}

export interface CatalogueSize {
  readonly capabilities: number
  readonly modules: number
  /** Share of modules that are bundles of 5 to 12 capabilities, 0 to 1. */
  readonly bundles: number
  /** Share of effects outside the module's own domain, 0 to 1. */
  readonly astray: number
}

/**
 * An invented catalogue as departments have them: capabilities in domains of ten, ratings to 4. A module lies at one level
 * and raises one to four capabilities of its domain to it, nine times in ten from the level below, else from two below; one
 * in four asks for a rating of another capability first, at most its own level; one in ten asks for an earlier module of
 * the domain. Minutes are 20 to 115 for each level of each capability, in fives, a bundle a third less.
 *
 * @example departmentCatalogue(7, { capabilities: 300, modules: 5_000, bundles: 0, astray: 0 })
 */
export const departmentCatalogue = (seed: number, size: CatalogueSize): readonly InstanceModule[] => {
  const below = randomFrom(seed)
  const domains = Math.ceil(size.capabilities / 10)
  const isOneIn = (share: number): boolean => below(1_000) < share * 1_000
  const inDomain = (domain: number): number => Math.min(size.capabilities - 1, domain * 10 + below(10))
  const lastOf = new Map<number, string>()
  return Array.from({ length: size.modules }, (_, position): InstanceModule => {
    const home = below(domains)
    const isBundle = isOneIn(size.bundles)
    const level = 1 + below(4)
    const count = isBundle ? 5 + below(8) : 1 + below(4)
    const touched = new Set(Array.from({ length: count }, () => inDomain(isOneIn(size.astray) ? below(domains) : home)))
    const develops = [...touched].map(capability => {
      return { capability: `C${capability}`, from: Math.max(0, level - (below(10) === 0 ? 2 : 1)), to: level }
    })
    const needed = inDomain(isOneIn(0.2) ? below(domains) : home)
    const ratings =
      below(4) === 0 && !touched.has(needed) ? [{ capability: `C${needed}`, atLeast: 1 + below(level) }] : []
    const earlier = lastOf.get(home)
    const modules = earlier !== undefined && below(10) === 0 ? [[earlier]] : []
    const each = develops.reduce((sum, { from, to }) => sum + (to - from) * (20 + 5 * below(20)), 0)
    const minutes = Math.max(10, Math.round(((isBundle ? 2 : 3) * each) / 15) * 5)
    const code = `M${position}`
    lastOf.set(home, code)
    return { code, minutes, develops, requires: { ratings, modules } }
  })
}

/** What a learner holds, and what is asked: some capabilities of a role, or of a stage of a pathway. */
export type LearnerAndTarget = Pick<Instance, 'learner' | 'target'>

/**
 * A learner on the way to a whole role: nearly half of all domains are asked for, every capability of them at 3 or 4, and
 * the learner holds each at 0 to 3, of other domains 0 or 1.
 */
export const onTheWayToRole = (seed: number, capabilities: number): LearnerAndTarget => {
  const below = randomFrom(seed ^ 0x5eed)
  const ratings = new Map<string, number>()
  const target = new Map<string, number>()
  let isAsked = false
  for (let capability = 0; capability < capabilities; capability += 1) {
    if (capability % 10 === 0) isAsked = below(100) < 45
    const name = `C${capability}`
    ratings.set(name, isAsked ? below(4) : below(2))
    if (isAsked) target.set(name, 3 + below(2))
  }
  return { learner: { ratings, completed: new Set() }, target }
}

/** The same learner, asked for so many level steps of the role as a stage of a pathway has. */
export const onTheWayToStage = (seed: number, capabilities: number, steps: number): LearnerAndTarget => {
  const { learner, target } = onTheWayToRole(seed, capabilities)
  const stage = new Map<string, number>()
  let open = 0
  for (const [capability, asked] of target) {
    const held = learner.ratings.get(capability) ?? 0
    if (asked <= held || open === steps) continue
    const rating = Math.min(asked, held + steps - open)
    stage.set(capability, rating)
    open += rating - held
  }
  return { learner, target: stage }
}
