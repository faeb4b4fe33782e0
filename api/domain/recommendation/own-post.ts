import { assumedRating } from '../capability/prepared.ts'
import type { CapabilityCode, CapabilityState, LevelColumn, Practice, Rating } from '../capability/types.ts'
import { effectsThatCount } from '../planning/scope.ts'
import type { Catalogue, Module, Target } from '../planning/types.ts'

const COLUMNS: readonly LevelColumn[] = ['P', '5', '6', '7', '8']
/** Level 5 modules lead to being established; at every higher level people still grow into the level while in post. */
const ESTABLISHED: LevelColumn = '5'

/** What is known of a person's post and aim. */
export interface Post {
  readonly practice: Practice
  readonly catalogue: Catalogue
  readonly target: Target
  readonly states: ReadonlyMap<CapabilityCode, CapabilityState>
}

/**
 * Modules that lie behind a person in post: everything they would still give is asked of a level the person has left
 * behind, or, for an established sonographer, of the way to being established. They are never sent back to them: a
 * colleague who sees them work settles what their own rating leaves open.
 *
 * @example at CF6 in OBS the preceptorship's obstetric lists lie behind; for someone at CF6 who takes up GYN they do not
 */
export function modulesBehind(post: Post): ReadonlySet<string> {
  if (post.practice.level === null) return new Set()
  return new Set(
    [...post.catalogue.modules.values()].filter(module => liesBehind(module, post)).map(({ code }) => code),
  )
}

function liesBehind(module: Module, { practice, catalogue, target, states }: Post): boolean {
  const column = catalogue.levelColumns.get(module.level) ?? null
  if (column === null) return false
  const gains = effectsThatCount(module, catalogue, target, []).filter(
    ({ capability, to }) => to > (states.get(capability)?.prepared.value ?? 0),
  )
  return (
    gains.length > 0 &&
    gains.every(({ capability }) => {
      const area = catalogue.capabilities.get(capability)?.area ?? null
      const own = area === null ? practice.level : practice.areas.find(declared => declared.area === area)?.level
      return isPast(column, catalogue.levelColumns.get(own ?? '') ?? null)
    })
  )
}

function isPast(column: LevelColumn, own: LevelColumn | null): boolean {
  if (own === null) return false
  return COLUMNS.indexOf(column) < COLUMNS.indexOf(own) || (column === own && own === ESTABLISHED)
}

/**
 * What a person's post expects, capability by capability: up to it a colleague who sees them work is enough where no
 * module is meant for them.
 */
export function expectedInPost({ practice, catalogue }: Post): ReadonlyMap<CapabilityCode, Rating> {
  const expected = new Map<CapabilityCode, Rating>()
  for (const capability of catalogue.capabilities.values()) {
    const rating = assumedRating(capability, practice, catalogue)
    if (rating !== null) expected.set(capability.code, rating)
  }
  return expected
}
