import type { Instance, InstanceAnswer, InstanceModule } from './instance.ts'

/**
 * Takes the modules of an answer one after the other in the words of the instance and names everything that is wrong; an
 * empty list means the answer may be used. It shares nothing with the planner but the types of its two arguments.
 *
 * @example verifyInstance(instance, { ...answer, order: answer.order.slice(1) }) // ['C1 ends at 0, not at 1', ...]
 */
export function verifyInstance(instance: Instance, answer: InstanceAnswer): readonly string[] {
  const found: string[] = []
  const byCode = new Map(instance.modules.map(module => [module.code, module]))
  const ratings = new Map(instance.learner.ratings)
  const done = new Set(instance.learner.completed)
  let minutes = 0
  for (const code of answer.order) {
    const module = byCode.get(code)
    if (module === undefined) {
      found.push(`${code} is no module`)
      continue
    }
    if (done.has(code)) found.push(`${code} is finished already`)
    found.push(...unmet(module, ratings, done))
    for (const { capability, to } of module.develops) {
      ratings.set(capability, Math.max(ratings.get(capability) ?? 0, to))
    }
    done.add(code)
    minutes += module.minutes
  }
  found.push(...missed(instance, answer, ratings), ...beyondReach(instance, answer))
  if (minutes !== answer.minutes) found.push(`the modules take ${minutes} minutes, not ${answer.minutes}`)
  if (!(answer.lowerBoundMinutes <= answer.minutes)) found.push('the lower bound is above the plan')
  if (!(answer.lowerBoundMinutes >= 0)) found.push('the lower bound is below nothing')
  return found
}

/** What a module asks and does not find. */
function unmet(module: InstanceModule, ratings: ReadonlyMap<string, number>, done: ReadonlySet<string>): string[] {
  const asked = [
    ...module.develops.map(({ capability, from }) => ({ capability, atLeast: from })),
    ...module.requires.ratings,
  ]
  const low = asked
    .filter(({ capability, atLeast }) => (ratings.get(capability) ?? 0) < atLeast)
    .map(({ capability, atLeast }) => `${module.code} needs ${capability} at ${atLeast}`)
  const absent = module.requires.modules
    .filter(group => !group.some(code => done.has(code)))
    .map(group => `${module.code} needs ${group.join(' or ')} first`)
  return [...low, ...absent]
}

/** Targets that are not met at the end, beyond those the answer says cannot be. */
function missed(instance: Instance, answer: InstanceAnswer, ratings: ReadonlyMap<string, number>): string[] {
  const gaps = new Map(answer.uncovered.map(gap => [gap.capability, gap]))
  const found = [...instance.target].flatMap(([capability, target]) => {
    const asked = gaps.get(capability)?.reachable ?? target
    const end = ratings.get(capability) ?? 0
    return end < asked ? [`${capability} ends at ${end}, not at ${asked}`] : []
  })
  const strange = answer.uncovered.filter(
    ({ capability, target, reachable }) => instance.target.get(capability) !== target || reachable >= target,
  )
  return [...found, ...strange.map(({ capability }) => `${capability} is not missed`)]
}

/** What is called out of reach although taking every module that can be taken gets there. */
function beyondReach(instance: Instance, answer: InstanceAnswer): string[] {
  if (answer.uncovered.length === 0) return []
  const ratings = new Everything(instance).taken()
  return answer.uncovered
    .filter(({ capability, target, reachable }) => Math.min(target, ratings.get(capability) ?? 0) !== reachable)
    .map(({ capability }) => `${capability} can be brought to another rating`)
}

/** A module that still waits for something. */
class Waiting {
  readonly module: InstanceModule
  /** How many of its conditions are not met yet. */
  open = 0

  constructor(module: InstanceModule) {
    this.module = module
  }

  /** One condition less; says whether that was the last. */
  meet(): boolean {
    this.open -= 1
    return this.open === 0
  }
}

/** Takes every module that can be taken; looks once at each condition, when it comes true. */
class Everything {
  readonly #ratings: Map<string, number>
  readonly #ready: InstanceModule[] = []
  /** By capability: who waits for which rating of it, the lowest last. */
  readonly #forRating = new Map<string, { readonly atLeast: number; readonly waiting: Waiting }[]>()
  /** By module: the groups it is one of that nobody has met yet. */
  readonly #forModule = new Map<string, { isMet: boolean; readonly waiting: Waiting }[]>()

  constructor({ modules, learner }: Instance) {
    this.#ratings = new Map(learner.ratings)
    for (const module of modules) if (!learner.completed.has(module.code)) this.#await(module, learner.completed)
    for (const all of this.#forRating.values()) all.sort((a, b) => b.atLeast - a.atLeast)
  }

  /** Ratings in the end. */
  taken(): ReadonlyMap<string, number> {
    for (let module = this.#ready.pop(); module !== undefined; module = this.#ready.pop()) {
      for (const { capability, to } of module.develops) this.#rise(capability, to)
      for (const group of this.#forModule.get(module.code) ?? []) {
        if (!group.isMet) this.#meet(group.waiting)
        group.isMet = true
      }
    }
    return this.#ratings
  }

  #await(module: InstanceModule, done: ReadonlySet<string>): void {
    const waiting = new Waiting(module)
    const ask = (capability: string, atLeast: number): void => {
      if ((this.#ratings.get(capability) ?? 0) >= atLeast) return
      waiting.open += 1
      listIn(this.#forRating, capability).push({ atLeast, waiting })
    }
    for (const { capability, from } of module.develops) ask(capability, from)
    for (const { capability, atLeast } of module.requires.ratings) ask(capability, atLeast)
    for (const group of module.requires.modules) {
      if (group.some(code => done.has(code))) continue
      waiting.open += 1
      const asked = { isMet: false, waiting }
      for (const code of group) listIn(this.#forModule, code).push(asked)
    }
    if (waiting.open === 0) this.#ready.push(module)
  }

  #rise(capability: string, rating: number): void {
    if (rating <= (this.#ratings.get(capability) ?? 0)) return
    this.#ratings.set(capability, rating)
    const all = this.#forRating.get(capability) ?? []
    for (let next = all.at(-1); next !== undefined && next.atLeast <= rating; next = all.at(-1)) {
      all.pop()
      this.#meet(next.waiting)
    }
  }

  #meet(waiting: Waiting): void {
    if (waiting.meet()) this.#ready.push(waiting.module)
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list: T[] = []
  lists.set(key, list)
  return list
}
