import type { InstanceModule } from '../../api/domain/planning/shortest/instance.ts'
import { randomFrom } from './instances.ts'
import { afterModule } from './plans-follow.ts'
import { changed, type Subject } from './plans-subject.ts'

/** Something that happens to a plan: what is asked, or who learns, or what may be taken is no longer the same. */
export interface Change {
  readonly what: 'banned' | 'dropped' | 'added' | 'done' | 'confirmed' | 'finished another'
  readonly subject: Subject
  readonly banned: readonly string[]
}

/** What-ifs: a module of the plan banned, a target dropped, one added, the next module marked done. */
export const whatIfs = (seed: number, subject: Subject, order: readonly string[]): readonly Change[] => {
  const below = randomFrom(seed)
  const { modules, learner, target } = subject.instance
  const asked = [...target.keys()].filter(each => (learner.ratings.get(each) ?? 0) < (target.get(each) ?? 0))
  const dropped = new Map(target)
  dropped.delete(asked[below(asked.length)] ?? '')
  const others = [...learner.ratings.keys()].filter(each => !target.has(each))
  const added = new Map([...target, [others[below(others.length)] ?? '', 2]])
  const next = modules.find(({ code }) => code === order[0])
  return [
    { what: 'banned', subject, banned: [order[below(order.length)] ?? ''] },
    { what: 'dropped', subject: changed(subject, { target: dropped }), banned: [] },
    { what: 'added', subject: changed(subject, { target: added }), banned: [] },
    ...(next === undefined ? [] : [{ what: 'done' as const, subject: afterModule(subject, next), banned: [] }]),
  ]
}

/** Events: a step of the role confirmed without a module, a module finished that was in no plan, a target added. */
export const events = (seed: number, subject: Subject, order: readonly string[]): readonly Change[] => {
  const below = randomFrom(seed)
  const { learner, target, modules } = subject.instance
  const asked = [...target.keys()].filter(each => (learner.ratings.get(each) ?? 0) < (target.get(each) ?? 0))
  const risen = asked[below(asked.length)] ?? ''
  const ratings = new Map([...learner.ratings, [risen, (learner.ratings.get(risen) ?? 0) + 1]])
  const inPlan = new Set(order)
  const isOpen = ({ code, develops, requires }: InstanceModule): boolean =>
    !inPlan.has(code) &&
    requires.modules.length + requires.ratings.length === 0 &&
    develops.every(({ capability, from }) => (learner.ratings.get(capability) ?? 0) >= from) &&
    develops.some(({ capability, to }) => (learner.ratings.get(capability) ?? 0) < to && target.has(capability))
  const open = modules.filter(isOpen)
  const other = open[below(Math.max(1, open.length))]
  return [
    { what: 'confirmed', subject: changed(subject, { learner: { ...learner, ratings } }), banned: [] },
    ...(other === undefined
      ? []
      : [{ what: 'finished another' as const, subject: afterModule(subject, other), banned: [] }]),
    ...whatIfs(seed, subject, order).filter(({ what }) => what === 'added'),
  ]
}
