import { foldForGoal } from '../../domain/recommendation/standpoint.ts'
import { nearestRole } from '../../domain/recommendation/nearest-role.ts'
import { longLeaveBehind } from '../../domain/returning/long-leave.ts'
import { proposeReturn } from '../../domain/returning/return-plan.ts'
import { reviewLines, type ReviewLine } from '../../domain/returning/review-lines.ts'
import { dayFromIso, isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { endProblems, notAFellow, readFellow } from '../evidence/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { readLeave } from '../people/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import {
  appendReturnPlan,
  changeReturnPlan,
  readReturnPlans,
  type ReturnPlanChange,
  type ReturnPlanFacts,
} from './return-plan.repository.ts'
import {
  LineReviewState,
  ReturnStepKind,
  ReviewAction,
  type LineReview,
  type MyReviews,
  type ReturnPlan,
  type ReturnPlanKeyInput,
  type ReturnProposal,
  type ShareReturnPlanInput,
  type TickReturnStepInput,
} from './review.types.ts'

type Person = Viewer & { personId: string }

export interface ReviewService {
  reviews(viewer: Person): Promise<MyReviews>
  /** Takes up the proposal for the leave that ended on the day given. */
  adopt(viewer: Person, to: string): Promise<MyReviews | InvalidInput>
  tick(viewer: Person, input: TickReturnStepInput): Promise<MyReviews | InvalidInput | Conflict>
  end(viewer: Person, input: ReturnPlanKeyInput): Promise<MyReviews | InvalidInput | Conflict>
  share(viewer: Person, input: ShareReturnPlanInput): Promise<MyReviews | InvalidInput | NotAllowed | Conflict>
}

export interface ReviewServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

type Change = Partial<Pick<ReturnPlanChange, 'steps' | 'endedAt' | 'withId' | 'untilOn'>>

export function createReviewService(dependencies: ReviewServiceDependencies): ReviewService {
  const { asViewer, clock, createId } = dependencies
  return {
    reviews: viewer => asViewer(viewer, tx => reviewsOf(dependencies, tx, viewer.personId)),
    adopt: ({ personId }, to) =>
      asViewer({ personId }, async tx => {
        const { proposal } = await reviewsOf(dependencies, tx, personId)
        if (proposal === null || proposal.to !== to)
          return invalidInput([{ path: 'to', code: 'UNKNOWN', message: 'There is no such return to plan' }])
        const { from: fromOn, to: toOn, steps } = proposal
        await appendReturnPlan(tx, { id: createId(), personId, fromOn, toOn, steps, adoptedAt: clock.now() })
        return reviewsOf(dependencies, tx, personId)
      }),
    tick: (viewer, { key, isDone, ...plan }) =>
      asViewer(viewer, tx =>
        change(dependencies, tx, { personId: viewer.personId, plan }, ({ steps }) => {
          if (!steps.some(step => step.key === key))
            return invalidInput([{ path: 'key', code: 'UNKNOWN', message: 'There is no such step in this plan' }])
          const doneOn = isDone ? isoFromDay(clock.today()) : null
          return { steps: steps.map(step => (step.key === key ? { ...step, doneOn } : step)) }
        }),
      ),
    end: (viewer, plan) =>
      asViewer(viewer, tx =>
        change(dependencies, tx, { personId: viewer.personId, plan }, () => ({ endedAt: clock.now() })),
      ),
    share: (viewer, input) => asViewer(viewer, tx => share(dependencies, tx, viewer.personId, input)),
  }
}

async function share(
  dependencies: ReviewServiceDependencies,
  tx: Transaction,
  viewerId: string,
  { personId, until, ...plan }: ShareReturnPlanInput,
): Promise<MyReviews | InvalidInput | NotAllowed | Conflict> {
  const target = { personId: viewerId, plan }
  if (personId == null) return change(dependencies, tx, target, () => ({ withId: null, untilOn: null }))
  const missing = { path: 'until', code: 'MISSING', message: 'Give the last day it is shown' }
  const problems = until == null ? [missing] : endProblems('until', until, dependencies.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  if ((await readFellow(tx, personId)) === null) return notAFellow()
  return change(dependencies, tx, target, () => ({ withId: personId, untilOn: until ?? null }))
}

async function change(
  dependencies: ReviewServiceDependencies,
  tx: Transaction,
  { personId, plan: { id, expectedVersion } }: { personId: string; plan: ReturnPlanKeyInput },
  decide: (plan: ReturnPlanFacts) => Change | InvalidInput,
): Promise<MyReviews | InvalidInput | Conflict> {
  const plan = (await readReturnPlans(tx, personId)).find(each => each.id === id && each.isOwn && !each.isEnded)
  if (plan === undefined)
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such plan of yours under way' }])
  const message = 'This plan was changed in another window since you opened it'
  if (plan.version !== expectedVersion) return conflict(plan.version, message)
  const wanted = decide(plan)
  if ('fields' in wanted) return wanted
  const { steps, version, untilOn, shownTo } = plan
  const base = { id, version, steps, endedAt: null, withId: shownTo?.id ?? null, untilOn }
  if (!(await changeReturnPlan(tx, { ...base, ...wanted }))) return conflict(version + 1, message)
  return reviewsOf(dependencies, tx, personId)
}

const actions: Readonly<Record<ReviewLine['state'], ReviewAction>> = {
  REVIEWED: ReviewAction.NOTHING,
  REVIEW_DUE: ReviewAction.CONFIRM_SCOPE,
  NO_RECENT_RECORD: ReviewAction.LOG_OR_ASK,
  LAPSED: ReviewAction.BE_SEEN_AGAIN,
}
const iso = (day: number | null): string | null => (day === null ? null : isoFromDay(day))

async function reviewsOf(
  { clock, content }: ReviewServiceDependencies,
  tx: Transaction,
  personId: string,
): Promise<MyReviews> {
  const today = clock.today()
  const record = await readRecord(tx, personId, today)
  const { framework, catalogue } = await content.of(tx, record.contentHash)
  const standpoint = foldForGoal(record.learner, catalogue, today)
  const role = standpoint.target.role ?? nearestRole(catalogue, record.learner.practice)
  const lines = reviewLines(standpoint.states, role?.scopeLines ?? [])
  const [plans, leave] = [await readReturnPlans(tx, personId), await readLeave(tx, personId)]
  const away = longLeaveBehind(record.learner.leave, today)
  const isPlanned = away !== null && plans.some(plan => plan.isOwn && dayFromIso(plan.toOn) === away.to)
  const own = plans.find(plan => plan.isOwn && !plan.isEnded)
  return {
    lines: lines.map((line): LineReview => ({
      title: line.line,
      state: LineReviewState[line.state],
      on: iso(line.on),
      dueOn: iso(line.dueOn),
      capabilities: line.capabilities.map(code => known(framework.capabilities, code)),
      action: actions[line.state],
    })),
    leave,
    proposal: away === null || isPlanned ? null : toProposal(away, lines, today),
    plan: own === undefined ? null : toPlan(own),
    shownToMe: plans.filter(plan => !plan.isOwn).map(toPlan),
  }
}

function toProposal(away: { from: number; to: number }, lines: readonly ReviewLine[], today: number): ReturnProposal {
  return {
    from: isoFromDay(away.from),
    to: isoFromDay(away.to),
    steps: proposeReturn(away, lines, today).map(({ dueOn, kind, ...step }) => ({
      ...step,
      kind: ReturnStepKind[kind],
      dueOn: isoFromDay(dueOn),
      doneOn: null,
    })),
  }
}

function toPlan({ id, version, owner, fromOn, toOn, steps, shownTo, untilOn }: ReturnPlanFacts): ReturnPlan {
  const kinds: Readonly<Record<string, ReturnStepKind>> = ReturnStepKind
  return {
    id,
    version,
    owner,
    from: fromOn,
    to: toOn,
    steps: steps.flatMap(({ kind, ...step }) => {
      const shown = kinds[kind]
      return shown === undefined ? [] : [{ ...step, kind: shown }]
    }),
    sharedWith: shownTo,
    sharedUntil: shownTo === null ? null : untilOn,
  }
}
