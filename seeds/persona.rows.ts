import { v5 } from 'uuid'
import { EnrolmentRow } from '../api/features/enrolments/enrolment.entity.ts'
import { GateFactRow } from '../api/features/gates/gate-fact.entity.ts'
import { GoalRow } from '../api/features/goals/goal.entity.ts'
import { MembershipRow } from '../api/features/organisations/membership.entity.ts'
import { LeaveRow } from '../api/features/people/leave.entity.ts'
import { PersonRow } from '../api/features/people/person.entity.ts'
import { PracticeRow } from '../api/features/practices/practice.entity.ts'
import { RatingRow } from '../api/features/ratings/rating.entity.ts'
import { StepResponseRow } from '../api/features/recommendations/step-response.entity.ts'
import { isoFromDay, type Day } from '../api/platform/calendar.ts'
import { historyId, instant } from './persona-ids.ts'
import { observationRows } from './persona-observations.rows.ts'
import type { Persona, PersonaRating } from './persona.types.ts'

const namespace = 'b0c5ad7a-32c1-4d7e-9a58-6f1f6a2c4f10'

/** The id of an invented person; the same at every seeding. */
export function personaId(slug: string): string {
  return v5(`persona:${slug}`, namespace)
}

export function organisationId(slug: string): string {
  return v5(`organisation:${slug}`, namespace)
}

const optionalDay = (day: Day | null): string | null => (day === null ? null : isoFromDay(day))

/** Every row of an invented person's record, in an order in which they can be inserted. */
export function personaRows(persona: Persona) {
  const personId = personaId(persona.slug)
  const joined = Math.min(...persona.memberships.map(({ from }) => from))
  return [
    [PersonRow, [{ id: personId, name: persona.name, joinedAt: instant(joined) }]],
    [MembershipRow, memberships(persona, personId)],
    [LeaveRow, leaves(persona, personId)],
    [PracticeRow, practices(persona, personId)],
    [GoalRow, goals(persona, personId)],
    [RatingRow, ratings(persona, personId)],
    [EnrolmentRow, enrolments(persona, personId)],
    [GateFactRow, gateFacts(persona, personId)],
    [StepResponseRow, responses(persona, personId)],
    ...observationRows(persona, personId),
  ] as const
}

function memberships({ slug, memberships: held }: Persona, personId: string): MembershipRow[] {
  return held.map(({ organisation, role, from, to }) => ({
    id: v5(`membership:${slug}:${organisation}:${role}:${from}`, namespace),
    personId,
    organisationId: organisationId(organisation),
    role,
    fromOn: isoFromDay(from),
    toOn: optionalDay(to),
    endedAt: null,
    version: 1,
    changedBy: null,
    changedAt: instant(from),
  }))
}

function leaves({ slug, leave }: Persona, personId: string): LeaveRow[] {
  return leave.map(({ from, to }) => ({
    id: v5(`leave:${slug}:${from}`, namespace),
    personId,
    fromOn: isoFromDay(from),
    toOn: optionalDay(to),
  }))
}

function practices({ slug, practice }: Persona, personId: string): PracticeRow[] {
  if (practice === null) return []
  const { recordedOn, jobTitle, level: levelCode, registration, masters, hoursPerWeek } = practice
  const areas = practice.areas.map(({ area, level }) => ({ areaCode: area, levelCode: level }))
  const id = historyId(`practice:${slug}`, instant(recordedOn))
  const said = { jobTitle, levelCode, areas, registration, masters, hoursPerWeek }
  return [{ id, personId, version: 1, ...said, recordedAt: instant(recordedOn) }]
}

function goals({ slug, goal }: Persona, personId: string): GoalRow[] {
  if (goal === null) return []
  const { roleProfileCode, pathwayCode, overlayCodes, dueOn, hoursPerWeek, setOn } = goal
  const areas = goal.areas.map(({ area, level }) => ({ areaCode: area, levelCode: level }))
  const id = historyId(`goal:${slug}`, instant(setOn))
  const aim = { roleProfileCode, pathwayCode, overlayCodes: [...overlayCodes], areas }
  return [{ id, personId, version: 1, ...aim, dueOn: optionalDay(dueOn), hoursPerWeek, recordedAt: instant(setOn) }]
}

function ratings({ slug, ratings: history }: Persona, personId: string): RatingRow[] {
  return history.map(({ sequence, capability, on, kind, value, note, assessors }, position) => ({
    id: ratingId(slug, { sequence, on }, position),
    personId,
    capabilityCode: capability,
    kind,
    value,
    on: isoFromDay(on),
    note,
    assessorIds: assessors.map(({ id, persona }) => (persona === null ? v5(id, namespace) : personaId(persona))),
    assessorNames: assessors.map(({ name }) => name),
    recordedAt: instant(on, position),
  }))
}

/** The id of an entry at its place in a history. */
export function ratingId(
  slug: string,
  { sequence, on }: Pick<PersonaRating, 'sequence' | 'on'>,
  position: number,
): string {
  return historyId(`rating:${slug}:${sequence}`, instant(on, position))
}

function enrolments({ slug, enrolments: taken }: Persona, personId: string): EnrolmentRow[] {
  return taken.map(({ module, startedOn, completedOn, areas }) => ({
    id: historyId(`enrolment:${slug}:${module}`, instant(startedOn)),
    personId,
    moduleCode: module,
    areaCodes: [...areas],
    startedOn: isoFromDay(startedOn),
    completedOn: optionalDay(completedOn),
    reflection: null,
    versionNumber: null,
    leftOutReason: null,
    recordedAt: instant(startedOn),
  }))
}

function gateFacts({ slug, gateFacts: facts }: Persona, personId: string): GateFactRow[] {
  return facts.map(({ sequence, gate, area, isMet, on, until, statedBy, medicine, basis, note }, position) => ({
    id: historyId(`gate:${slug}:${sequence}`, instant(on, position)),
    personId,
    gateCode: gate,
    areaCode: area,
    medicine: medicine ?? null,
    basis,
    isMet,
    on: isoFromDay(on),
    untilOn: optionalDay(until),
    statedBy,
    note,
    recordedAt: instant(on, position),
  }))
}

function responses({ slug, responses: answers }: Persona, personId: string): StepResponseRow[] {
  return answers.map(({ stepId, title, response, on, until }, position) => ({
    id: historyId(`response:${slug}:${stepId}`, instant(on, position)),
    personId,
    stepId,
    stepTitle: title,
    response,
    on: isoFromDay(on),
    untilOn: optionalDay(until),
    recordedAt: instant(on, position),
  }))
}
