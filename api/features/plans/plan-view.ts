import type { DescribedStep } from '../../domain/development/described-step.ts'
import type * as domain from '../../domain/development/development-plan.ts'
import type * as difference from '../../domain/development/plan-difference.ts'
import type * as planning from '../../domain/planning/adopted-plan.ts'
import type { ScheduledStep } from '../../domain/planning/schedule.ts'
import type { PlannedReview } from '../../domain/development/reviews.ts'
import type { Learner } from '../../domain/recommendation/types.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import { toBlocker } from '../enrolments/index.ts'
import type { Goal } from '../goals/index.ts'
import type { Content } from '../records/index.ts'
import type { AdoptedPlan } from './adopted-plan.types.ts'
import { PlanRenewal, type PlanReview } from './plan-review.types.ts'
import { PlanSignedBy, PlanStepKind, type PlanStep } from './plan-step.types.ts'
import { PlanDriver, type DevelopmentPlan } from './plan.types.ts'
import type { PlanDifference } from './what-if.types.ts'

const daysPerWeek = 7

/** What stands beside a plan when it is shown. */
export interface PlanShown {
  readonly plan: domain.DevelopmentPlan
  readonly content: Content
  readonly learner: Learner
  readonly goal: Goal | null
  readonly today: Day
  readonly isSearching: boolean
  readonly shorterMinutes: number | null
  /** 0 = nothing was adopted. */
  readonly adoptedVersion: number
  readonly inputsDigest: string
  readonly computedAt: Date
}

/** A plan linked to what is published. */
export function toDevelopmentPlan(shown: PlanShown): DevelopmentPlan {
  const { plan, content, learner } = shown
  return {
    goal: shown.goal,
    isBeforeAward: plan.isBeforeAward,
    steps: plan.steps.map((step, position) => toStep(shown, step, position)),
    studyMinutes: plan.studyMinutes,
    supervisedHalfDays: plan.supervisedHalfDays,
    examinations: plan.examinations,
    decisions: plan.decisions,
    minutes: plan.minutes,
    lowerBoundMinutes: plan.lowerBoundMinutes,
    isProven: plan.minutes === plan.lowerBoundMinutes,
    isSearching: shown.isSearching,
    shorterMinutes: shown.shorterMinutes,
    uncovered: plan.uncovered.map(({ capability, target, reachable }) => {
      return { capability: known(content.framework.capabilities, capability), target, reachable }
    }),
    notPossible: plan.notPossible.flatMap(code => content.modules.get(code) ?? []),
    ...timesOf(shown),
    toLearn: plan.toLearn,
    preparedByDue: plan.preparedByDue,
    mostByDue: plan.mostByDue && {
      ...plan.mostByDue,
      modules: plan.mostByDue.modules.map(code => known(content.modules, code)),
    },
    reviews: plan.reviews.map(review => toReview(review, content)),
    adopted:
      learner.adopted === null || shown.adoptedVersion === 0
        ? null
        : toAdopted(learner.adopted, shown.adoptedVersion, plan, content),
    inputsDigest: shown.inputsDigest,
    computedAt: shown.computedAt,
  }
}

type Times =
  | 'hoursPerWeek'
  | 'casesPerMonth'
  | 'dueOn'
  | 'startsOn'
  | 'away'
  | 'weeks'
  | 'studyWeeks'
  | 'wholeWeeks'
  | 'weeksLowerBound'
  | 'finish'

function timesOf({ plan: { schedule, finish }, learner, today }: PlanShown): Pick<DevelopmentPlan, Times> {
  return {
    hoursPerWeek: learner.goal?.hoursPerWeek ?? null,
    casesPerMonth: learner.adopted?.casesPerMonth ?? null,
    dueOn: isoOf(learner.goal?.dueOn),
    startsOn: isoFromDay(today),
    away: learner.leave
      .filter(({ to }) => to === null || to >= today)
      .map(({ from, to }) => ({ from: isoFromDay(from), to: isoOf(to) })),
    weeks: (schedule?.weeks ?? []).map(({ minutes, available }, week) => {
      return {
        startsOn: isoFromDay(today + week * daysPerWeek),
        minutes: Math.round(minutes),
        availableMinutes: Math.round(available),
      }
    }),
    studyWeeks: schedule?.studyWeeks ?? null,
    wholeWeeks: schedule?.wholeWeeks ?? null,
    weeksLowerBound: schedule?.weeksLowerBound ?? null,
    finish: finish && {
      earliest: isoFromDay(finish.earliest),
      latest: isoOf(finish.latest),
      driver: PlanDriver[finish.driver],
    },
  }
}

function toStep({ content, learner, plan, today }: PlanShown, step: DescribedStep, position: number): PlanStep {
  const capabilityOf = (code: string) => known(content.framework.capabilities, code)
  const modulesOf = (codes: readonly string[]) => codes.map(code => known(content.modules, code))
  const { adopted } = learner
  return {
    ...step,
    kind: PlanStepKind[step.kind],
    module: step.module === null ? null : known(content.modules, step.module),
    examinations: plan.works[position]?.cases ?? 0,
    raises: step.raises.map(({ capability, from, to, target }) => {
      return { capability: capabilityOf(capability), from, to, target }
    }),
    unlocks: [...step.unlocks],
    after: [...step.after],
    grounds: step.grounds.map(({ capability, atLeast, basis, on }) => {
      return { capability: capabilityOf(capability), atLeast, basis, on: isoOf(on) }
    }),
    loss: step.loss && { extraMinutes: step.loss.extraMinutes, instead: modulesOf(step.loss.instead) },
    reasons: step.reasons.map(({ text }) => text),
    blockedBy: step.blockedBy.map(blocker => toBlocker(blocker, content)),
    evidenceNeeded: [...step.evidenceNeeded],
    signers: step.signers.map(({ by, capabilities, text }) => {
      return { by: PlanSignedBy[by], capabilities: capabilities.map(capabilityOf), text }
    }),
    sessions: step.sessions.map(({ on, placesLeft, applyBy }) => {
      return { on: isoFromDay(on), placesLeft, applyBy: isoOf(applyBy) }
    }),
    isWanted: adopted?.required.includes(step.module ?? '') ?? false,
    notBefore: isoOf(adopted?.notBefore.find(({ module }) => module === step.module)?.on),
    dates: toDates(plan.schedule?.steps[position] ?? null, plan.works[position]?.cases ?? 0, today),
  }
}

function toReview(review: PlannedReview, { framework, modules }: Content): PlanReview {
  return {
    capability: known(framework.capabilities, review.capability),
    dueOn: isoFromDay(review.dueOn),
    lapses: review.lapses,
    renewableFrom: isoFromDay(review.renewableFrom),
    renewal: PlanRenewal[review.renewal],
    module: review.module === null ? null : known(modules, review.module),
  }
}

function toDates(step: ScheduledStep | null, examinations: number, today: Day): PlanStep['dates'] {
  if (step === null) return null
  const lastDayOf = (week: number): string => isoFromDay(today + (week + 1) * daysPerWeek - 1)
  return {
    startsOn: isoFromDay(today + step.fromWeek * daysPerWeek),
    endsOn: lastDayOf(step.toWeek),
    loggedOn: examinations === 0 || step.loggedWeek === null ? null : lastDayOf(step.loggedWeek),
  }
}

/** What was adopted, and how much of it still stands. */
export function toAdopted(
  adopted: planning.AdoptedPlan,
  version: number,
  plan: Pick<domain.DevelopmentPlan, 'steps'>,
  content: Pick<Content, 'modules'>,
): AdoptedPlan {
  const modulesOf = (codes: readonly string[]) => codes.flatMap(code => content.modules.get(code) ?? [])
  const before = new Set(adopted.steps)
  const kept = plan.steps.filter(({ id }) => before.has(id)).length
  return {
    version,
    on: isoFromDay(adopted.on),
    leftOut: modulesOf(adopted.banned),
    wanted: modulesOf(adopted.required),
    notBefore: adopted.notBefore.flatMap(({ module: code, on }) => {
      const module = content.modules.get(code)
      return module === undefined ? [] : [{ module, on: isoFromDay(on) }]
    }),
    keptSteps: kept,
    goneSteps: before.size - kept,
    newSteps: plan.steps.length - kept,
  }
}

/** A difference linked to what is published. */
export function toDifference(
  { added, dropped, ...numbers }: difference.PlanDifference,
  { modules }: Content,
): PlanDifference {
  const modulesOf = (codes: readonly string[]) => codes.map(code => known(modules, code))
  return { ...numbers, added: modulesOf(added), dropped: modulesOf(dropped) }
}

function isoOf(day: Day | null | undefined): string | null {
  return day == null ? null : isoFromDay(day)
}
