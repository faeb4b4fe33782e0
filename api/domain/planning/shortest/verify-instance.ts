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
  const ratings = new Map(instance.learner.ratings)
  const done = new Set(instance.learner.completed)
  let waiting = instance.modules.filter(({ code }) => !done.has(code))
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length
    waiting = waiting.filter(module => {
      if (unmet(module, ratings, done).length > 0) return true
      for (const { capability, to } of module.develops) {
        ratings.set(capability, Math.max(ratings.get(capability) ?? 0, to))
      }
      done.add(module.code)
      return false
    })
  }
  return answer.uncovered
    .filter(({ capability, target, reachable }) => Math.min(target, ratings.get(capability) ?? 0) !== reachable)
    .map(({ capability }) => `${capability} can be brought to another rating`)
}
