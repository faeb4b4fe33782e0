import type { AreaCode, Rating } from '../capability/types.ts'
import type { CatalogueIndex, IndexedModule } from './catalogue-index.ts'
import type { Operator } from './task.ts'
import type { PlanProblem } from './types.ts'

/** Ratings run 0-4, so each capability has five places; place 0 is never used. */
const PLACES = 5
/** Up to this rating a supervisor's statement with one observation or reflection does; no module is needed. */
const CONFIRMED_WITHOUT_MODULE = 2

interface Place {
  readonly capability: number
  readonly area: AreaCode | null
}

/** The operators of one problem while they are being gathered. */
export interface OperatorDraft {
  readonly problem: PlanProblem
  readonly index: CatalogueIndex
  readonly prepared: readonly Rating[]
  readonly operators: Operator[]
  /** Modules some other module asks for, as "done" facts. */
  readonly links: Set<number>
  readonly choices: (readonly number[])[]
  /** Places some module or claim can fill, and those only a withheld module would fill. */
  readonly isSupplied: Uint8Array
  readonly isWithheld: Uint8Array
}

/** The fact "this capability is prepared at this rating". */
export function placeOf(capability: number, rating: number): number {
  return capability * PLACES + rating
}

/** The capability and rating a fact stands for. */
export function atPlace(fact: number): { capability: number; rating: Rating } {
  return { capability: Math.floor(fact / PLACES), rating: (fact % PLACES) as Rating }
}

/** A draft without operators. `prepared` is by capability position. */
export function startDraft(problem: PlanProblem, index: CatalogueIndex, prepared: readonly Rating[]): OperatorDraft {
  const places = index.codes.length * PLACES
  const isSupplied = new Uint8Array(places)
  const isWithheld = new Uint8Array(places)
  return { problem, index, prepared, operators: [], links: new Set(), choices: [], isSupplied, isWithheld }
}

/** The fact "this module is done", by itself or because everything it leads to is prepared. */
function doneFact(draft: OperatorDraft, module: number): number {
  return draft.index.codes.length * PLACES + module
}

/** The fact "this module itself was taken". */
export function takenFact(draft: OperatorDraft, module: number): number {
  return doneFact(draft, draft.index.modules.length + module)
}

/** The fact "one of these alternatives is done"; one past the last of these is the number of facts. */
export function choiceFact(draft: OperatorDraft, choice: number): number {
  return doneFact(draft, 2 * draft.index.modules.length + choice)
}

/**
 * Which capabilities count for a module: the shared core, areas of the scope (of those chosen, where the module asks for
 * a choice), and never an item of a choice group that was not chosen.
 */
function countsFor({ problem, index }: OperatorDraft, { module }: IndexedModule): (place: Place) => boolean {
  const { scope, leftOut, chosenAreas } = problem.target
  const enrolled = problem.started.get(module.code) ?? []
  const chosen = enrolled.length > 0 ? enrolled : chosenAreas
  return ({ capability, area }) =>
    area === null ||
    (scope.has(area) &&
      (module.area !== 'any' || chosen.includes(area)) &&
      !(leftOut.size > 0 && leftOut.has(index.codes[capability] ?? '')))
}

/** Adds a module as learning, or as a claim where the person says it is done already; nothing where it is finished or banned. */
export function addModule(draft: OperatorDraft, indexed: IndexedModule, position: number): void {
  const { code, minutes } = indexed.module
  const { problem, prepared } = draft
  if (problem.withheld.has(code)) withhold(draft, indexed)
  if (problem.completed.has(code) || problem.banned.has(code) || indexed.groups.some(group => group.length === 0))
    return
  const isClaim = problem.doneElsewhere.has(code) || problem.tooEasy.has(code)
  const counts = countsFor(draft, indexed)
  const needs: number[] = []
  const adds: number[] = [doneFact(draft, position), takenFact(draft, position)]
  for (const effect of indexed.effects) {
    if (!counts(effect)) continue
    const today = prepared[effect.capability] ?? 0
    if (effect.from > today) needs.push(placeOf(effect.capability, effect.from))
    for (let rating = today + 1; rating <= effect.to; rating += 1) {
      adds.push(placeOf(effect.capability, rating))
      if (isClaim || rating > effect.from) draft.isSupplied[placeOf(effect.capability, rating)] = 1
    }
  }
  if (isClaim) {
    draft.operators.push({ id: code, kind: 'CLAIM', module: position, minutes: 0, needs: [], adds })
    return
  }
  for (const required of indexed.ratings) {
    if (!counts(required)) continue
    if (required.atLeast > (prepared[required.capability] ?? 0))
      needs.push(placeOf(required.capability, required.atLeast))
  }
  for (const group of indexed.groups) needs.push(...prerequisite(draft, group))
  draft.operators.push({ id: code, kind: 'MODULE', module: position, minutes, needs: [...new Set(needs)], adds })
}

/** What a withheld module would give stays open: being seen at work does not stand in for what the law asks first. */
function withhold(draft: OperatorDraft, indexed: IndexedModule): void {
  for (const effect of indexed.effects.filter(countsFor(draft, indexed))) {
    for (let rating = effect.from + 1; rating <= effect.to; rating += 1) {
      draft.isWithheld[placeOf(effect.capability, rating)] = 1
    }
  }
}

/** The fact that meets a group of alternatives; none where it is met already. */
function prerequisite(draft: OperatorDraft, group: readonly number[]): readonly number[] {
  if (group.some(position => isMet(draft, position))) return []
  for (const position of group) draft.links.add(position)
  if (group.length === 1) return group.map(position => doneFact(draft, position))
  const key = group.join()
  const found = draft.choices.findIndex(choice => choice.join() === key)
  const choice = found >= 0 ? found : draft.choices.push(group) - 1
  return [choiceFact(draft, choice)]
}

function isMet(draft: OperatorDraft, position: number): boolean {
  const code = draft.index.modules[position]?.module.code ?? ''
  if (draft.problem.completed.has(code) || draft.problem.doneElsewhere.has(code)) return true
  const places = leadsTo(draft, position)
  return places.length > 0 && places.every(place => place.to <= (draft.prepared[place.capability] ?? 0))
}

/** What a module leads to inside the scope. */
export function leadsTo(draft: OperatorDraft, position: number): readonly { capability: number; to: Rating }[] {
  const indexed = draft.index.modules[position]
  if (indexed === undefined) return []
  return indexed.effects.filter(countsFor(draft, indexed))
}

/** Everything a module leads to, prepared by whatever means, stands for the module itself. */
export function addLink(draft: OperatorDraft, position: number): void {
  const places = leadsTo(draft, position)
  if (places.length === 0) return
  const needs = places
    .filter(place => place.to > (draft.prepared[place.capability] ?? 0))
    .map(place => placeOf(place.capability, place.to))
  draft.operators.push({
    id: `=${draft.index.modules[position]?.module.code}`,
    kind: 'LINK',
    module: -1,
    minutes: 0,
    needs,
    adds: [doneFact(draft, position)],
  })
}

/** Any one of a group of alternatives meets the prerequisite. */
export function addChoice(draft: OperatorDraft, choice: number, positions: readonly number[]): void {
  const fact = choiceFact(draft, choice)
  for (const position of positions) {
    draft.operators.push({
      id: `|${choice}=${draft.index.modules[position]?.module.code}`,
      kind: 'LINK',
      module: -1,
      minutes: 0,
      needs: [doneFact(draft, position)],
      adds: [fact],
    })
  }
}

/** Adds a confirmation for each wanted rise to 1 or 2, or to what the post expects; says whether there was any. */
export function addConfirmations(draft: OperatorDraft, isWanted: (fact: number) => boolean): boolean {
  const before = draft.operators.length
  for (const [capability, today] of draft.prepared.entries()) {
    const expected = draft.problem.confirmable.get(draft.index.codes[capability] ?? '') ?? 0
    const highest = Math.max(CONFIRMED_WITHOUT_MODULE, expected)
    for (let rating = today + 1; rating <= highest; rating += 1) {
      const fact = placeOf(capability, rating)
      if (!isWanted(fact)) continue
      const needs = rating - 1 > today ? [placeOf(capability, rating - 1)] : []
      const id = `${draft.index.codes[capability]}>${rating}`
      draft.operators.push({ id, kind: 'CONFIRM', module: -1, minutes: 0, needs, adds: [fact] })
    }
  }
  return draft.operators.length > before
}
