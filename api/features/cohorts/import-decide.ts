import type { Day } from '../../platform/calendar.ts'
import { placeProblems } from './cohort.problems.ts'
import type { KnownPerson, LedOrganisation } from './import.read-model.ts'
import type { AskedByList, ChangedByList } from './import.repository.ts'
import { CohortImportOutcome, type CohortImportChange, type CohortImportLine } from './import.types.ts'
import type { ListedFacts, ListedPerson } from './people-list.ts'

export interface ListGrounds {
  /** Of the group, in which the viewer leads. */
  readonly organisations: readonly LedOrganisation[]
  /** Where people belong whose line names no organisation. */
  readonly organisationId: string
  readonly known: readonly KnownPerson[]
  /** Addresses with an invitation into the group that is open still. */
  readonly invited: ReadonlySet<string>
  readonly today: Day
}

/** What a line comes to, with what is to be done for it. */
export interface DecidedLine {
  readonly said: CohortImportLine
  readonly asks: Omit<AskedByList, 'id'> | null
  readonly changes: ChangedByList | null
  /** Into which organisation they would be invited. */
  readonly invites: { readonly address: string; readonly organisationId: string; readonly facts: ListedFacts } | null
}

const facts = ['startsOn', 'wholeTimePercent', 'university', 'programme', 'awardExpectedOn'] as const

/** What each line of a list comes to: the same list on the same grounds always the same. */
export function decideLines(people: readonly ListedPerson[], grounds: ListGrounds): DecidedLine[] {
  const known = new Map<string, KnownPerson[]>()
  for (const one of grounds.known) known.set(one.address, [...(known.get(one.address) ?? []), one])
  return people.map(person => decide(person, known.get(person.address) ?? [], grounds))
}

function decide(person: ListedPerson, known: readonly KnownPerson[], grounds: ListGrounds): DecidedLine {
  const organisationId = organisationOf(person, grounds)
  const problem =
    person.problem ?? rangeProblem(person, grounds.today) ?? (organisationId === null ? unknownPlace : null)
  if (problem !== null || organisationId === null) return line(person, CohortImportOutcome.REFUSED, { problem })
  const listed = factsOf(person)
  const found = known.find(one => one.organisationId === organisationId) ?? known[0]
  if (found === undefined) return unmatched(person, organisationId, grounds)
  const { personId, place } = found
  if (place === null)
    return line(person, CohortImportOutcome.ADDED, {
      asks: { personId, organisationId: found.organisationId, ...listed },
    })
  const changes = changesOf(place, listed)
  if (changes.length === 0) return line(person, CohortImportOutcome.UNCHANGED)
  const { memberId, version } = place
  return line(person, CohortImportOutcome.CHANGED, { changes: { memberId, version, ...listed }, said: changes })
}

const unknownPlace = 'The organisation is none of this group in which you lead'

function unmatched(person: ListedPerson, organisationId: string, { invited }: ListGrounds): DecidedLine {
  if (invited.has(person.address)) return line(person, CohortImportOutcome.UNCHANGED)
  const invites = { address: person.address, organisationId, facts: factsOf(person) }
  return line(person, CohortImportOutcome.UNMATCHED, { invites })
}

interface Rest extends Partial<Pick<DecidedLine, 'asks' | 'changes' | 'invites'>> {
  readonly problem?: string | null
  readonly said?: CohortImportChange[]
}

function line({ line: at, address }: ListedPerson, outcome: CohortImportOutcome, rest: Rest = {}): DecidedLine {
  const { problem = null, said = [], asks = null, changes = null, invites = null } = rest
  return { said: { line: at, address, outcome, changes: said, problem }, asks, changes, invites }
}

/** By its name, however it is written; null = it is none the viewer leads in. */
function organisationOf({ organisation }: ListedPerson, { organisations, organisationId }: ListGrounds): string | null {
  const isIt = ({ id, name }: LedOrganisation) =>
    organisation === null ? id === organisationId : name.toLowerCase() === organisation.toLowerCase()
  return organisations.find(isIt)?.id ?? null
}

function rangeProblem({ startsOn, wholeTimePercent }: ListedPerson, today: Day): string | null {
  return placeProblems({ startsOn, wholeTimePercent: wholeTimePercent ?? 100 }, today)[0]?.message ?? null
}

function factsOf({ startsOn, wholeTimePercent, university, programme, awardExpectedOn }: ListedPerson): ListedFacts {
  return { startsOn, wholeTimePercent, university, programme, awardExpectedOn }
}

/** What is not said stays as it is. */
function changesOf(place: ListedFacts, listed: ListedFacts): CohortImportChange[] {
  return facts.flatMap(field => {
    const [from, to] = [place[field], listed[field]]
    if (to === null || to === from) return []
    return [{ field, from: from === null ? null : String(from), to: String(to) }]
  })
}
