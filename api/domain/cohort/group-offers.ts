import type { Rating } from '../capability/types.ts'
import { indexOf } from '../planning/catalogue-index.ts'
import type { Catalogue } from '../planning/types.ts'
import { listAt } from '../planning/shortest/lists.ts'
import { countBits, countBoth, emptyBitmap, leaveOut, positionsIn, takeIn, type Bitmap } from './bitmap.ts'
import type { Cohort } from './cohort.ts'
import { optionsOn } from './options.ts'
import { PLANES } from './planes.ts'
import { readiness } from './readiness.ts'

/** A module that helps somebody now. Modules and people are positions. */
export interface ModuleOffer {
  readonly module: number
  /** Whom it helps, ascending; one or more. */
  readonly people: readonly number[]
  /** Steps of a rating it closes for all of them together; 1 or more. */
  readonly closes: number
  /** Of them, whom no other module helps now; 0 or more. */
  readonly onlyOptionFor: number
}

/** A module somebody needs and nobody may start yet. */
export interface StuckModule {
  readonly module: number
  /** Who needs it; 1 or more. */
  readonly people: number
  /** What most of them lack; null = a module that comes first. */
  readonly missing: { readonly capability: number; readonly rating: Rating; readonly people: number } | null
}

/** One capability of one person that a module raises. */
export interface Raise {
  readonly capability: number
  readonly from: Rating
  readonly to: Rating
}

/**
 * Which modules help somebody now, those that help most people first; then those that close most, the shortest, by code.
 *
 * @example moduleOffers(cohort, catalogue)[0] // { module: 4, people: [0, 2], closes: 3, onlyOptionFor: 1 }
 */
export function moduleOffers(cohort: Cohort, catalogue: Catalogue): readonly ModuleOffer[] {
  const { readyFor, helpedBy } = readiness(cohort)
  const offers = Array.from({ length: cohort.shelf.moduleCount }, (_, module) => {
    readyFor(module)
    return { module, at: module, places: 1, minutes: 0, helped: helpedBy(module).slice() }
  }).filter(({ helped }) => countBits(helped) > 0)
  const { single } = optionsOn(cohort, offers)
  const told = offers.map(({ module, helped }) => {
    const people = positionsIn(helped)
    const closes = people.reduce((sum, person) => sum + stepsIn(raisesBy(cohort, catalogue, { module, person })), 0)
    return { module, people, closes, onlyOptionFor: countBoth(helped, single) }
  })
  const length = ({ module }: ModuleOffer): number => cohort.shelf.byLength[module] ?? 0
  return told.toSorted((a, b) => b.people.length - a.people.length || b.closes - a.closes || length(a) - length(b))
}

const stepsIn = (raises: readonly Raise[]): number => raises.reduce((sum, { from, to }) => sum + to - from, 0)

/** What a module raises for one person towards what the group aims for, never above it. */
export function raisesBy(
  { learners, shelf }: Cohort,
  catalogue: Catalogue,
  { module, person }: { readonly module: number; readonly person: number },
): readonly Raise[] {
  const learner = learners[person]
  const atLeast = shelf.isChosen[module] === 1 ? 2 : 1
  return (indexOf(catalogue).modules[module]?.effects ?? []).flatMap(({ capability, to }) => {
    const from = (learner?.prepared[capability] ?? 0) as Rating
    const most = Math.min(to, learner?.target[capability] ?? 0) as Rating
    return (learner?.concern[capability] ?? 0) >= atLeast && most > from ? [{ capability, from, to: most }] : []
  })
}

/**
 * Modules somebody needs and nobody may start yet, with what most of them lack; most people first.
 *
 * @example stuckModules(cohort) // [{ module: 9, people: 4, missing: { capability: 2, rating: 3, people: 4 } }]
 */
export function stuckModules(cohort: Cohort): readonly StuckModule[] {
  const { readyFor, helpedBy } = readiness(cohort)
  const stuck = Array.from({ length: cohort.shelf.moduleCount }, (_, module) => {
    readyFor(module)
    if (countBits(helpedBy(module)) > 0) return null
    const wanting = whoWants(cohort, module)
    const people = countBits(wanting)
    return people === 0 ? null : { module, people, missing: mostLacked(cohort, module, wanting) }
  })
  return stuck.filter(each => each !== null).toSorted((a, b) => b.people - a.people || a.module - b.module)
}

function whoWants({ learners, shelf, planes, away }: Cohort, module: number): Bitmap {
  const wanting = emptyBitmap(learners.length)
  for (const plane of listAt(shelf.closes, module)) takeIn(wanting, planes[plane] ?? wanting)
  leaveOut(wanting, away[module] ?? emptyBitmap(learners.length))
  return wanting
}

function mostLacked({ shelf, planes }: Cohort, module: number, wanting: Bitmap): StuckModule['missing'] {
  const total = countBits(wanting)
  const lacked = [...listAt(shelf.needs, module)].map(plane => ({
    capability: Math.floor(plane / PLANES),
    rating: ((plane % PLANES) + 1) as Rating,
    people: total - countBoth(wanting, planes[plane] ?? wanting),
  }))
  const first = lacked.toSorted((a, b) => b.people - a.people || a.capability - b.capability)[0]
  return first === undefined || first.people === 0 ? null : first
}
