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
 * An invented catalogue with a learner and a target: capabilities in domains of ten, ratings to 4, modules that raise one to
 * four of a domain, some asking for ratings or modules before them; capabilities lead round in circles.
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
