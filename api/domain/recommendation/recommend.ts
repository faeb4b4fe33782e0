import { timeOf } from '../development/quantities.ts'
import type { Day } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import { isHidden, moduleStepId } from './answers.ts'
import { afterAnswer, inSight } from './answered-steps.ts'
import { askedSignOffSteps } from './asked-sign-offs.ts'
import { beforeAwardSteps } from './before-award.ts'
import { claimSteps } from './claim-steps.ts'
import { confirmationSteps } from './confirmation-steps.ts'
import { countsOf } from './counts.ts'
import { inputsDigest } from './digest.ts'
import type { Draft } from './draft.ts'
import { gapSteps } from './gap-steps.ts'
import { moduleSteps } from './module-steps.ts'
import { ranked, varied, type Calendar, type Ranked } from './rank.ts'
import { refreshSteps } from './refresh-steps.ts'
import { renewalSteps } from './renewal-steps.ts'
import { returnSteps } from './return-steps.ts'
import { startedSteps } from './started-steps.ts'
import { selfRatingSteps } from './self-rating-steps.ts'
import { situationOf, type Situation } from './situation.ts'
import type { Advice, Blocker, Learner, NextStep, Parameters } from './types.ts'

/**
 * What one person may do next, in order, each step with its reasons: what can start now of the plan to the goal,
 * confirmations to ask for, reviews that fall due and scope lines to rate oneself on. Nothing has a score of its own.
 *
 * The same input gives the same advice in the same order, whatever order its lists are in. `now` is a calendar day.
 *
 * @example recommend(learner, catalogue, defaultParameters, today).items[0]?.id // 'MODULE:PRE-02'
 */
export function recommend(learner: Learner, catalogue: Catalogue, parameters: Parameters, now: Day): Advice {
  const situation = situationOf(learner, { catalogue, parameters, now })
  const calendar: Calendar = {
    now,
    dueOn: learner.goal?.dueOn ?? null,
    hoursPerWeek: learner.goal?.hoursPerWeek ?? null,
  }
  const steps = ranked(stepsOf(situation), calendar)
  const { plan } = situation.planned
  const { studyMinutes, supervisedHalfDays } = timeOf(situation)
  return {
    items: varied(
      fewRequests(
        steps.filter(({ step }) => step.state === 'DO_NOW'),
        parameters,
      ),
      parameters,
    ),
    blocked: shownAsBlocked(
      steps.filter(({ step }) => step.state === 'BLOCKED'),
      parameters,
    ),
    ...countsOf(situation),
    minutesToGoal: plan.minutes,
    studyMinutesToGoal: studyMinutes,
    supervisedHalfDaysToGoal: supervisedHalfDays,
    lowerBoundMinutes: plan.lowerBoundMinutes,
    parametersVersion: parameters.version,
    inputsDigest: inputsDigest(learner, catalogue, parameters, now),
  }
}

function stepsOf(situation: Situation): readonly Draft[] {
  const { answers, now, parameters } = situation
  const steps = [
    ...startedSteps(situation),
    ...moduleSteps(situation),
    ...claimSteps(situation),
    ...confirmationSteps(situation),
    ...askedSignOffSteps(situation),
    ...returnSteps(situation),
    ...refreshSteps(situation),
    ...renewalSteps(situation),
    ...selfRatingSteps(situation),
    ...beforeAwardSteps(situation),
    ...gapSteps(situation),
  ]
  const later = plannedLater(situation)
  const isOutOfSight = (stepId: string): boolean =>
    isHidden(answers, stepId, now, parameters.notNowDays) || later.has(stepId)
  const visible = inSight(steps, isOutOfSight).flatMap(one => afterAnswer(situation, one))
  return inSight(visible, isOutOfSight)
}

/** Steps the person's own plan puts on a later day; what is under way already goes on. */
function plannedLater({ learner, now }: Situation): ReadonlySet<string> {
  const isStarted = (module: string): boolean => learner.started.some(started => started.module === module)
  const waiting = learner.adopted?.notBefore.filter(({ module, on }) => on > now && !isStarted(module)) ?? []
  return new Set(waiting.map(({ module }) => moduleStepId(module)))
}

/** Nobody is handed a pile of forms: a few requests at a time, in their order; the others follow as these are done. */
function fewRequests(steps: readonly Ranked[], { requestsShown }: Parameters): readonly Ranked[] {
  const later = new Set(steps.filter(({ isRequest }) => isRequest).slice(requestsShown))
  return steps.filter(one => !later.has(one))
}

/** Everything a precondition, a gap in the library or the person's own answer stops, and a few that only wait. */
function shownAsBlocked(steps: readonly Ranked[], { waitingShown }: Parameters): readonly NextStep[] {
  const waiting = steps.filter(isOnlyWaiting)
  const stopped = steps.filter(one => !waiting.includes(one))
  const atOnce = stopped.filter(({ step }) => !step.blockedBy.some(isWait))
  const later = stopped.filter(one => !atOnce.includes(one))
  return [...atOnce, ...later, ...waiting.slice(0, waitingShown)].map(({ step }) => step)
}

function isOnlyWaiting({ step }: Ranked): boolean {
  return step.blockedBy.every(isWait)
}

function isWait({ code }: Blocker): boolean {
  return code === 'PREREQUISITE' || code === 'EARLIER_STAGE'
}
