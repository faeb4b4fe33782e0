import type { CapabilityCode, Rating } from '../api/domain/capability/types.ts'
import type { PersonaFile, RatingBlock } from './persona-shape.ts'
import type {
  Assessor,
  Persona,
  PersonaInPost,
  PersonaObservation,
  PersonaPiece,
  PersonaRating,
} from './persona.types.ts'
import type { ReferenceRole } from './reference.types.ts'

const RUN = /^([A-Z]{3})-(\d\d)\.\.(\d\d)$/

/** The codes a notation stands for. @example expandCodes(['OBS-01..03', 'GYN-01']) // OBS-01, OBS-02, OBS-03, GYN-01 */
function expandCodes(notations: readonly string[]): readonly CapabilityCode[] {
  return notations.flatMap(notation => {
    const [, prefix, first, last] = RUN.exec(notation) ?? []
    if (prefix === undefined) return [notation]
    const length = Number(last) - Number(first) + 1
    return Array.from(
      { length: Math.max(0, length) },
      (_, at) => `${prefix}-${String(Number(first) + at).padStart(2, '0')}`,
    )
  })
}

/** The entries of a block of ratings, in the order they are written in. */
export function ratingsIn(
  block: RatingBlock,
): readonly { readonly capability: CapabilityCode; readonly value: Rating | null }[] {
  if (block.kind === 'SCOPE_CONFIRMATION') return expandCodes(block.of).map(capability => ({ capability, value: null }))
  return ([4, 3, 2, 1, 0] as const).flatMap(value =>
    expandCodes(block.at[`${value}`] ?? []).map(capability => ({ capability, value })),
  )
}

/** What a persona's file leaves to be looked up. */
export interface PersonaNames {
  /** Names of all personas by slug: they tell personas from colleagues without an account. */
  readonly names: ReadonlyMap<string, string>
  /** Titles of steps by id. */
  readonly titles: ReadonlyMap<string, string>
  /** Roles that are published. */
  readonly published: readonly ReferenceRole[]
  /** What examinations count for, by code of the kind. */
  readonly countsFor: ReadonlyMap<string, readonly CapabilityCode[]>
}

/** A persona as the rest of the product knows one. */
export function personaFrom(file: PersonaFile, { names, titles, published, countsFor }: PersonaNames): Persona {
  const { practice, goal } = file
  const ratings = historyFrom(file.ratings, names)
  return {
    slug: file.slug,
    name: file.name,
    email: file.email,
    story: file.story.trim(),
    memberships: file.memberships.flatMap(({ organisation, roles: held, from, to }) =>
      held.map(role => ({ organisation, role, from, to: to ?? null })),
    ),
    practice: practice === undefined ? null : practiceFrom(practice),
    leave: file.leave.map(({ from, to }) => ({ from, to: to ?? null })),
    goal: goal === undefined ? null : goalFrom(goal),
    ratings,
    inPost: file.inPost.flatMap(form => inPostFrom(form, ratings, published)),
    enrolments: file.modules.map(({ module, started, completed, areas }) => {
      return { module, startedOn: started, completedOn: completed ?? null, areas }
    }),
    gateFacts: file.gates.map(({ gate, area, met, on, until, statedBy, medicine, basis, note }, position) => {
      const fact = { sequence: sequence(on, position), gate, area: area ?? null, isMet: met, on, until: until ?? null }
      return { ...fact, statedBy, ...(medicine && { medicine }), basis: basis ?? null, note: note ?? null }
    }),
    observations: file.observations.map(observationFrom),
    lists: file.lists.map(({ on, minutes, performed }) => ({
      on,
      minutes: minutes ?? null,
      rows: Object.entries(performed).map(([examination, count]) => {
        return { examination, count, capabilities: countsFor.get(examination) ?? [] }
      }),
    })),
    evidence: file.evidence.map(pieceFrom),
    responses: file.responses.map(({ step, response, on, until }) => {
      return { stepId: step, response, on, until: until ?? null, title: titles.get(step) ?? step }
    }),
  }
}

function observationFrom({
  form,
  about,
  of,
  on,
  askedOf,
  seen,
}: PersonaFile['observations'][number]): PersonaObservation {
  const asked = { form, about, capabilities: of, askedOn: on, askedOf: askedOf ?? null }
  if (seen === undefined) return { ...asked, seen: null }
  const { body, number, confirmed, reply, ...rest } = seen
  const registration = body === undefined || number === undefined ? null : { body, number }
  return { ...asked, seen: { ...rest, registration, isConfirmed: confirmed, reply: reply ?? null } }
}

/** Nothing where no role or starting position of that day is known, which the rules say. */
function inPostFrom(
  { on, organisation, role: code, lines: named }: PersonaFile['inPost'][number],
  history: readonly PersonaRating[],
  roles: readonly ReferenceRole[],
): readonly PersonaInPost[] {
  const role = roles.find(each => each.code === code)
  const lines = role?.scopeLines.filter(line => named.includes(line.code)) ?? []
  const given = new Set(lines.flatMap(({ capabilities }) => capabilities))
  const ratings = history.filter(
    each => each.kind === 'STARTING_POSITION' && each.on === on && given.has(each.capability),
  )
  const lead = ratings[0]?.assessors[0]?.persona ?? null
  if (role === undefined || lead === null) return []
  const titles = lines.map(line => ({ code: line.code, title: line.title }))
  return [{ on, organisation, lead, roleTitle: role.title, lines: titles, ratings }]
}

function pieceFrom({
  of,
  minutes,
  learnt,
  askedOf,
  confirmed,
  ...piece
}: PersonaFile['evidence'][number]): PersonaPiece {
  const asked = { askedOf: askedOf ?? null, confirmedOn: confirmed ?? null }
  return { ...piece, ...asked, minutes: minutes ?? null, learnt: learnt ?? null, capabilities: of }
}

function practiceFrom(practice: NonNullable<PersonaFile['practice']>): NonNullable<Persona['practice']> {
  return {
    recordedOn: practice.on,
    jobTitle: practice.jobTitle ?? null,
    level: practice.level ?? null,
    areas: areasFrom(practice.areas),
    registration: practice.registration ?? null,
    masters: practice.masters ?? null,
    hoursPerWeek: practice.hoursPerWeek ?? null,
  }
}

function goalFrom(goal: NonNullable<PersonaFile['goal']>): NonNullable<Persona['goal']> {
  return {
    setOn: goal.on,
    roleProfileCode: goal.role ?? null,
    pathwayCode: goal.pathway ?? null,
    overlayCodes: goal.overlays,
    areas: areasFrom(goal.areas),
    dueOn: goal.due ?? null,
    hoursPerWeek: goal.hoursPerWeek ?? null,
  }
}

function areasFrom(levels: Readonly<Record<string, string>>): NonNullable<Persona['practice']>['areas'] {
  return Object.entries(levels).map(([area, level]) => ({ area, level }))
}

function historyFrom(blocks: readonly RatingBlock[], names: ReadonlyMap<string, string>): readonly PersonaRating[] {
  let position = 0
  return blocks.flatMap(block => {
    const { kind, on, note = null } = block
    const assessors = block.kind === 'SELF' ? [] : block.by.map(who => assessorFrom(who, names))
    return ratingsIn(block).map(({ capability, value }) => {
      return { sequence: sequence(on, position++), capability, on, kind, value, note, assessors }
    })
  })
}

function assessorFrom(who: string, names: ReadonlyMap<string, string>): Assessor {
  const name = names.get(who)
  return name === undefined ? { id: `colleague:${who}`, persona: null, name: who } : { id: who, persona: who, name }
}

/** Sorts as text by day, then by the place in the file. */
function sequence(day: number, position: number): string {
  return `${String(day).padStart(6, '0')}-${String(position).padStart(4, '0')}`
}
