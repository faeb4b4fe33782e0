import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { readRecord, type Content, type PersonRecord } from '../records/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Advise } from './advice-memory.ts'
import { ResponseKind, type MyResponse, type NextSteps } from './next-step.types.ts'
import { nextSteps } from './next-steps.ts'
import { appendAdvice, appendResponse } from './recommendation.repository.ts'
import type { RespondToNextStepInput } from './step-response.types.ts'

type Person = Viewer & { personId: string }

export interface RecommendationService {
  /** Advice as it stands; computes and writes nothing. */
  nextSteps(viewer: Person, asked: { first: number; minutes: number | null }): Promise<NextSteps>
  /** Advice after a change, recorded as it was given. */
  adviseAfterChange(viewer: Person): Promise<NextSteps>
  respond(viewer: Person, input: RespondToNextStepInput): Promise<MyResponse | InputProblem[]>
  withdraw(viewer: Person, stepId: string): Promise<InputProblem[]>
}

interface RecommendationServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
  readonly advise: Advise
}

/** As many as `nextSteps` gives unless told otherwise. */
const usualCount = 5

export function createRecommendationService(dependencies: RecommendationServiceDependencies): RecommendationService {
  const { asViewer, clock, advise } = dependencies
  const gather = (tx: Transaction, personId: string) => gatherRecord(dependencies, tx, personId)
  return {
    nextSteps: (viewer, { first, minutes }) =>
      asViewer(viewer, async tx => {
        const { record, content } = await gather(tx, viewer.personId)
        const asked = { today: clock.today(), now: clock.now(), first: Math.max(0, first), minutes }
        return nextSteps(advise(record, content, asked.today), record, content, asked)
      }),
    adviseAfterChange: viewer =>
      asViewer(viewer, async tx => {
        const { record, content } = await gather(tx, viewer.personId)
        const asked = { today: clock.today(), now: clock.now(), first: usualCount, minutes: null }
        const advice = nextSteps(advise(record, content, asked.today), record, content, asked)
        await appendAdvice(tx, toRow(advice, { ...dependencies, personId: viewer.personId, content }))
        return advice
      }),
    respond: (viewer, input) => asViewer(viewer, tx => respond(dependencies, tx, viewer.personId, input)),
    withdraw: (viewer, stepId) => asViewer(viewer, tx => withdraw(dependencies, tx, viewer.personId, stepId)),
  }
}

async function gatherRecord(
  { clock, content }: RecommendationServiceDependencies,
  tx: Transaction,
  personId: string,
): Promise<{ record: PersonRecord; content: Content }> {
  const record = await readRecord(tx, personId, clock.today())
  return { record, content: await content.of(tx, record.contentHash) }
}

interface Given {
  readonly personId: string
  readonly createId: IdSource
  readonly content: Content
}

function toRow(advice: NextSteps, { personId, createId, content }: Given) {
  const { inputsDigest, parametersVersion, computedAt } = advice
  const steps = [...advice.items, ...advice.blocked].map(({ id, state, reasons }) => ({
    id,
    state,
    reasons: reasons.map(reason => reason.text),
  }))
  const contentHash = content.catalogue.hash
  return { id: createId(), personId, inputsDigest, parametersVersion, contentHash, steps, computedAt }
}

async function respond(
  dependencies: RecommendationServiceDependencies,
  tx: Transaction,
  personId: string,
  { stepId, response, until }: RespondToNextStepInput,
): Promise<MyResponse | InputProblem[]> {
  const { clock, createId, advise } = dependencies
  const { record, content } = await gatherRecord(dependencies, tx, personId)
  const { items, blocked } = advise(record, content, clock.today())
  const title = [...items, ...blocked].find(step => step.id === stepId)?.title ?? record.stepTitles.get(stepId)
  const problems: InputProblem[] = []
  if (title === undefined)
    problems.push({ path: 'stepId', code: 'UNKNOWN', message: 'This is not among your next steps any more' })
  if (until != null && response !== ResponseKind.NOT_NOW)
    problems.push({ path: 'until', code: 'NOT_ASKED', message: 'Only “not now” has a date' })
  if (until != null && dayFromIso(until) < clock.today())
    problems.push({ path: 'until', code: 'IN_THE_PAST', message: 'Give a day that is today or later' })
  if (title === undefined || problems.length > 0) return problems
  const on = isoFromDay(clock.today())
  const untilOn =
    response === ResponseKind.NOT_NOW ? (until ?? isoFromDay(clock.today() + defaultParameters.notNowDays)) : null
  const answered = {
    id: createId(),
    personId,
    stepId,
    stepTitle: title,
    response,
    on,
    untilOn,
    recordedAt: clock.now(),
  }
  await appendResponse(tx, answered)
  return { stepId, title, response, on, until: untilOn }
}

/** Appends the withdrawal; no problems = done. */
async function withdraw(
  { clock, createId }: RecommendationServiceDependencies,
  tx: Transaction,
  personId: string,
  stepId: string,
): Promise<InputProblem[]> {
  const { stepTitles } = await readRecord(tx, personId, clock.today())
  const stepTitle = stepTitles.get(stepId)
  if (stepTitle === undefined)
    return [{ path: 'stepId', code: 'UNKNOWN', message: 'There is no answer of yours to this step' }]
  const on = isoFromDay(clock.today())
  const base = { id: createId(), personId, stepId, stepTitle, on, untilOn: null, recordedAt: clock.now() }
  await appendResponse(tx, { ...base, response: 'WITHDRAWN' })
  return []
}
