import { emptyBitmap, flipBit, fullBitmap, type Bitmap } from './bitmap.ts'
import { PLANES, planesOf } from './planes.ts'
import type { Shelf } from './shelf.ts'
import type { CohortLearner } from './learner-vector.ts'

/**
 * A group of people turned on its side: for each thing that can be true of a person one bitmap over all of them. No
 * bitmap is ever changed; a cohort after an event shares with the one before whatever the event left alone.
 */
export interface Cohort {
  readonly shelf: Shelf
  readonly learners: readonly CohortLearner[]
  /** Everybody: as many bits as there are learners. */
  readonly everyone: Bitmap
  /** By plane (`planes.ts`): has, want, concerned, and concerned where areas are chosen. */
  readonly planes: readonly Bitmap[]
  /** By module: who has completed it. */
  readonly done: readonly Bitmap[]
  /** By module: whom it is not offered to, because they completed it or it is banned for them. */
  readonly away: readonly Bitmap[]
}

/**
 * Turns learners into bitmaps. Takes time in proportion to learners x capabilities; a bit each for what is true. Modules
 * nobody has completed, or has banned, share one empty bitmap.
 *
 * @example countBits(buildCohort(shelf, learners).planes[hasPlane(capability, 2)]) // how many are prepared at 2
 */
export function buildCohort(shelf: Shelf, learners: readonly CohortLearner[]): Cohort {
  const planes = Array.from({ length: shelf.capabilityCount * PLANES }, () => emptyBitmap(learners.length))
  for (const [position, learner] of learners.entries()) {
    for (let capability = 0; capability < shelf.capabilityCount; capability += 1) {
      flipPlanes(planes, capability, planesOf(learner, capability), position)
    }
  }
  return {
    shelf,
    learners,
    everyone: fullBitmap(learners.length),
    planes,
    done: byModule(shelf, learners, ({ completed }) => completed),
    away: byModule(shelf, learners, awayFor),
  }
}

/**
 * The cohort after something happened to one person: whatever is true of them now and was not, or was and is not, flips
 * its bit; everything else, and everybody else, is the same as before.
 *
 * @param position of the person among the learners, 0 to count - 1
 * @example withLearner(cohort, 7, vectorAfterTheSignOff)
 */
export function withLearner(cohort: Cohort, position: number, learner: CohortLearner): Cohort {
  const before = cohort.learners[position]
  if (before === undefined) return cohort
  const planes = [...cohort.planes]
  for (let capability = 0; capability < cohort.shelf.capabilityCount; capability += 1) {
    const changed = planesOf(before, capability) ^ planesOf(learner, capability)
    if (changed === 0) continue
    renew(planes, capability, changed)
    flipPlanes(planes, capability, changed, position)
  }
  return {
    ...cohort,
    learners: cohort.learners.with(position, learner),
    planes,
    done: flipModules(cohort.done, difference(before.completed, learner.completed), position),
    away: flipModules(cohort.away, difference(awayFor(before), awayFor(learner)), position),
  }
}

function awayFor({ completed, banned }: CohortLearner): readonly number[] {
  return [...new Set([...completed, ...banned])]
}

function flipPlanes(draft: readonly Bitmap[], capability: number, changed: number, position: number): void {
  for (let rest = changed; rest !== 0; rest &= rest - 1) {
    const bitmap = draft[capability * PLANES + 31 - Math.clz32(rest & -rest)]
    if (bitmap !== undefined) flipBit(bitmap, position)
  }
}

/** Copies of the bitmaps about to change take the place of those that stay as they were. */
function renew(draft: Bitmap[], capability: number, changed: number): void {
  for (let plane = 0; plane < PLANES; plane += 1) {
    const at = capability * PLANES + plane
    if (((changed >>> plane) & 1) === 1) draft[at] = (draft[at] ?? new Uint32Array(0)).slice()
  }
}

function byModule(
  shelf: Shelf,
  learners: readonly CohortLearner[],
  modulesOf: (learner: CohortLearner) => readonly number[],
): Bitmap[] {
  const nobody = emptyBitmap(learners.length)
  const bitmaps = Array.from({ length: shelf.moduleCount }, () => nobody)
  for (const [position, learner] of learners.entries()) {
    for (const module of new Set(modulesOf(learner))) {
      const own = bitmaps[module]
      const bitmap = own === undefined || own === nobody ? emptyBitmap(learners.length) : own
      flipBit(bitmap, position)
      bitmaps[module] = bitmap
    }
  }
  return bitmaps
}

/** What is in one of the two and not in both. */
function difference(a: readonly number[], b: readonly number[]): readonly number[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  return [...inA].filter(module => !inB.has(module)).concat([...inB].filter(module => !inA.has(module)))
}

function flipModules(bitmaps: readonly Bitmap[], modules: readonly number[], position: number): readonly Bitmap[] {
  if (modules.length === 0) return bitmaps
  const flipped = [...bitmaps]
  for (const module of modules) {
    const bitmap = (flipped[module] ?? new Uint32Array(0)).slice()
    flipBit(bitmap, position)
    flipped[module] = bitmap
  }
  return flipped
}
