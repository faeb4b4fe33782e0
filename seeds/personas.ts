import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { evidenceFacts } from '../api/domain/evidence/facts.ts'
import type { Day, RatingEvent } from '../api/domain/capability/types.ts'
import type { Learner } from '../api/domain/recommendation/types.ts'
import type { PersonaReference } from './persona-flaws.ts'
import { personaFrom } from './persona-history.ts'
import { problemsOf, problemsOfAll, type ReadPersona } from './persona-rules.ts'
import { readShaped } from './persona-source.ts'
import { introductionShape, organisationsShape, personaShape } from './persona-shape.ts'
import type { Persona, PersonaRating, Personas } from './persona.types.ts'
import { ReferenceDataError } from './reference.error.ts'

const ORGANISATIONS = 'organisations.yaml'

/**
 * Reads every invented person of `dir` (one file each, beside organisations.yaml), sorted by slug, with days resolved
 * against `anchor`. Throws a ReferenceDataError that names file, line and field of whatever is wrong.
 */
export function loadPersonas(dir: string, reference: PersonaReference, anchor: Day): Personas {
  const { organisations } = readShaped(dir, ORGANISATIONS, organisationsShape).content
  const shape = personaShape(anchor)
  const read: ReadPersona[] = filesOf(dir).map(name => ({
    slug: basename(name, '.yaml'),
    file: readShaped(dir, name, shape),
  }))
  const names = new Map(read.map(({ file }) => [file.content.slug, file.content.name]))
  const problems = [
    ...read.flatMap(one => problemsOf(one, { reference, anchor, names, organisations })),
    ...problemsOfAll(read),
  ]
  if (problems.length > 0) throw new ReferenceDataError(problems)
  const titles = new Map(reference.modules.map(({ code, title }) => [`MODULE:${code}`, title]))
  const countsFor = new Map(reference.examinations.map(({ code, countsFor: own }) => [code, own]))
  const known = { names, titles, published: reference.roles, countsFor }
  return { organisations, personas: read.map(({ file }) => personaFrom(file.content, known)) }
}

/** Who they are, in the same order; their histories and the reference data are not read for it. */
export function introducePersonas(dir: string): Pick<Persona, 'name' | 'email' | 'story'>[] {
  return filesOf(dir)
    .map(name => readShaped(dir, name, introductionShape).content)
    .map(({ name, email, story }) => ({ name, email, story: story.trim() }))
}

const filesOf = (dir: string): string[] =>
  readdirSync(dir)
    .filter(name => name.endsWith('.yaml') && name !== ORGANISATIONS)
    .toSorted()

/** What advice sees of a person: histories and stated facts, no name. */
export function toLearner(persona: Persona): Learner {
  const { practice, enrolments } = persona
  return {
    practice: { level: practice?.level ?? null, areas: practice?.areas ?? [] },
    ratings: persona.ratings.map(toEvent),
    completions: enrolments.flatMap(({ module, completedOn, areas }) =>
      completedOn === null ? [] : [{ module, on: completedOn, areas }],
    ),
    started: enrolments.flatMap(({ module, startedOn, completedOn, areas }) =>
      completedOn === null ? [{ module, on: startedOn, areas }] : [],
    ),
    gateFacts: persona.gateFacts,
    responses: persona.responses,
    leave: persona.leave,
    goal: persona.goal,
    adopted: null,
    evidence: persona.evidence.flatMap(({ kind, details, capabilities, on, askedOf, confirmedOn, title }) =>
      evidenceFacts({ id: title, kind, details, capabilities, on, confirmedBy: confirmedOn === null ? null : askedOf }),
    ),
    log: persona.lists.flatMap(({ on, rows }) =>
      rows.map(row => ({ ...row, on, role: 'PERFORMED' as const, abnormal: null })),
    ),
    sessions: [],
  }
}

function toEvent({ sequence, capability, on, kind, value, assessors }: PersonaRating): RatingEvent {
  const entry = { sequence, capability, on }
  const [first] = assessors
  const signerIds = assessors.map(({ id }) => id)
  if (kind === 'SELF' && value !== null) return { ...entry, kind, value }
  if (kind === 'SCOPE_CONFIRMATION') return { ...entry, kind }
  if ((kind === 'SIGN_OFF' || kind === 'LOWERING') && value !== null) return { ...entry, kind, value, signerIds }
  if (kind === 'OBSERVED' && first && (value === 0 || value === 1 || value === 2)) {
    return { ...entry, kind, value, assessorId: first.id }
  }
  if (kind === 'STARTING_POSITION' && first && (value === 1 || value === 2 || value === 3)) {
    return { ...entry, kind, value, assessorId: first.id }
  }
  throw new Error(`${kind} of ${capability} at ${value} cannot be`)
}
