import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { whomToAsk, type Colleague } from '../../domain/recommendation/whom-to-ask.ts'
import type * as domain from '../../domain/recommendation/types.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import { toBlocker } from '../enrolments/index.ts'
import { goalOf } from '../goals/index.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import {
  OrderKey,
  ResponseKind,
  StepKind,
  StepState,
  type MyResponse,
  type NextStep,
  type NextSteps,
  type Reason,
} from './next-step.types.ts'

export interface Asked {
  readonly today: Day
  readonly now: Date
  /** Steps that can be done now, at most this many; null = all. */
  readonly first: number | null
  /** Only steps whose smallest useful sitting fits; null = all. */
  readonly minutes: number | null
}

/** Advice for a record, linked to what is published. */
export function nextSteps(advice: domain.Advice, record: PersonRecord, content: Content, asked: Asked): NextSteps {
  const fitting = advice.items.filter(step => asked.minutes === null || step.sittingMinutes <= asked.minutes)
  const shown = asked.first === null ? fitting : fitting.slice(0, asked.first)
  return {
    ...advice,
    goal: goalOf(record, content),
    items: shown.map(step => toStep(step, content, askable(step, record, asked.today))),
    blocked: advice.blocked.map(step => toStep(step, content, [])),
    responses: responsesOf(record, asked.today),
    computedAt: asked.now,
  }
}

function askable({ kind, capabilities }: domain.NextStep, record: PersonRecord, asOf: Day): readonly Colleague[] {
  return kind === 'OBSERVATION'
    ? whomToAsk(record.colleagues, { capabilities, ratings: record.learner.ratings, asOf })
    : []
}

function toStep(step: domain.NextStep, content: Content, whom: readonly Colleague[]): NextStep {
  const capabilityOf = (code: string) => known(content.framework.capabilities, code)
  return {
    ...step,
    kind: StepKind[step.kind],
    state: StepState[step.state],
    module: step.module === null ? null : known(content.modules, step.module),
    capabilities: step.capabilities.map(capabilityOf),
    reasons: step.reasons.map((reason): Reason => {
      return { ...reason, capability: reason.capability === null ? null : capabilityOf(reason.capability) }
    }),
    unlocks: [...step.unlocks],
    order: step.order.map(order => ({ ...order, key: OrderKey[order.key] })),
    changesIf: [...step.changesIf],
    blockedBy: step.blockedBy.map(blocker => toBlocker(blocker, content)),
    alternatives: step.alternatives.map(code => known(content.modules, code)),
    askWhom: [...whom],
  }
}

/** Answers that still have an effect: a NOT_NOW is over after its last day. */
function responsesOf({ learner, stepTitles }: PersonRecord, today: Day): MyResponse[] {
  return learner.responses
    .filter(
      ({ response, on, until }) => response !== 'NOT_NOW' || (until ?? on + defaultParameters.notNowDays) >= today,
    )
    .map(({ stepId, response, on, until }) => ({
      stepId,
      title: stepTitles.get(stepId) ?? stepId,
      response: ResponseKind[response],
      on: isoFromDay(on),
      until: response === 'NOT_NOW' ? isoFromDay(until ?? on + defaultParameters.notNowDays) : null,
    }))
}
