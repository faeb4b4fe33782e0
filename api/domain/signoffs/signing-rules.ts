import type { CapabilityCode, Day, Rating } from '../capability/types.ts'
import { highest, type AskedItem, type Capabilities } from './items.ts'

/** What somebody is in a decision: the first of two or of a panel is its lead. */
export type SignerPart = 'SUPERVISOR' | 'LEAD' | 'SECOND' | 'MEMBER'

/** The capability that says how far somebody may judge others. */
export const assessing: CapabilityCode = 'EDU-05'

/** That an organisation lets somebody sign, between two days, both inclusive. */
export interface Appointment {
  readonly title: string
  /** Body and number. */
  readonly registration: string
  readonly areas: readonly string[]
  readonly capabilities: readonly CapabilityCode[]
  readonly upTo: number
  readonly from: Day
  /** null = no last day. */
  readonly until: Day | null
}

/** What is known of one who would sign, on the day. */
export interface SignerFacts {
  readonly personId: string
  /** Belongs to the organisation today. */
  readonly isMember: boolean
  readonly held: ReadonlyMap<CapabilityCode, Rating>
  readonly appointments: readonly Appointment[]
}

/** What lets somebody sign. */
export interface Qualification {
  readonly by: 'RATING' | 'APPOINTMENT'
  readonly text: string
}

/** The rule that says no, in words for whoever tries. */
export interface SigningRefusal {
  readonly code: 'OWN_RECORD' | 'NOT_A_MEMBER' | 'TRAINED' | 'ONLY_OBSERVER' | 'NOT_QUALIFIED'
  readonly text: string
}

/** What a decision is about. */
export interface Decision {
  readonly ownerId: string
  readonly items: readonly AskedItem[]
  /** Who saw what it rests on. */
  readonly observers: ReadonlySet<string>
  readonly capabilities: Capabilities
  readonly on: Day
  /** It is the level of a whole role, which a panel decides and which gives no rating; absent = a scope line. */
  readonly isLevel?: boolean
}

/** One who would take part. */
export interface Signer {
  readonly facts: SignerFacts
  readonly part: SignerPart
  /** The owner, the record or they themselves say that they trained the owner. */
  readonly hasTrained: boolean
}

/**
 * Whether somebody may give their word (`product.md`, rule 4), and what lets them. Nobody signs themselves, nor as the only
 * one who saw it; who trained the person is never the lead; and they hold at least what is awarded, or are appointed for it.
 * Of a level, what is awarded is everything the role asks for. An appointment, which is made by area of practice, has to cover
 * what the role asks for in those; and the lead is rated 3 in assessing others, whatever else they are.
 *
 * @example mayDecide(decision, { facts, part: 'LEAD', hasTrained: true }) // { code: 'TRAINED', ... }
 */
export function mayDecide(decision: Decision, { facts, part, hasTrained }: Signer): Qualification | SigningRefusal {
  const { personId, isMember } = facts
  if (personId === decision.ownerId) return refusal('OWN_RECORD', 'Nobody signs off their own work')
  if (!isMember) return refusal('NOT_A_MEMBER', 'Only a current member of the organisation can sign')
  if (hasTrained && part === 'LEAD')
    return refusal('TRAINED', 'Whoever trained somebody does not lead their sign-off: somebody else has to come first')
  if (decision.observers.size === 1 && decision.observers.has(personId))
    return refusal(
      'ONLY_OBSERVER',
      'Everything that was observed was observed by this person: a second observer is needed',
    )
  return qualification(decision, facts, part)
}

/** Told apart by what each has. */
export function isRefusal(result: Qualification | SigningRefusal): result is SigningRefusal {
  return 'code' in result
}

function refusal(code: SigningRefusal['code'], text: string): SigningRefusal {
  return { code, text }
}

/** What judging others has to be rated at: to award 3 or more, 3 for the lead and 2 for the others. */
export function assessingAsked(part: SignerPart, awarded: Rating): Rating {
  if (awarded < 3) return 0
  return part === 'LEAD' ? 3 : 2
}

function qualification(decision: Decision, facts: SignerFacts, part: SignerPart): Qualification | SigningRefusal {
  const { items, isLevel = false } = decision
  const asked = assessingAsked(part, isLevel ? leastOfLevel : highest(items))
  const short = items.filter(({ capability, rating }) => (facts.held.get(capability) ?? 0) < rating)
  const isAssessing = (facts.held.get(assessing) ?? 0) >= asked
  if (short.length === 0 && isAssessing) return { by: 'RATING', text: ratingWords(decision, asked) }
  if (isLevel && part === 'LEAD' && !isAssessing)
    return refusal('NOT_QUALIFIED', `Whoever leads a panel on a level is rated ${asked} or more in assessing others`)
  const appointment = facts.appointments.find(each => covers(each, { ...decision, items: byAppointment(decision) }))
  if (appointment !== undefined)
    return { by: 'APPOINTMENT', text: `Appointed: ${appointment.title} (${appointment.registration})` }
  return refusal(
    'NOT_QUALIFIED',
    shortWords(
      short.map(({ capability }) => capability),
      asked,
    ),
  )
}

/** A level is judged as a 3 is, whatever its role asks for: never by somebody who may not judge others. */
const leastOfLevel: Rating = 3

/** What an appointment has to cover: everything; of a level, what the role asks for in areas of practice, where it asks there. */
function byAppointment({ items, capabilities, isLevel = false }: Decision): readonly AskedItem[] {
  const inAreas = items.filter(({ capability }) => (capabilities.get(capability)?.area ?? null) !== null)
  return isLevel && inAreas.length > 0 ? inAreas : items
}

function ratingWords({ items, isLevel = false }: Decision, asked: Rating): string {
  const what = isLevel ? 'everything the role asks for' : 'what is signed'
  const held = `Holds ${what}, up to ${highest(items)}`
  return asked === 0 ? held : `${held}, and assessing others at ${asked} or more`
}

function shortWords(codes: readonly CapabilityCode[], asked: Rating): string {
  const what = codes.length > 0 ? 'does not hold what would be signed' : `is not rated ${asked} in assessing others`
  return `This person ${what}, and is not appointed to sign it here today`
}

function covers(appointment: Appointment, { items, capabilities, on }: Decision): boolean {
  const { areas, capabilities: named, upTo, from, until } = appointment
  if (on < from || (until !== null && on > until)) return false
  return items.every(({ capability, rating }) => {
    const area = capabilities.get(capability)?.area ?? null
    return rating <= upTo && (named.includes(capability) || (area !== null && areas.includes(area)))
  })
}

const leadRoles: ReadonlySet<string> = new Set(['ASSESSOR', 'EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])

/**
 * Whether somebody leads sign-offs in an organisation: a role that reaches others' records, and assessing others at 3 or an
 * appointment for everything concerned. It is asked for a starting position and for the number of a rare examination.
 *
 * @example mayLead(decision, facts, ['PERSON']) // { code: 'NOT_QUALIFIED', ... }
 */
export function mayLead(
  decision: Decision,
  facts: SignerFacts,
  roles: readonly string[],
): Qualification | SigningRefusal {
  if (facts.personId === decision.ownerId) return refusal('OWN_RECORD', 'Nobody confirms their own work')
  if (!facts.isMember) return refusal('NOT_A_MEMBER', 'Only a current member of the organisation can confirm this')
  const appointment = facts.appointments.find(each => covers(each, decision))
  if (appointment !== undefined)
    return { by: 'APPOINTMENT', text: `Appointed: ${appointment.title} (${appointment.registration})` }
  if (roles.some(role => leadRoles.has(role)) && (facts.held.get(assessing) ?? 0) >= 3)
    return { by: 'RATING', text: 'Leads assessment here: assessing others at 3 or more' }
  return refusal(
    'NOT_QUALIFIED',
    'A lead is an assessor, educator or administrator here who is rated 3 in assessing others, or is appointed for these lines',
  )
}
