import { countBits, positionsIn } from '../../domain/cohort/bitmap.ts'
import { chooseSessions } from '../../domain/cohort/choose-sessions.ts'
import type { Cohort } from '../../domain/cohort/cohort.ts'
import { moduleOffers, raisesBy, stuckModules, type ModuleOffer, type Raise } from '../../domain/cohort/group-offers.ts'
import { listNeeds } from '../../domain/cohort/list-needs.ts'
import type { BoardTarget } from '../../domain/cohort/board-target.ts'
import { readiness } from '../../domain/cohort/readiness.ts'
import { SUPERVISED_LIST } from '../../domain/recommendation/sitting.ts'
import { indexOf } from '../../domain/planning/catalogue-index.ts'
import { known } from '../../platform/collections.ts'
import type { Content } from '../records/index.ts'
import type { SessionRecord } from '../sessions/index.ts'
import type { BoardRecord } from './board.read-model.ts'
import type { CohortOfferDays } from './offer-day.types.ts'
import type { CohortOfferPerson } from './offer-person.types.ts'
import type { CohortOffer, CohortOffers } from './offer.types.ts'

/** A group turned on its side, with whom its positions stand for. */
export interface Counted {
  readonly cohort: Cohort
  /** In the order of the cohort: by name. */
  readonly records: readonly BoardRecord[]
  readonly content: Content
  readonly target: BoardTarget
}

export interface DayLimits {
  readonly days: number
  readonly hours: number
}

/** People told of one thing; their number is told in full. */
const mostPeople = 200
const mostWaiting = 20

/** Modules, lists and what waits, as the API hands them over. */
export function offersOf(
  counted: Counted,
  first: number,
): Pick<CohortOffers, 'modules' | 'moduleCount' | 'lists' | 'waiting'> {
  const { cohort, content, target } = counted
  const offers = target.isCommon ? moduleOffers(cohort, content.catalogue) : []
  const { codes } = indexOf(content.catalogue)
  return {
    modules: offers.slice(0, first).map(offer => toOffer(counted, offer)),
    moduleCount: offers.length,
    lists: listNeeds(cohort, target, content.catalogue, offers).map(
      ({ code, title, people, steps, onlyOptionFor }) => ({
        code,
        title,
        peopleCount: people.length,
        steps,
        stepsPerPlace: toOneDecimal(steps / people.length),
        stepsPerHour: toOneDecimal((steps * 60) / (people.length * SUPERVISED_LIST)),
        onlyOptionFor,
        people: people.slice(0, mostPeople).map(({ person, raises }) => toPerson(counted, person, raises)),
      }),
    ),
    waiting: (target.isCommon ? stuckModules(cohort) : []).slice(0, mostWaiting).map(({ module, people, missing }) => ({
      module: moduleAt(content, module),
      peopleCount: people,
      missing: missing === null ? null : known(content.framework.capabilities, codes[missing.capability] ?? ''),
      missingRating: missing?.rating ?? null,
    })),
  }
}

/** Which of the planned days to hold; days of modules that are no longer offered are passed over. */
export function daysOf(
  counted: Counted,
  sessions: readonly SessionRecord[],
  { days, hours }: DayLimits,
): CohortOfferDays {
  const { cohort, content } = counted
  const { modulePositions, modules } = indexOf(content.catalogue)
  const planned = sessions.flatMap(session => {
    const module = modulePositions.get(session.moduleCode)
    return module === undefined ? [] : [{ session, module }]
  })
  const offered = planned.map(({ session, module }) => ({
    module,
    places: session.placesLeft ?? cohort.learners.length,
    minutes: modules[module]?.module.minutes ?? 0,
  }))
  const choice = chooseSessions(cohort, offered, { most: days, minutes: hours * 60 })
  const { readyFor, helpedBy } = readiness(cohort)
  return {
    chosen: choice.sessions.flatMap(({ session: place, reaches, onlyOptionFor }) => {
      const found = planned[place]
      if (found === undefined) return []
      readyFor(found.module)
      const people = positionsIn(helpedBy(found.module))
      const { id: sessionId, on, placesLeft } = found.session
      const named = peopleOf(counted, { module: found.module, people })
      return [
        { sessionId, on, placesLeft, module: moduleAt(content, found.module), reaches, onlyOptionFor, people: named },
      ]
    }),
    plannedCount: planned.length,
    reached: choice.reached,
    atMost: choice.atMost,
    atLeastPercent: choice.atLeastPercent,
    weakestCount: countBits(cohort.everyone) === 0 ? 0 : choice.weakest.people,
    weakestReached: choice.weakest.reached,
  }
}

function toOffer(counted: Counted, { module, people, closes, onlyOptionFor }: ModuleOffer): CohortOffer {
  const { content } = counted
  const found = indexOf(content.catalogue).modules[module]?.module
  const minutes = found?.minutes ?? 0
  const gates = (found?.gates ?? []).filter(({ scope }) => scope === 'WHOLE')
  return {
    module: moduleAt(content, module),
    peopleCount: people.length,
    people: peopleOf(counted, { module, people }),
    closes,
    closesPerPlace: toOneDecimal(closes / people.length),
    closesPerHour: minutes === 0 ? null : toOneDecimal((closes * 60) / minutes),
    onlyOptionFor,
    before: gates.flatMap(({ gate }) => content.gates.get(gate)?.name ?? []),
  }
}

function peopleOf(
  counted: Counted,
  { module, people }: { readonly module: number; readonly people: readonly number[] },
): CohortOfferPerson[] {
  return people
    .slice(0, mostPeople)
    .map(person => toPerson(counted, person, raisesBy(counted.cohort, counted.content.catalogue, { module, person })))
}

function toPerson({ records, content }: Counted, person: number, raises: readonly Raise[]): CohortOfferPerson {
  const { codes } = indexOf(content.catalogue)
  const record = records[person]
  return {
    memberId: record?.id ?? '',
    name: record?.name ?? '',
    raises: raises.map(({ capability, from, to }) => {
      return { capability: known(content.framework.capabilities, codes[capability] ?? ''), from, to }
    }),
  }
}

const moduleAt = (content: Content, position: number) =>
  known(content.modules, indexOf(content.catalogue).modules[position]?.module.code ?? '')

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10
