import { formatDay } from '../capability/calendar.ts'
import { ratingWords } from '../capability/standing.ts'
import type { CapabilityCode, Rating } from '../capability/types.ts'
import { effectsThatCount } from '../planning/scope.ts'
import type { Module, PlanStep } from '../planning/types.ts'
import { reason } from './draft.ts'
import { partWords } from './preconditions.ts'
import { askedOf, nameOf, preconditionsNow, sessionsFor, type Situation } from './situation.ts'
import type { Reason } from './types.ts'
import { counted, duration, fewOf, listed, NAMED, quoted } from './words.ts'

/** What a module does for the target: rises that are still to do, largest first. */
export interface Closing {
  readonly capability: CapabilityCode
  readonly from: Rating
  readonly to: Rating
  readonly target: Rating
}

/** The rises of a planned module that the target asks for. */
export function closingsOf(situation: Situation, raises: PlanStep['raises']): readonly Closing[] {
  const closings = raises.flatMap(({ capability, from, rating }) => {
    const target = askedOf(situation, capability)
    return target === null || target <= from ? [] : [{ capability, from, to: rating, target }]
  })
  return closings.toSorted((a, b) => b.target - b.from - (a.target - a.from) || (a.capability < b.capability ? -1 : 1))
}

/** What a module is for in a plan: what it closes, and the steps that wait for it. */
export interface Use {
  readonly closings: readonly Closing[]
  readonly opens: readonly PlanStep[]
}

/** Why this module is the next step: what it closes, what waits for it, what it rests on. */
export function moduleReasons(
  situation: Situation,
  module: Module,
  { closings, opens: waiting }: Use,
): readonly Reason[] {
  return [
    ...underWay(situation, module),
    ...ownWish(situation, module),
    ...closes(situation, closings),
    ...opens(situation, waiting),
    ...stage(situation, module),
    ...nextSession(situation, module),
    ...skipped(situation, module),
    ...restsOn(situation, module),
    ...parts(situation, module),
  ]
}

function underWay({ learner }: Situation, module: Module): readonly Reason[] {
  const started = learner.started.find(one => one.module === module.code)
  return started === undefined ? [] : [reason('STARTED', `You started this on ${formatDay(started.on)}.`)]
}

function ownWish({ problem }: Situation, module: Module): readonly Reason[] {
  return problem.required.has(module.code) ? [reason('YOUR_PLAN', 'You put this into your plan yourself.')] : []
}

function closes(situation: Situation, closings: readonly Closing[]): readonly Reason[] {
  const asker = situation.standpoint.basis === 'GOAL' ? 'your goal asks for' : 'your level asks for'
  const named = closings.slice(0, NAMED).map(closing => {
    const { capability, from, to, target } = closing
    const aim = to < target ? `on the way to the ${target} ${asker}` : `which is what ${asker}`
    const text = `${nameOf(situation, capability)}: from ${ratingWords(from)} towards ${ratingWords(to)}, ${aim}.`
    const basis = situation.standpoint.states.get(capability)?.prepared.basis ?? null
    return reason('CLOSES', text, { capability, from, to, target, basis })
  })
  const others = closings.length - named.length
  if (others <= 0) return named
  return [...named, reason('CLOSES_MORE', `It helps with ${counted(others, 'more item')} still to do.`)]
}

/** What waits for it. */
function opens({ catalogue }: Situation, waiting: readonly PlanStep[]): readonly Reason[] {
  const titles = waiting.flatMap(step => catalogue.modules.get(step.module ?? '')?.title ?? [])
  if (titles.length === 0) return []
  return [reason('OPENS', `You need it before ${fewOf(titles.map(quoted), 'step')}.`)]
}

function stage({ standpoint }: Situation, module: Module): readonly Reason[] {
  const { pathway } = standpoint.target
  const own = pathway?.stages.find(one => one.modules.includes(module.code))
  return own === undefined ? [] : [reason('STAGE', `It belongs to “${own.title}” on your pathway.`)]
}

/** When it is held next where this person works, and until when a place can be asked for. */
function nextSession(situation: Situation, module: Module): readonly Reason[] {
  const [next] = sessionsFor(situation, module.code)
  if (next === undefined) return []
  const places = next.placesLeft === null ? '' : `, ${counted(next.placesLeft, 'place')} left`
  const apply = next.applyBy === null ? '' : ` Ask for a place by ${formatDay(next.applyBy)}.`
  return [reason('SESSION', `It is held on ${formatDay(next.on)}${places}.${apply}`, { basis: 'STATED' })]
}

const FIRMNESS = { HELD: 3, MODULE: 2, SELF: 1, ASSUMED: 0 } as const
const GROUND_WORDS = {
  SELF: 'which rests on your own rating; nobody has confirmed it yet',
  ASSUMED: 'which the level you work at suggests; nothing is recorded yet',
} as const

/** The weakest ground among what the module is built on, where nobody has vouched for it. */
function restsOn(situation: Situation, module: Module): readonly Reason[] {
  const asked = [
    ...module.requires.ratings.map(({ capability, atLeast }) => ({ capability, rating: atLeast })),
    ...module.develops.map(({ capability, from }) => ({ capability, rating: from })),
  ]
  const grounds = asked.flatMap(({ capability, rating }) => {
    const state = situation.standpoint.states.get(capability)
    const { basis } = state?.prepared ?? { basis: 'ASSUMED' as const }
    if (state === undefined || rating === 0 || state.prepared.value < rating) return []
    return state.held !== null && state.held.value >= rating ? [] : [{ capability, rating, basis }]
  })
  const weakest = grounds.toSorted((a, b) => FIRMNESS[a.basis] - FIRMNESS[b.basis] || b.rating - a.rating)[0]
  if (weakest === undefined || weakest.basis === 'HELD' || weakest.basis === 'MODULE') return []
  const { capability, rating, basis } = weakest
  const text = `It builds on ${rating} in “${nameOf(situation, capability)}”, ${GROUND_WORDS[weakest.basis]}.`
  return [reason('BUILDS_ON', text, { capability, from: rating, basis })]
}

/** Earlier modules that are not asked for, because what they lead to is there already. */
function skipped(situation: Situation, module: Module): readonly Reason[] {
  const { catalogue, problem, standpoint } = situation
  const isDone = (code: string): boolean => problem.completed.has(code) || problem.doneElsewhere.has(code)
  const isCovered = (other: Module): boolean => {
    const effects = effectsThatCount(other, catalogue, standpoint.target, [])
    return effects.length > 0 && effects.every(({ capability, to }) => to <= (problem.prepared.get(capability) ?? 0))
  }
  const titles = module.requires.modules
    .filter(group => !group.some(isDone))
    .flatMap(group => group.flatMap(code => catalogue.modules.get(code) ?? []).find(isCovered)?.title ?? [])
  if (titles.length === 0) return []
  const text = `You need not take ${listed(titles.map(quoted))} first: your post or record covers it.`
  return [reason('SKIPPED', text)]
}

function parts(situation: Situation, module: Module): readonly Reason[] {
  return preconditionsNow(situation, module)
    .filter(({ scope, state }) => scope === 'PART' && state !== 'MET')
    .map(precondition => reason('PART_WAITS', partWords(precondition), { basis: 'STATED' }))
}

/** What would come in its place, and at what price. */
export function lossReason(situation: Situation, loss: ReturnType<Situation['planned']['without']>): readonly Reason[] {
  if (loss === null) return []
  const titles = loss.instead.flatMap(code => situation.catalogue.modules.get(code)?.title ?? [])
  if (titles.length === 0) return []
  const price = loss.extraMinutes === 0 ? 'in the same time' : `for ${duration(loss.extraMinutes)} more`
  return [reason('ALTERNATIVE', `${listed(titles.map(quoted))} would do it ${price}.`)]
}
