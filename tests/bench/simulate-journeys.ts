import type { PlanStep } from '../../api/domain/planning/types.ts'
import { defaultParameters } from '../../api/domain/recommendation/parameters.ts'
import { situationOf, type Situation } from '../../api/domain/recommendation/situation.ts'
import type { Learner, StepResponse } from '../../api/domain/recommendation/types.ts'
import type { Rating, RatingEvent } from '../../api/domain/capability/types.ts'
import type { Catalogue } from '../../api/domain/planning/types.ts'
import type { Draw } from './simulated-people.ts'

/** Where and when somebody learns. */
export interface Setting {
  readonly catalogue: Catalogue
  readonly today: number
}

export const situationIn = ({ catalogue, today }: Setting, learner: Learner): Situation =>
  situationOf(learner, { catalogue, parameters: defaultParameters, now: today })

const rated = (learner: Learner, events: readonly RatingEvent[]): Learner => ({
  ...learner,
  ratings: [...learner.ratings, ...events],
})

/** The learner once a step is behind them. */
const after = (learner: Learner, { id, kind, module, raises }: PlanStep, today: number): Learner =>
  kind === 'CONFIRM'
    ? rated(
        learner,
        raises.map(({ capability, rating }) => {
          return { kind: 'SELF' as const, sequence: `~${id}`, capability, value: rating, on: today }
        }),
      )
    : { ...learner, completions: [...learner.completions, { module: module ?? '', on: today, areas: [] }] }

/** A plan made somebody's own. */
const adopting = (learner: Learner, { planned }: Situation, today: number): Learner => ({
  ...learner,
  adopted: {
    on: today,
    steps: planned.plan.steps.map(({ id }) => id),
    banned: [],
    required: [],
    notBefore: [],
    casesPerMonth: null,
  },
})

/** Nobody's plan has more steps; one that does goes round in circles. */
const mostSteps = 400

/**
 * Takes the first step of the plan, plans anew from there, and so on until nothing is left. Returns the minutes that took;
 * null = it never ended. Adopted = the first plan is the learner's own, so that it is kept where it can be.
 */
export const minutesFollowed = (setting: Setting, first: Situation, isAdopted: boolean): number | null => {
  let learner = isAdopted ? adopting(first.learner, first, setting.today) : first.learner
  let taken = 0
  for (let turn = 0; turn < mostSteps; turn += 1) {
    const [step] = situationIn(setting, learner).planned.plan.steps
    if (step === undefined) return taken
    taken += step.minutes
    learner = after(learner, step, setting.today)
  }
  return null
}

/** What one thing that happened did to a plan somebody had adopted. */
export interface Churn {
  readonly event: 'the first step done' | 'another module done' | 'signed off' | 'rated themselves' | 'a module refused'
  /** Share of the modules of the plan that are still in it, of those that were not done or refused; 1 where none. */
  readonly kept: number
  /** Modules that came in. */
  readonly fresh: number
  /** Minutes to the goal now, and before. */
  readonly minutes: number
  readonly before: number
}

/** Lets one thing happen to the adopted plan, and plans again; null = there is no plan anything could happen to. */
export const churnAfter = (setting: Setting, first: Situation, draw: Draw): Churn | null => {
  const { steps, minutes: before } = first.planned.plan
  const modules = steps.flatMap(({ module }) => module ?? [])
  const adopted = adopting(first.learner, first, setting.today)
  const happened = happens(setting, { first, adopted, modules }, draw)
  if (happened === null) return null
  const { plan } = situationIn(setting, happened.learner).planned
  const now = new Set(plan.steps.map(({ module }) => module))
  const open = modules.filter(code => code !== happened.gone)
  const kept = open.length === 0 ? 1 : open.filter(code => now.has(code)).length / open.length
  const fresh = plan.steps.filter(({ module }) => module !== null && !modules.includes(module)).length
  return { event: happened.event, kept, fresh, minutes: plan.minutes, before }
}

interface Happened {
  readonly event: Churn['event']
  readonly learner: Learner
  /** The module that is done or refused; null = none. */
  readonly gone: string | null
}

interface Plan {
  readonly first: Situation
  readonly adopted: Learner
  readonly modules: readonly string[]
}

const happens = (setting: Setting, plan: Plan, draw: Draw): Happened | null => {
  const { first, adopted, modules } = plan
  const { today } = setting
  const done = (module: string): Learner => ({
    ...adopted,
    completions: [...adopted.completions, { module, on: today, areas: [] }],
  })
  const some = modules[draw(Math.max(1, modules.length))]
  if (some === undefined) return null
  switch (draw(5)) {
    case 0: {
      const step = first.planned.plan.steps.find(
        ({ module, after: earlier }) => module !== null && earlier.length === 0,
      )
      const gone = step?.module ?? some
      return { event: 'the first step done', learner: done(gone), gone }
    }
    case 1: {
      const others = [...first.catalogue.modules.keys()].filter(
        code => !modules.includes(code) && !first.problem.completed.has(code),
      )
      const gone = others[draw(Math.max(1, others.length))] ?? some
      return { event: 'another module done', learner: done(gone), gone }
    }
    case 2:
    case 3:
      return risen(plan, draw, today)
    default: {
      const response: StepResponse = { stepId: `MODULE:${some}`, response: 'NOT_FOR_ME', on: today, until: null }
      return {
        event: 'a module refused',
        learner: { ...adopted, responses: [...adopted.responses, response] },
        gone: some,
      }
    }
  }
}

/** One more of a capability of the target, by a sign-off or in the learner's own eyes. */
const risen = ({ first, adopted }: Plan, draw: Draw, today: number): Happened => {
  const { items } = first.standpoint.target
  const open = [...items].filter(([code, asked]) => (first.problem.prepared.get(code) ?? 0) < asked)
  const [capability] = open[draw(Math.max(1, open.length))] ?? ['']
  const value = Math.min(4, (first.problem.prepared.get(capability) ?? 0) + 1) as Rating
  const entry = { capability, value, on: today, sequence: '~risen' }
  return draw(2) === 0
    ? { event: 'rated themselves', learner: rated(adopted, [{ ...entry, kind: 'SELF' }]), gone: null }
    : {
        event: 'signed off',
        learner: rated(adopted, [{ ...entry, kind: 'SIGN_OFF', signerIds: ['lead', 'second'] }]),
        gone: null,
      }
}
