import { planDifference } from '../../domain/development/plan-difference.ts'
import { whyNot } from '../../domain/development/why-not.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import { conflict, invalidInput, type Conflict, type InvalidInput } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { describeError, type Log } from '../../platform/logging.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { goalOf } from '../goals/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { appendAdoptedPlan, tellOfBetterPlan } from './adopted-plan.repository.ts'
import type { AdoptedPlan, AdoptPlanInput } from './adopted-plan.types.ts'
import { makePlan, type MadePlan, type PlanGrounds } from './plan-maker.ts'
import type { PlanProver, SearchListener } from './plan-prover.ts'
import { adoptionProblems, changeProblems } from './plan.problems.ts'
import type { DevelopmentPlan } from './plan.types.ts'
import { toAdopted, toDevelopmentPlan, toDifference } from './plan-view.ts'
import { toChange, wishesOf } from './what-if.ts'
import type { PlanChangeInput, PlanSince, WhatIfSuccess, WhyNotModule } from './what-if.types.ts'

type Person = Viewer & { personId: string }

export interface PlanService {
  /** The plan as it stands; computes and writes nothing. */
  developmentPlan(viewer: Person): Promise<DevelopmentPlan>
  whatIf(viewer: Person, change: PlanChangeInput): Promise<WhatIfSuccess | InvalidInput>
  /** null = there is no such module. */
  whyNot(viewer: Person, moduleCode: string): Promise<WhyNotModule | null>
  /** `on` is a day before today, within a year. */
  since(viewer: Person, on: string): Promise<PlanSince>
  adopt(viewer: Person, input: AdoptPlanInput): Promise<AdoptedPlan | InvalidInput | Conflict>
}

interface Dependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly log: Log
  readonly content: ContentReader<Content>
  readonly prover: PlanProver
}

/** How far back a plan is looked at, in days. */
const furthestBack = 366

export function createPlanService(dependencies: Dependencies): PlanService {
  const { clock } = dependencies
  return {
    developmentPlan: async viewer => {
      return show(dependencies, await make(dependencies, viewer, await gather(dependencies, viewer, clock.today())))
    },
    whatIf: (viewer, change) => whatIf(dependencies, viewer, change),
    whyNot: (viewer, moduleCode) => explain(dependencies, viewer, moduleCode),
    since: (viewer, on) => since(dependencies, viewer, dayFromIso(on)),
    adopt: (viewer, input) => adopt(dependencies, viewer, input),
  }
}

async function gather({ asViewer, content }: Dependencies, viewer: Person, day: Day): Promise<PlanGrounds> {
  return asViewer(viewer, async tx => {
    const record = await readRecord(tx, viewer.personId, day)
    return { record, published: await content.of(tx, record.contentHash), day }
  })
}

/** Outside the unit of work: nobody's connection waits for a solver. */
async function make(dependencies: Dependencies, viewer: Person, grounds: PlanGrounds): Promise<MadePlan> {
  return makePlan(dependencies.prover, grounds, inputsDigest => listener(dependencies, viewer, inputsDigest))
}

function listener({ asViewer, clock, log }: Dependencies, viewer: Person, inputsDigest: string): SearchListener {
  const fail = (error: unknown): void =>
    log.error({ part: 'plans', ...describeError(error) }, 'A search for a plan failed')
  return {
    personId: viewer.personId,
    onFailed: fail,
    onBetter: () => {
      const notice = { personId: viewer.personId, inputsDigest, at: clock.now() }
      asViewer(viewer, tx => tellOfBetterPlan(tx, notice)).catch(fail)
    },
  }
}

function show({ clock }: Pick<Dependencies, 'clock'>, made: MadePlan): DevelopmentPlan {
  const { record, published, learner } = made
  return toDevelopmentPlan({
    ...made,
    content: published,
    goal: goalOf({ ...record, learner }, published),
    today: made.day,
    adoptedVersion: record.adoptedVersion,
    computedAt: clock.now(),
  })
}

async function whatIf(
  dependencies: Dependencies,
  viewer: Person,
  change: PlanChangeInput,
): Promise<WhatIfSuccess | InvalidInput> {
  const { clock } = dependencies
  const grounds = await gather(dependencies, viewer, clock.today())
  const problems = changeProblems(change, grounds.published, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const before = await make(dependencies, viewer, grounds)
  const after = await make(dependencies, viewer, { ...grounds, change: toChange(change) })
  const difference = toDifference(planDifference(before.plan, after.plan), grounds.published)
  return { plan: show(dependencies, after), difference }
}

async function explain(dependencies: Dependencies, viewer: Person, moduleCode: string): Promise<WhyNotModule | null> {
  const grounds = await gather(dependencies, viewer, dependencies.clock.today())
  const { modules, catalogue } = grounds.published
  const module = modules.get(moduleCode)
  if (module === undefined) return null
  const { situation } = await make(dependencies, viewer, grounds)
  return { module, ...whyNot(situation, known(catalogue.modules, moduleCode)) }
}

async function since(dependencies: Dependencies, viewer: Person, day: Day): Promise<PlanSince> {
  const today = dependencies.clock.today()
  if (day >= today || day < today - furthestBack)
    throw new ExceptionalError('BAD_REQUEST', `Give a day before today, within ${furthestBack} days`)
  const now = await gather(dependencies, viewer, today)
  const then = { ...(await gather(dependencies, viewer, day)), published: now.published }
  const before = await make(dependencies, viewer, then)
  const after = await make(dependencies, viewer, now)
  const wereIn = new Set(before.plan.steps.map(({ module }) => module))
  const finished = now.record.learner.completions.filter(({ module, on }) => on > day && wereIn.has(module))
  return {
    on: isoFromDay(day),
    difference: toDifference(planDifference(before.plan, after.plan), now.published),
    finished: finished.map(({ module }) => known(now.published.modules, module)),
  }
}

async function adopt(
  dependencies: Dependencies,
  viewer: Person,
  input: AdoptPlanInput,
): Promise<AdoptedPlan | InvalidInput | Conflict> {
  const { clock, asViewer } = dependencies
  const grounds = await gather(dependencies, viewer, clock.today())
  const problems = adoptionProblems(input, grounds.published, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const { adoptedVersion } = grounds.record
  if (adoptedVersion !== input.expectedVersion) return changedElsewhere(adoptedVersion)
  const made = await make(dependencies, viewer, { ...grounds, change: wishesOf(input) })
  return asViewer(viewer, tx => append(dependencies, tx, made))
}

async function append(
  { clock, createId }: Dependencies,
  tx: Transaction,
  { record, wishes, plan, day, published, inputsDigest }: MadePlan,
): Promise<AdoptedPlan | Conflict> {
  const version = record.adoptedVersion + 1
  const adopted = { ...wishes, on: day, steps: plan.steps.map(({ id }) => id) }
  const isKept = await appendAdoptedPlan(tx, {
    id: createId(),
    personId: record.personId,
    version,
    adoptedOn: isoFromDay(day),
    steps: adopted.steps,
    leftOut: [...adopted.banned],
    wanted: [...adopted.required],
    notBefore: [...adopted.notBefore],
    casesPerMonth: adopted.casesPerMonth,
    minutes: plan.minutes,
    lowerBoundMinutes: plan.lowerBoundMinutes,
    inputsDigest,
    recordedAt: clock.now(),
  })
  if (!isKept) return changedElsewhere(version)
  return toAdopted(adopted, version, plan, published)
}

function changedElsewhere(currentVersion: number): Conflict {
  return conflict(currentVersion, 'Your plan was changed in another window since you opened this one')
}
