import { boardTarget } from '../../domain/cohort/board-target.ts'
import { readEntries } from '../../domain/cohort/board-held.ts'
import { buildCohort } from '../../domain/cohort/cohort.ts'
import { offerVector } from '../../domain/cohort/offer-vector.ts'
import { shelve } from '../../domain/cohort/shelf.ts'
import { indexOf } from '../../domain/planning/catalogue-index.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { readSessions } from '../sessions/index.ts'
import { readCohortBoard, type BoardRecord } from './board.read-model.ts'
import type { BoardParts } from './board.service.ts'
import { stateOf } from './cohort-view.ts'
import { readCohort, type CohortRecord } from './cohort.read-model.ts'
import type { SignedIn } from './cohort.service.ts'
import { daysOf, offersOf, type Counted } from './offer-view.ts'
import type { CohortOffers, CohortOffersArgs } from './offer.types.ts'

export interface OfferService {
  /** null = the viewer does not follow the group today. */
  offers(viewer: SignedIn, asked: CohortOffersArgs): Promise<CohortOffers | null>
}

/** Members looked at; the largest group is smaller. */
const mostMembers = 10_000
const mostModules = 50
const mostDays = 20
const mostHours = 200
/** Planned days looked at, the soonest first. */
const mostSessions = 200

export function createOfferService(parts: BoardParts): OfferService {
  return { offers: (viewer, asked) => parts.asViewer(viewer, tx => readOffers(parts, tx, asked)) }
}

async function readOffers(parts: BoardParts, tx: Transaction, asked: CohortOffersArgs): Promise<CohortOffers | null> {
  const group = await readCohort(tx, asked.cohortId)
  if (group === null) return null
  const content = await parts.content.current(tx)
  const today = parts.clock.today()
  const codes = [...content.catalogue.capabilities.keys()]
  const page = { cohortId: group.id, codes, day: today, openAt: null, memberId: null, after: null, limit: mostMembers }
  const records = await readCohortBoard(tx, page)
  const sharing = records.filter(({ isShared }) => isShared)
  const active = sharing.filter(record => stateOf(record, today) !== 'PAUSED')
  const counted = count(group, { content, records: active, today })
  const limits = { days: within(asked.days, 1, mostDays), hours: within(asked.hours, 1, mostHours) }
  const held = await readSessions(tx, { organisationId: group.organisation.id, after: null, limit: mostSessions })
  const on = isoFromDay(today)
  const open = held.filter(({ isCancelled, applyBy }) => !isCancelled && (applyBy === null || applyBy >= on))
  return {
    cohortId: group.id,
    name: group.name,
    organisationId: group.organisation.id,
    isCommon: counted.target.isCommon,
    countedCount: active.length,
    notSharedCount: records.length - sharing.length,
    pausedCount: sharing.length - active.length,
    ...offersOf(counted, within(asked.first, 0, mostModules)),
    days: daysOf(counted, counted.target.isCommon ? open : [], limits),
  }
}

interface ToCount {
  readonly content: Counted['content']
  readonly records: readonly BoardRecord[]
  readonly today: Day
}

function count({ roleProfileCode, pathwayCode, stages }: CohortRecord, { content, records, today }: ToCount): Counted {
  const { catalogue } = content
  const target = boardTarget(catalogue, { roleProfileCode, pathwayCode, stageCount: stages.length })
  const ground = { catalogue, target, pathwayCode, day: today }
  const learners = records.map(({ ratings, leave }) =>
    offerVector({ events: readEntries(ratings), leave: leave ?? [] }, ground),
  )
  return { cohort: buildCohort(shelve(indexOf(catalogue)), learners), records, content, target }
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
