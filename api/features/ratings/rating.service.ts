import { foldCapabilities } from '../../domain/capability/fold.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import {
  invalidInput,
  notAllowed,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { readColleague } from '../organisations/index.ts'
import { readPerson } from '../people/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { nothingAssessed, readAssessedRecords } from './assessed.read-model.ts'
import { assessedRating, myCapabilities, type RatedRecord } from './my-capabilities.ts'
import type { RatingRow } from './rating.entity.ts'
import { mostRatings, observationProblems, selfRatingProblems } from './rating.problems.ts'
import { appendRatings, appendRetraction, readOwnRating, readSelfRating } from './rating.repository.ts'
import {
  AssessedBasis,
  type ColleagueRating,
  type MyCapability,
  type RateMyCapabilitiesInput,
  type RateMyCapabilitiesSuccess,
  type RecordAssessedRatingInput,
  type RecordAssessedRatingSuccess,
  type RetractMyRatingSuccess,
} from './rating.types.ts'

type Person = Viewer & { personId: string }

export interface RatingService {
  /** Every capability as it stood at the end of a day; null = today. */
  myCapabilities(viewer: Person, asOf: string | null): Promise<MyCapability[]>
  /** Valid ratings are recorded; the others come back by their index. */
  rate(viewer: Person, input: RateMyCapabilitiesInput): Promise<RateMyCapabilitiesSuccess | InputProblem[]>
  retract(viewer: Person, id: string): Promise<RetractMyRatingSuccess | InvalidInput | NotAllowed>
  recordAssessed(
    viewer: Person,
    input: RecordAssessedRatingInput,
  ): Promise<RecordAssessedRatingSuccess | InvalidInput | NotAllowed>
  /** Assessed ratings of colleagues, in the order asked, as far as the database shows them to the viewer: one statement. */
  assessedRatingsOf(viewer: Person, colleagueIds: readonly string[]): Promise<ColleagueRating[][]>
}

export interface RatingServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

const undoWithin = 24 * 60 * 60 * 1000

export function createRatingService(dependencies: RatingServiceDependencies): RatingService {
  const { asViewer, clock, content } = dependencies
  return {
    myCapabilities: (viewer, asOf) =>
      asViewer(viewer, async tx => {
        const day = pastDay(asOf, clock.today())
        const record = await readRecord(tx, viewer.personId, day)
        return myCapabilities(record, await content.of(tx, record.contentHash), day)
      }),
    rate: (viewer, input) => asViewer(viewer, tx => rate(dependencies, tx, viewer.personId, input)),
    retract: (viewer, id) => asViewer(viewer, tx => retract(dependencies, tx, viewer.personId, id)),
    recordAssessed: (viewer, input) => asViewer(viewer, tx => observe(dependencies, tx, viewer.personId, input)),
    assessedRatingsOf: (viewer, colleagueIds) =>
      asViewer(viewer, async tx => {
        const records = await readAssessedRecords(tx, colleagueIds)
        const published = await content.current(tx)
        return colleagueIds.map(id => colleagueRatings(records.get(id) ?? nothingAssessed, published, clock.today()))
      }),
  }
}

/** The day asked for, or today. What would fall due later is no record, and is not shown as one. */
function pastDay(asOf: string | null, today: Day): Day {
  const day = asOf === null ? today : dayFromIso(asOf)
  if (day > today) throw new ExceptionalError('BAD_REQUEST', 'asOf is today or an earlier day')
  return day
}

function colleagueRatings(record: RatedRecord, { framework, catalogue }: Content, today: Day): ColleagueRating[] {
  const states = foldCapabilities(record.learner, catalogue, today, new Set())
  return [...framework.capabilities.values()].flatMap(capability => {
    const rating = assessedRating(states.get(capability.code), record)
    return rating === null ? [] : { capability, rating }
  })
}

async function rate(
  { clock, createId, content }: RatingServiceDependencies,
  tx: Transaction,
  personId: string,
  { ratings }: RateMyCapabilitiesInput,
): Promise<RateMyCapabilitiesSuccess | InputProblem[]> {
  if (ratings.length === 0 || ratings.length > mostRatings)
    return [{ path: 'ratings', code: 'OUT_OF_RANGE', message: `Send from 1 to ${mostRatings} ratings at a time` }]
  const { framework } = await content.current(tx)
  const problems = selfRatingProblems(ratings, framework)
  const rejected = [...problems.values()].flat()
  const valid = ratings.filter((_, index) => !problems.has(index))
  if (valid.length === 0) return rejected
  const on = isoFromDay(clock.today())
  const rows = valid.map(({ capabilityCode, value, note }): RatingRow => {
    const base = { id: createId(), personId, capabilityCode, kind: 'SELF', value, on, recordedAt: clock.now() }
    return { ...base, note: note?.trim() || null, assessorIds: [], assessorNames: [] }
  })
  await appendRatings(tx, rows)
  const saved = rows.map(({ id, capabilityCode, value, note }) => ({
    capability: known(framework.capabilities, capabilityCode),
    rating: { id, value: value ?? 0, on, note },
  }))
  return { saved, rejected }
}

async function retract(
  { clock, content }: RatingServiceDependencies,
  tx: Transaction,
  personId: string,
  id: string,
): Promise<RetractMyRatingSuccess | InvalidInput | NotAllowed> {
  const { framework } = await content.current(tx)
  const rating = await readOwnRating(tx, personId, id)
  if (rating === null) return nothingToTakeBack()
  if (clock.now().getTime() - rating.recordedAt.getTime() > undoWithin)
    return notAllowed('TOO_LATE', 'A rating can be taken back for 24 hours; after that, give a new one')
  if (!(await appendRetraction(tx, { ratingId: id, personId, retractedAt: clock.now() }))) return nothingToTakeBack()
  const current = await readSelfRating(tx, personId, rating.capabilityCode)
  return {
    capability: known(framework.capabilities, rating.capabilityCode),
    current: current && { id: current.id, value: current.value ?? 0, on: current.on, note: current.note },
  }
}

function nothingToTakeBack(): InvalidInput {
  return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no rating of yours here to take back' }])
}

async function observe(
  { clock, createId, content }: RatingServiceDependencies,
  tx: Transaction,
  assessorId: string,
  input: RecordAssessedRatingInput,
): Promise<RecordAssessedRatingSuccess | InvalidInput | NotAllowed> {
  if (input.personId === assessorId)
    return notAllowed('OWN_RECORD', 'Nobody confirms their own work: ask a colleague who saw it')
  if ((await readColleague(tx, input.personId)) === null)
    return notAllowed(
      'NOT_A_COLLEAGUE',
      'You can record this only for current members of an organisation you assess in',
    )
  const { framework } = await content.current(tx)
  const problems = observationProblems(input, framework, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const assessor = await readPerson(tx, assessorId)
  const { personId, capabilityCode, value, observedOn: on, note } = input
  const assessorNames = assessor ? [assessor.name] : []
  const base = { id: createId(), personId, capabilityCode, kind: 'OBSERVED', value, on, recordedAt: clock.now() }
  await appendRatings(tx, [{ ...base, note: note?.trim() || null, assessorIds: [assessorId], assessorNames }])
  return {
    capability: known(framework.capabilities, capabilityCode),
    rating: { value, on, assessors: assessorNames, basis: AssessedBasis.OBSERVED },
  }
}
