import { emptyBitmap, keepBoth, leaveOut, takeIn, type Bitmap } from './bitmap.ts'
import { concernPlane } from './planes.ts'
import type { Cohort } from './cohort.ts'
import type { Lists } from '../planning/shortest/lists.ts'

/** Whom a module of a cohort is for. Both answers are one bitmap each that the next question overwrites. */
export interface Readiness {
  /** Who may take a module now, whatever it would do for them. */
  readonly readyFor: (module: number) => Bitmap
  /** Who of those just found ready it would help. */
  readonly helpedBy: (module: number) => Bitmap
}

/**
 * Asks a cohort about its modules, one after the other.
 *
 * - **Ready**: the module develops something that concerns the person; they are prepared at every `from` and required rating
 *   that concerns them; and of every group of required modules one is met: completed, or everything it leads to that
 *   concerns them (at least one thing) is prepared.
 * - **Helped**: ready, not completed, not banned, and it closes at least one rating they want.
 *
 * The rules are those of the plan (`compile`) and of a module's own page (`moduleOutlook`).
 *
 * @example const { readyFor, helpedBy } = readiness(cohort); countBits(readyFor(3)); countBits(helpedBy(3))
 */
export function readiness(cohort: Cohort): Readiness {
  const { learners, shelf, everyone } = cohort
  const ready = emptyBitmap(learners.length)
  const helped = emptyBitmap(learners.length)
  const oneOf = emptyBitmap(learners.length)
  const met = new Map<number, Bitmap>()
  const whoMet = (module: number): Bitmap => {
    const known = met.get(module)
    if (known !== undefined) return known
    const found = whoHasMet(cohort, module)
    met.set(module, found)
    return found
  }
  return {
    readyFor: module => {
      ready.set(everyone)
      keepAll(ready, cohort, shelf.needs, module)
      for (const group of shelf.groups[module] ?? []) {
        oneOf.fill(0)
        for (const required of group) takeIn(oneOf, whoMet(required))
        keepBoth(ready, oneOf)
      }
      keepConcerned(ready, cohort, module)
      return ready
    },
    helpedBy: module => {
      helped.fill(0)
      const end = shelf.closes.from[module + 1] ?? 0
      for (let at = shelf.closes.from[module] ?? 0; at < end; at += 1) {
        takeWanting(helped, cohort, shelf.closes.items[at] ?? 0, shelf.isChosen[module] === 1)
      }
      keepBoth(helped, ready)
      leaveOut(helped, cohort.away[module] ?? helped)
      return helped
    },
  }
}

/** Completed it, or are prepared at everything it leads to that concerns them. */
function whoHasMet(cohort: Cohort, module: number): Bitmap {
  const met = cohort.everyone.slice()
  keepAll(met, cohort, cohort.shelf.leads, module)
  keepConcerned(met, cohort, module)
  takeIn(met, cohort.done[module] ?? met)
  return met
}

/** Keeps those for whom every "has" plane of a module's list is true, read in chosen areas where the module is. */
function keepAll(draft: Bitmap, { planes, shelf }: Cohort, lists: Lists, module: number): void {
  const isChosen = shelf.isChosen[module] === 1
  const end = lists.from[module + 1] ?? 0
  for (let at = lists.from[module] ?? 0; at < end; at += 1) {
    const plane = lists.items[at] ?? 0
    const has = planes[plane] ?? draft
    const concerned = planes[concernPlane(plane, true)] ?? draft
    if (isChosen) {
      for (let word = 0; word < draft.length; word += 1) {
        draft[word] = (draft[word] ?? 0) & ((has[word] ?? 0) | ~(concerned[word] ?? 0))
      }
    } else keepBoth(draft, has)
  }
}

/** Keeps those whom at least one effect of a module concerns. */
function keepConcerned(draft: Bitmap, { planes, shelf }: Cohort, module: number): void {
  if (shelf.isCore[module] === 1) return
  const isChosen = shelf.isChosen[module] === 1
  const concerned = emptyBitmap(draft.length * 32)
  const end = shelf.leads.from[module + 1] ?? 0
  for (let at = shelf.leads.from[module] ?? 0; at < end; at += 1) {
    takeIn(concerned, planes[concernPlane(shelf.leads.items[at] ?? 0, isChosen)] ?? concerned)
  }
  keepBoth(draft, concerned)
}

function takeWanting(draft: Bitmap, { planes }: Cohort, plane: number, isChosen: boolean): void {
  const want = planes[plane] ?? draft
  if (!isChosen) {
    takeIn(draft, want)
    return
  }
  const chosen = planes[concernPlane(plane, true)] ?? draft
  for (let word = 0; word < draft.length; word += 1) {
    draft[word] = (draft[word] ?? 0) | ((want[word] ?? 0) & (chosen[word] ?? 0))
  }
}
