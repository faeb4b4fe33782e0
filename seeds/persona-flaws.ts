import type { Day } from '../api/domain/capability/types.ts'
import { noteProblem } from '../api/domain/privacy/note.ts'
import type { PersonaOrganisation } from './persona.types.ts'
import type { ReferenceData } from './reference.types.ts'

/** What of the reference data a history may name. */
export type PersonaReference = Pick<
  ReferenceData,
  'levels' | 'areas' | 'capabilities' | 'roles' | 'overlays' | 'modules' | 'pathways' | 'examinations'
>

/** What a persona's file is checked against. */
export interface PersonaWorld {
  readonly reference: PersonaReference
  readonly anchor: Day
  /** Names of all personas by slug. */
  readonly names: ReadonlyMap<string, string>
  readonly organisations: readonly PersonaOrganisation[]
}

/** Something wrong at a place of a persona's file. */
export interface Flaw {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export function has(published: readonly { readonly code: string }[], code: string): boolean {
  return published.some(one => one.code === code)
}

export function unknown(path: Flaw['path'], code: string): Flaw {
  return { path, message: `“${code}” is not known` }
}

export function notAfter(path: Flaw['path'], day: Day, last: Day): readonly Flaw[] {
  return day <= last ? [] : [{ path, message: 'comes too late' }]
}

export function noteFlaws(path: Flaw['path'], note: string | undefined): readonly Flaw[] {
  const found = noteProblem(note)
  return found === null ? [] : [{ path, message: found.message }]
}
