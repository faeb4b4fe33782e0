import { CohortAssignmentRow } from '../api/features/cohorts/cohort-assignment.entity.ts'
import { CohortMemberRow, CohortPauseRow, CohortShareRow } from '../api/features/cohorts/cohort-member.entity.ts'
import { CohortEducatorRow, CohortOrganisationRow, CohortRow } from '../api/features/cohorts/cohort.entity.ts'
import { EnrolmentRow } from '../api/features/enrolments/enrolment.entity.ts'
import { GoalRow } from '../api/features/goals/goal.entity.ts'
import { ObservationRequestRow } from '../api/features/observations/observation-request.entity.ts'
import { MembershipRow } from '../api/features/organisations/membership.entity.ts'
import { PersonRow } from '../api/features/people/person.entity.ts'
import { PracticeRow } from '../api/features/practices/practice.entity.ts'
import { RatingRow } from '../api/features/ratings/rating.entity.ts'
import { isoFromDay, type Day } from '../api/platform/calendar.ts'
import type { InventedMember, PeopledGroup } from './groups/invented-groups.ts'
import type { Happening } from './groups/learner-simulator.ts'
import { historyId, instant } from './persona-ids.ts'
import { storyRows } from './group-story.rows.ts'
import { organisationId, personaId } from './persona.rows.ts'
import type { ReferenceData } from './reference.types.ts'

/** Two colleagues who see and sign what the people of invented groups do. */
const assessors = [
  { id: personaId('danuta-wilkes-oyelaran'), name: 'Danuta Wilkes-Oyelaran' },
  { id: personaId('idris-halloway-okafor'), name: 'Idris Halloway-Okafor' },
] as const

const dayBefore = 1

const groupId = ({ slug, start }: Pick<PeopledGroup, 'slug' | 'start'>): string =>
  historyId(`group:${slug}`, instant(start - dayBefore))
const memberId = ({ slug, start }: InventedMember): string => historyId(`member:${slug}`, instant(start))

/** Every row of an invented group and its people, in an order in which they can be inserted. */
export function groupRows(group: PeopledGroup, reference: ReferenceData, today: Day) {
  const { people } = group
  return [
    [PersonRow, people.map(({ slug, name, start }) => ({ id: personaId(slug), name, joinedAt: instant(start - 30) }))],
    [MembershipRow, [...people.map(placeOf), ...group.educators.flatMap(slug => leadsOf(group, slug))]],
    [PracticeRow, people.map(person => practiceOf(person, group, reference))],
    [GoalRow, people.map(person => goalOf(person, group))],
    [RatingRow, people.flatMap(person => [...startOf(person, group, reference), ...ratingsOf(person)])],
    [EnrolmentRow, people.flatMap(enrolmentsOf)],
    [ObservationRequestRow, people.flatMap(requestsOf)],
    ...cohortRows(group),
    ...storyRows(group, memberId, today),
  ] as const
}

function cohortRows(group: PeopledGroup) {
  const { organisations, educators } = group
  const cohortId = groupId(group)
  const by = personaId(educators[0] ?? '')
  return [
    [CohortRow, [cohortRow(group, cohortId, by)]],
    [CohortOrganisationRow, organisations.map(slug => ({ cohortId, organisationId: organisationId(slug) }))],
    [CohortEducatorRow, educators.map(slug => educatorRow(group, { slug, cohortId, by }))],
    [CohortMemberRow, group.people.map(person => memberRow(person, group, { cohortId, by }))],
    [CohortPauseRow, group.people.flatMap(person => pauseRows(person, by))],
    [CohortShareRow, group.people.flatMap(shareRows)],
    [CohortAssignmentRow, [pathwayTask(group, cohortId, by)]],
  ] as const
}

function cohortRow({ name, pathway, stages, start, organisations }: PeopledGroup, id: string, createdById: string) {
  const facts = { name, roleProfileCode: null, pathwayCode: pathway, stages, startsOn: isoFromDay(start) }
  const host = organisationId(organisations[0] ?? '')
  return { id, version: 1, organisationId: host, ...facts, createdById, createdAt: instant(start - dayBefore) }
}

interface Following {
  readonly slug: string
  readonly cohortId: string
  readonly by: string
}

function educatorRow({ slug: of, start }: PeopledGroup, { slug, cohortId, by }: Following) {
  const at = instant(start - dayBefore)
  const days = { fromOn: isoFromDay(start - dayBefore), toOn: null }
  const id = historyId(`educator:${of}:${slug}`, at)
  return { id, personId: personaId(slug), cohortId, ...days, namedById: by, namedAt: at }
}

function memberRow(person: InventedMember, group: PeopledGroup, of: Omit<Following, 'slug'>) {
  const { slug, organisation, start, manner } = person
  const { training, story, people, began, start: begun } = group
  const { cohortId, by: invitedById } = of
  const { university = null, programme = null, awardAfterDays } = training ?? {}
  // Whoever has their award was to have it about now.
  const award = story.find(({ what, member }) => what === 'AWARD' && people[member - 1] === person)
  const expected = award === undefined ? awardAfterDays && start + awardAfterDays : begun + began - award.daysAgo
  const trains = { university, programme, awardExpectedOn: expected === undefined ? null : isoFromDay(expected) }
  const place = { personId: personaId(slug), cohortId, organisationId: organisationId(organisation) }
  const counted = { startsOn: isoFromDay(start), wholeTimePercent: manner.wholeTimePercent }
  const asked = { invitedById, invitedAt: instant(start - dayBefore), joinedAt: instant(start) }
  return { id: memberId(person), version: 2, ...place, ...counted, ...trains, ...asked }
}

function pauseRows(person: InventedMember, recordedById: string) {
  const { slug, start, manner } = person
  if (manner.away === null) return []
  const from = start + manner.away.after
  const days = { fromOn: isoFromDay(from), toOn: isoFromDay(from + manner.away.days) }
  const of = { personId: personaId(slug), memberId: memberId(person) }
  return [{ id: historyId(`pause:${slug}`, instant(from)), ...of, ...days, recordedById, recordedAt: instant(from) }]
}

function shareRows(person: InventedMember) {
  const { slug, start, manner } = person
  const of = { personId: personaId(slug), memberId: memberId(person) }
  return manner.shares.map(item => ({
    id: historyId(`share:${slug}:${item}`, instant(start)),
    ...of,
    item,
    givenAt: instant(start),
  }))
}

/** The pathway is given to everybody, whoever joins later included. */
function pathwayTask({ slug, pathway, stages, start, name }: PeopledGroup, cohortId: string, givenById: string) {
  const givenAt = instant(start - dayBefore)
  return {
    id: historyId(`task:${slug}:${pathway}`, givenAt),
    version: 1,
    cohortId,
    kind: 'PATHWAY',
    code: pathway,
    moduleVersion: null,
    title: name,
    evidenceKind: null,
    capabilityCodes: [],
    dueAfterDays: stages.at(-1)?.dueAfterDays ?? 365,
    followsMembers: true,
    followsVersions: true,
    givenById,
    givenAt,
  }
}

function membership(slug: string, organisation: string, role: string, from: Day) {
  const at = instant(from)
  return {
    id: historyId(`membership:${slug}:${organisation}:${role}`, at),
    personId: personaId(slug),
    organisationId: organisationId(organisation),
    role,
    fromOn: isoFromDay(from),
    toOn: null,
    endedAt: null,
    version: 1,
    changedBy: null,
    changedAt: at,
  }
}

const placeOf = ({ slug, organisation, start }: InventedMember) => membership(slug, organisation, 'PERSON', start - 30)
const leadsOf = ({ slug: of, organisations, start }: PeopledGroup, slug: string) =>
  organisations.map(organisation => ({
    ...membership(slug, organisation, 'EDUCATOR', start - 60),
    id: historyId(`membership:${of}:${slug}:${organisation}`, instant(start - 60)),
  }))

function practiceOf({ slug, start }: InventedMember, group: PeopledGroup, reference: ReferenceData) {
  const pathway = reference.pathways.find(({ code }) => code === group.pathway)
  const role = reference.roles.find(({ code }) => code === pathway?.startRole)
  const levelCode = role?.level ?? null
  const areas = (role?.areas ?? []).map(areaCode => ({ areaCode, levelCode: levelCode ?? '' }))
  const at = instant(start)
  const nothing = { registration: null, masters: null, hoursPerWeek: null }
  const said = { jobTitle: 'Sonographer', levelCode, areas, ...nothing }
  return { id: historyId(`practice:${slug}`, at), personId: personaId(slug), version: 1, ...said, recordedAt: at }
}

function goalOf({ slug, start }: InventedMember, { pathway: pathwayCode, stages }: PeopledGroup) {
  const at = instant(start)
  const aim = { roleProfileCode: null, pathwayCode, overlayCodes: [], areas: [], hoursPerWeek: null }
  const dueOn = isoFromDay(start + (stages.at(-1)?.dueAfterDays ?? 365))
  return { id: historyId(`goal:${slug}`, at), personId: personaId(slug), version: 1, ...aim, dueOn, recordedAt: at }
}

interface Rated {
  readonly capability: string
  readonly kind: string
  readonly value: number
  readonly on: Day
}

function rating({ slug }: InventedMember, { capability, kind, value, on }: Rated, position: number) {
  const by = kind === 'OBSERVED' ? [assessors[position % 2] ?? assessors[0]] : assessors
  return {
    id: historyId(`rating:${slug}:${capability}:${kind}:${value}`, instant(on, position % 600)),
    personId: personaId(slug),
    capabilityCode: capability,
    kind,
    value,
    on: isoFromDay(on),
    note: null,
    assessorIds: by.map(({ id }) => id),
    assessorNames: by.map(({ name }) => name),
    recordedAt: instant(on, position % 600),
  }
}

/** What they could do when they began: what the start role of the pathway asks, confirmed in post. */
function startOf(person: InventedMember, { pathway: code }: PeopledGroup, reference: ReferenceData) {
  const pathway = reference.pathways.find(each => each.code === code)
  const role = reference.roles.find(each => each.code === pathway?.startRole)
  return (role?.items ?? [])
    .filter(item => item.rating > 0)
    .map((item, position) => {
      const value = Math.min(item.rating, 3)
      return rating(
        person,
        { capability: item.capability, kind: 'STARTING_POSITION', value, on: person.start },
        position,
      )
    })
}

const isOf =
  <Kind extends Happening['what']>(what: Kind) =>
  (happening: Happening): happening is Extract<Happening, { what: Kind }> =>
    happening.what === what

function ratingsOf(person: InventedMember) {
  const seen = person.happened.filter(isOf('SEEN')).map(each => ({ ...each, kind: 'OBSERVED' }))
  const signed = person.happened.filter(isOf('SIGNED')).map(each => ({ ...each, kind: 'SIGN_OFF' }))
  const once = new Map([...seen, ...signed].map(each => [`${each.capability}:${each.kind}:${each.value}`, each]))
  return [...once.values()].map((each, position) => rating(person, each, position))
}

function enrolmentsOf({ slug, happened }: InventedMember) {
  return happened.filter(isOf('STARTED')).map(({ module: moduleCode, on, completedOn }) => ({
    id: historyId(`enrolment:${slug}:${moduleCode}`, instant(on)),
    personId: personaId(slug),
    moduleCode,
    areaCodes: [],
    startedOn: isoFromDay(on),
    completedOn: completedOn === null ? null : isoFromDay(completedOn),
    reflection: null,
    versionNumber: null,
    leftOutReason: null,
    recordedAt: instant(on),
  }))
}

/** Days a letter stays open. */
const life = 14

function requestsOf({ slug, happened }: InventedMember) {
  const waiting = new Map(happened.filter(isOf('ASKED')).map(each => [each.capability, each]))
  return [...waiting.values()].map(({ capability, on }) => ({
    id: historyId(`request:${slug}:${capability}`, instant(on)),
    personId: personaId(slug),
    formCode: 'DIRECT-OBSERVATION',
    formVersion: 1,
    about: 'A list together',
    capabilityCodes: [capability],
    route: 'QR',
    askedOfEmail: null,
    askedOfId: null,
    madeAt: instant(on),
    renewedAt: instant(on),
    expiresAt: instant(on + life),
    withdrawnAt: null,
    reminderDays: [],
    version: 1,
  }))
}
