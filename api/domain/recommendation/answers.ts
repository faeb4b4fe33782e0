import type { Day } from '../capability/types.ts'
import type { StepResponse } from './types.ts'

/** What a person answered to steps and what follows from it on one day. */
export interface Answers {
  /** The latest answer to each step. */
  readonly byStep: ReadonlyMap<string, StepResponse>
  /** Modules that are not for this person. */
  readonly refusedModules: ReadonlySet<string>
  readonly doneElsewhere: ReadonlySet<string>
  /** Modules called too easy, with the day that was said. */
  readonly tooEasy: ReadonlyMap<string, Day>
}

const MODULE_PREFIX = 'MODULE:'

/** The step id of a module. @example moduleStepId('PRE-02') // 'MODULE:PRE-02' */
export function moduleStepId(module: string): string {
  return `${MODULE_PREFIX}${module}`
}

/**
 * The latest answer to each step on or before `asOf` (where two came on one day, the stronger of the two in the order
 * not now, too easy, done elsewhere, not for me), so that the order in which answers are handed in decides nothing.
 */
export function answersOf(responses: readonly StepResponse[], asOf: Day): Answers {
  const byStep = new Map<string, StepResponse>()
  for (const response of responses) {
    if (response.on > asOf) continue
    const other = byStep.get(response.stepId)
    if (other === undefined || isLater(response, other)) byStep.set(response.stepId, response)
  }
  const modules = [...byStep.values()].filter(({ stepId }) => stepId.startsWith(MODULE_PREFIX))
  const answered = (kind: StepResponse['response']): StepResponse[] =>
    modules.filter(({ response }) => response === kind)
  return {
    byStep,
    refusedModules: new Set(answered('NOT_FOR_ME').map(moduleOf)),
    doneElsewhere: new Set(answered('DONE_ELSEWHERE').map(moduleOf)),
    tooEasy: new Map(answered('TOO_EASY').map(answer => [moduleOf(answer), answer.on])),
  }
}

const STRENGTH = { NOT_NOW: 0, TOO_EASY: 1, DONE_ELSEWHERE: 2, NOT_FOR_ME: 3 } as const

function isLater(a: StepResponse, b: StepResponse): boolean {
  if (a.on !== b.on) return a.on > b.on
  if (a.response !== b.response) return STRENGTH[a.response] > STRENGTH[b.response]
  return (a.until ?? 0) > (b.until ?? 0)
}

function moduleOf({ stepId }: StepResponse): string {
  return stepId.slice(MODULE_PREFIX.length)
}

/** Whether a step stays out of sight: "not now" holds up to and including its last day. */
export function isHidden(answers: Answers, stepId: string, asOf: Day, notNowDays: number): boolean {
  const answer = answers.byStep.get(stepId)
  if (answer?.response !== 'NOT_NOW') return false
  return asOf <= (answer.until ?? answer.on + notNowDays)
}
