import type { Instance, InstanceModule } from '../../api/domain/planning/shortest/instance.ts'
import { changed, solveAtOnce, type Subject } from './plans-subject.ts'

/** How it went for one learner. */
export interface Journey {
  readonly minutes: number
  /** How often no module that could be started closed anything of what was asked. */
  readonly deadEnds: number
  readonly isThere: boolean
}

/** Chooses the next of the modules that can be started; null = none is any good. */
export type Adviser = (ready: readonly InstanceModule[], instance: Instance) => InstanceModule | null

const heldBy = (instance: Instance, capability: string): number => instance.learner.ratings.get(capability) ?? 0

const isReady = (instance: Instance, { code, develops, requires }: InstanceModule): boolean =>
  !instance.learner.completed.has(code) &&
  develops.every(({ capability, from }) => heldBy(instance, capability) >= from) &&
  requires.ratings.every(({ capability, atLeast }) => heldBy(instance, capability) >= atLeast) &&
  requires.modules.every(group => group.some(each => instance.learner.completed.has(each)))

const isThere = (instance: Instance): boolean =>
  [...instance.target].every(([capability, rating]) => heldBy(instance, capability) >= rating)

/** The learner once a module is finished. */
export const afterModule = (subject: Subject, module: InstanceModule): Subject => {
  const { ratings, completed } = subject.instance.learner
  const risen = new Map(ratings)
  for (const { capability, to } of module.develops) risen.set(capability, Math.max(to, risen.get(capability) ?? 0))
  return changed(subject, { learner: { ratings: risen, completed: new Set([...completed, module.code]) } })
}

/** Level steps a module closes of what is asked. */
const closed = (instance: Instance, { develops }: InstanceModule): number =>
  develops.reduce((sum, { capability, to }) => {
    const held = heldBy(instance, capability)
    return sum + Math.max(0, Math.min(to, instance.target.get(capability) ?? 0) - held)
  }, 0)

const best = (
  ready: readonly InstanceModule[],
  instance: Instance,
  score: (module: InstanceModule) => number,
): InstanceModule | null => {
  let found: { module: InstanceModule; score: number } | null = null
  for (const module of ready) {
    if (closed(instance, module) === 0) continue
    const each = score(module)
    if (found === null || each > found.score) found = { module, score: each }
  }
  return found?.module ?? null
}

/** Whatever closes most level steps for a minute. */
export const mostGapPerMinute: Adviser = (ready, instance) =>
  best(ready, instance, module => closed(instance, module) / Math.max(1, module.minutes))

/**
 * As DLSV2 scores what it recommends: for each capability 100 where it is essential, here asked for, and 30 where not, and
 * 25 for each level of the gap to what the role asks. Minutes and what comes first are no part of it.
 */
export const scoreByNeed: Adviser = (ready, instance) =>
  best(ready, instance, ({ develops }) =>
    develops.reduce((sum, { capability, to }) => {
      const held = heldBy(instance, capability)
      if (to <= held) return sum
      const asked = instance.target.get(capability) ?? 0
      return sum + (asked > 0 ? 100 : 30) + 25 * Math.max(0, asked - held)
    }, 0),
  )

/** Takes one piece of advice after the other; where there is none a plan lends its next module. */
export const followAdviser = (start: Subject, adviser: Adviser): Journey => {
  let subject = start
  let [minutes, deadEnds] = [0, 0]
  while (!isThere(subject.instance)) {
    const ready = subject.instance.modules.filter(module => isReady(subject.instance, module))
    const advised = adviser(ready, subject.instance)
    const next = advised ?? firstOf(subject, [])
    if (advised === null) deadEnds += 1
    if (next === null) return { minutes, deadEnds, isThere: false }
    minutes += next.minutes
    subject = afterModule(subject, next)
  }
  return { minutes, deadEnds, isThere: true }
}

/** Takes the first step of the plan, plans anew from there, and so on. */
export const followPlan = (start: Subject, order: readonly string[]): Journey => {
  let [subject, left, minutes] = [start, order, 0]
  while (!isThere(subject.instance)) {
    left = solveAtOnce(subject, left).plan.order
    const next = subject.instance.modules.find(({ code }) => code === left[0])
    if (next === undefined || !isReady(subject.instance, next)) return { minutes, deadEnds: 1, isThere: false }
    minutes += next.minutes
    left = left.slice(1)
    subject = afterModule(subject, next)
  }
  return { minutes, deadEnds: 0, isThere: true }
}

const firstOf = (subject: Subject, previous: readonly string[]): InstanceModule | null => {
  const [first] = solveAtOnce(subject, previous).plan.order
  return subject.instance.modules.find(({ code }) => code === first) ?? null
}
