import { concernPlane, PLANES, planesOf } from './planes.ts'
import type { Shelf } from './shelf.ts'
import type { CohortLearner } from './learner-vector.ts'

/** What is true of one person, a byte for every plane and module, and the best modules found for them so far. */
interface Desk {
  readonly isTrue: Uint8Array
  readonly isDone: Uint8Array
  readonly isAway: Uint8Array
  /** By module: the last person it was looked at for, counted from 1. */
  readonly lookedAt: Int32Array
  /** Lowest first: wanted ratings left open, then length. */
  readonly keys: Int32Array
  readonly best: Int32Array
}

/**
 * For each person the modules that help them now (as in `countModules`), best first: those that close most wanted
 * ratings, then the shortest, then by code; at most `most` each, as positions. Only modules listed under the lowest rating
 * a person wants of a capability are looked at: whatever starts higher is not ready yet.
 *
 * This is the floor that groups are counted on and no advice: what closes most today may lead nowhere tomorrow, which is
 * why advice is the ready front of a plan.
 *
 * @example rankModules(shelf, learners, 20)[0] // the best twenty for the first person
 */
export function rankModules(shelf: Shelf, learners: readonly CohortLearner[], most: number): readonly Int32Array[] {
  const room = Math.max(0, Math.min(most, shelf.moduleCount))
  const draft: Desk = {
    isTrue: new Uint8Array(shelf.capabilityCount * PLANES),
    isDone: new Uint8Array(shelf.moduleCount),
    isAway: new Uint8Array(shelf.moduleCount),
    lookedAt: new Int32Array(shelf.moduleCount),
    keys: new Int32Array(room),
    best: new Int32Array(room),
  }
  return learners.map((learner, position) => {
    layOut(draft, learner, shelf.capabilityCount)
    const found = gather(draft, shelf, learner, position + 1)
    for (const module of learner.completed) draft.isDone[module] = draft.isAway[module] = 0
    for (const module of learner.banned) draft.isAway[module] = 0
    return draft.best.slice(0, found)
  })
}

function layOut(draft: Desk, learner: CohortLearner, capabilityCount: number): void {
  for (let capability = 0; capability < capabilityCount; capability += 1) {
    const planes = planesOf(learner, capability)
    const first = capability * PLANES
    for (let plane = 0; plane < PLANES; plane += 1) draft.isTrue[first + plane] = (planes >>> plane) & 1
  }
  for (const module of learner.completed) draft.isDone[module] = draft.isAway[module] = 1
  for (const module of learner.banned) draft.isAway[module] = 1
}

/** Goes through the modules under everything the person wants next; says how many of them were kept. */
function gather(draft: Desk, shelf: Shelf, { prepared }: CohortLearner, turn: number): number {
  const { closers, closerNeeds, moduleCount } = shelf
  let found = 0
  for (let capability = 0; capability < shelf.capabilityCount; capability += 1) {
    const next = capability * PLANES + 4 + (prepared[capability] ?? 0)
    if ((prepared[capability] ?? 0) > 3 || draft.isTrue[next] === 0) continue
    const end = closers.from[next + 1] ?? 0
    for (let at = closers.from[next] ?? 0; at < end; at += 1) {
      if (draft.isTrue[closerNeeds[at] ?? 0] === 0) continue
      const module = closers.items[at] ?? 0
      if (draft.lookedAt[module] === turn) continue
      draft.lookedAt[module] = turn
      if (draft.isAway[module] === 1 || !isReady(draft, shelf, module)) continue
      const closed = countClosed(draft, shelf, module)
      if (closed > 0) found = keep(draft, found, module, (shelf.byLength[module] ?? 0) - closed * moduleCount)
    }
  }
  return found
}

function isReady(desk: Desk, shelf: Shelf, module: number): boolean {
  const isChosen = shelf.isChosen[module] === 1
  const end = shelf.needs.from[module + 1] ?? 0
  for (let at = shelf.needs.from[module] ?? 0; at < end; at += 1) {
    if (!isPrepared(desk, shelf.needs.items[at] ?? 0, isChosen)) return false
  }
  const groups = shelf.groups[module] ?? []
  return groups.every(group => group.some(required => isMet(desk, shelf, required)))
}

function isPrepared({ isTrue }: Desk, plane: number, isChosen: boolean): boolean {
  return isTrue[plane] === 1 || (isChosen && isTrue[concernPlane(plane, true)] === 0)
}

function isMet(desk: Desk, shelf: Shelf, module: number): boolean {
  if (desk.isDone[module] === 1) return true
  const isChosen = shelf.isChosen[module] === 1
  let isConcerned = false
  const end = shelf.leads.from[module + 1] ?? 0
  for (let at = shelf.leads.from[module] ?? 0; at < end; at += 1) {
    const plane = shelf.leads.items[at] ?? 0
    if (!isPrepared(desk, plane, isChosen)) return false
    if (desk.isTrue[concernPlane(plane, isChosen)] === 1) isConcerned = true
  }
  return isConcerned
}

/** Wanted ratings a module closes; in chosen areas alone where it is taken in those. */
function countClosed({ isTrue }: Desk, shelf: Shelf, module: number): number {
  const isChosen = shelf.isChosen[module] === 1
  let closed = 0
  const end = shelf.closes.from[module + 1] ?? 0
  for (let at = shelf.closes.from[module] ?? 0; at < end; at += 1) {
    const plane = shelf.closes.items[at] ?? 0
    if (isTrue[plane] === 1 && (!isChosen || isTrue[concernPlane(plane, true)] === 1)) closed += 1
  }
  return closed
}

/** Puts a module in its place among the best, where it has one; keys are unlike, so the order of looking is no matter. */
function keep(draft: Desk, found: number, module: number, key: number): number {
  const room = draft.keys.length
  if (found === room && (room === 0 || key > (draft.keys[room - 1] ?? 0))) return found
  let at = Math.min(found, room - 1)
  for (; at > 0 && (draft.keys[at - 1] ?? 0) > key; at -= 1) {
    draft.keys[at] = draft.keys[at - 1] ?? 0
    draft.best[at] = draft.best[at - 1] ?? 0
  }
  draft.keys[at] = key
  draft.best[at] = module
  return Math.min(found + 1, room)
}
