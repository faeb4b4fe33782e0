import { agreedHours, carriedInto, meetingState, plannedMeetings } from '../../domain/preceptorship/meetings.ts'
import { isInForce, isWaiting, preceptorshipState } from '../../domain/preceptorship/standing.ts'
import {
  meetingKinds,
  type Agreement,
  type MeetingKind,
  type Objective,
  type Term,
} from '../../domain/preceptorship/types.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import {
  ActionBy,
  ObjectiveState,
  PreceptorshipMeetingKind,
  PreceptorshipMeetingState,
  type PreceptorshipMeeting,
} from './meeting.types.ts'
import {
  PreceptorshipEndReason,
  PreceptorshipState,
  type Preceptorship,
  type PreceptorTerm,
  type ProgrammePreceptorship,
} from './preceptorship.types.ts'
import type { NoteFacts, PreceptorshipFacts, TermFacts } from './preceptorship.read-model.ts'

const byName = <Value extends string>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.values(values).map(value => [value, value]))
const states = byName(PreceptorshipState)
const reasons = byName(PreceptorshipEndReason)

/** Where the notes of an early end stand, among those of the meetings. */
export const ENDED = 'ENDED'
const statement =
  'Completing says that the period is over and the plan is handed to appraisal. It carries no grade, and it is no sign-off of competence: what somebody may do is decided apart from it.'

const titles: Readonly<Record<MeetingKind, string>> = {
  WEEK_2: 'Meeting at 2 weeks',
  WEEK_6: 'Meeting at 6 weeks',
  MONTH_3: 'Meeting at 3 months',
  MONTH_6: 'Meeting at 6 months',
  LAST: 'Last meeting',
}

const toTerm = (term: TermFacts): Term => ({
  isAcceptedByPreceptee: term.precepteeAcceptedAt !== null,
  isAcceptedByPreceptor: term.preceptorAcceptedAt !== null,
  isEnded: term.endedAt !== null,
})
const nameOf = ({ preceptorId, preceptorName }: Pick<TermFacts, 'preceptorId' | 'preceptorName'>) => ({
  id: preceptorId,
  name: preceptorName,
})

/** The preceptor today; undefined where there is none. */
export const termInForce = ({ terms }: Pick<PreceptorshipFacts, 'terms'>): TermFacts | undefined =>
  terms.find(term => isInForce(toTerm(term)))

/** Who waits for a yes; undefined where nobody does. The last one named counts. */
export const termWaiting = ({ terms }: Pick<PreceptorshipFacts, 'terms'>): TermFacts | undefined =>
  terms.findLast(term => isWaiting(toTerm(term)))

export const stateOf = (facts: Omit<PreceptorshipFacts, 'notes'>): PreceptorshipState =>
  known(
    states,
    preceptorshipState(facts.terms.map(toTerm), {
      isCompletedByPreceptee: facts.precepteeCompletedAt !== null,
      isCompletedByPreceptor: facts.preceptorCompletedAt !== null,
      isEndedEarly: facts.endedAt !== null,
    }),
  )

const agreementOf = ({ startDay, months, wholeTimePercent, hoursPerMonth }: PreceptorshipFacts): Agreement => ({
  startsOn: startDay,
  months,
  wholeTimePercent,
  hoursPerMonth,
})

/** Which of the two the viewer is. */
export const partOf = ({ precepteeId }: Pick<PreceptorshipFacts, 'precepteeId'>, viewerId: string) =>
  precepteeId === viewerId ? 'PRECEPTEE' : 'PRECEPTOR'

/** A preceptorship as one of the two sees it. */
export function toPreceptorship(facts: PreceptorshipFacts, viewerId: string, today: Day): Preceptorship {
  const isMine = partOf(facts, viewerId) === 'PRECEPTEE'
  const agreement = agreementOf(facts)
  const waiting = termWaiting(facts)
  const inForce = termInForce(facts)
  const mineAt = isMine ? waiting?.precepteeAcceptedAt : waiting?.preceptorAcceptedAt
  const isAnswerer = waiting !== undefined && (isMine || waiting.preceptorId === viewerId)
  const [completedByMe, completedByOther] = isMine
    ? [facts.precepteeCompletedAt, facts.preceptorCompletedAt]
    : [facts.preceptorCompletedAt, facts.precepteeCompletedAt]
  const reason = facts.notes.find(({ kind }) => kind === ENDED)?.endReason
  return {
    id: facts.id,
    version: facts.version,
    state: stateOf(facts),
    isMine,
    preceptee: { id: facts.precepteeId, name: facts.precepteeName },
    preceptor: inForce === undefined ? null : nameOf(inForce),
    proposed: waiting === undefined ? null : nameOf(waiting),
    waitsForMe: isAnswerer && mineAt === null && facts.endedAt === null,
    preceptors: facts.terms.flatMap(toPreceptorTerm),
    startsOn: facts.startsOn,
    endsOn: isoFromDay(plannedMeetings(agreement, facts.leave, today).at(-1)?.dueOn ?? facts.startDay),
    months: facts.months,
    wholeTimePercent: facts.wholeTimePercent,
    hoursPerMonth: facts.hoursPerMonth,
    hoursAgreed: agreedHours(agreement, facts.leave, today),
    hoursGiven: [...notesByKind(facts).values()].reduce((hours, note) => hours + (note.hoursGiven ?? 0), 0),
    isCompletedByMe: completedByMe !== null,
    isCompletedByOther: completedByOther !== null,
    endReason: reason == null ? null : known(reasons, reason),
    meetings: meetingsOf(facts, viewerId, today),
    statement,
  }
}

function toPreceptorTerm(term: TermFacts): PreceptorTerm[] {
  const { precepteeAcceptedAt, preceptorAcceptedAt, endedAt } = term
  if (precepteeAcceptedAt === null || preceptorAcceptedAt === null) return []
  const from = new Date(Math.max(Date.parse(precepteeAcceptedAt), Date.parse(preceptorAcceptedAt)))
  return [{ preceptor: nameOf(term), from, until: endedAt === null ? null : new Date(endedAt) }]
}

const isKind = (kind: string): kind is MeetingKind => meetingKinds.some(each => each === kind)

/** What was written with the preceptor of each meeting, as far as the viewer may read it. */
function notesByKind({ meetings, notes }: PreceptorshipFacts): ReadonlyMap<string, NoteFacts> {
  const preceptors = new Map(meetings.map(({ kind, preceptorId }) => [String(kind), preceptorId]))
  return new Map(notes.filter(note => preceptors.get(note.kind) === note.preceptorId).map(note => [note.kind, note]))
}

function meetingsOf(facts: PreceptorshipFacts, viewerId: string, today: Day): PreceptorshipMeeting[] {
  const isMine = partOf(facts, viewerId) === 'PRECEPTEE'
  const notes = notesByKind(facts)
  const objectives: Partial<Record<MeetingKind, readonly Objective[]>> = {}
  for (const [kind, note] of notes) if (isKind(kind)) objectives[kind] = note.objectives
  return plannedMeetings(agreementOf(facts), facts.leave, today).map(({ kind, dueOn }) => {
    const row = facts.meetings.find(meeting => meeting.kind === kind)
    const note = notes.get(kind)
    const byPreceptee = row?.precepteeSignedAt != null
    const byPreceptor = row?.preceptorSignedAt != null
    const held = {
      heldOn: row?.heldOn == null ? null : dayFromIso(row.heldOn),
      isSignedByPreceptee: byPreceptee,
      isSignedByPreceptor: byPreceptor,
    }
    return {
      kind: PreceptorshipMeetingKind[kind],
      title: titles[kind],
      dueOn: isoFromDay(dueOn),
      state: PreceptorshipMeetingState[meetingState(held, dueOn, today)],
      version: row?.version ?? 0,
      heldOn: row?.heldOn ?? null,
      with: row === undefined ? null : nameOf(row),
      isOpenToMe: isMine || row === undefined || row.preceptorId === viewerId,
      isSignedByMe: isMine ? byPreceptee : byPreceptor,
      isSignedByOther: isMine ? byPreceptor : byPreceptee,
      carried: [...carriedInto(kind, objectives)],
      ...toWords(note),
    }
  })
}

function toWords(
  note: NoteFacts | undefined,
): Pick<PreceptorshipMeeting, 'objectives' | 'concerns' | 'actions' | 'hoursGiven'> {
  return {
    objectives: (note?.objectives ?? []).map(({ text, state }) => ({ text, state: ObjectiveState[state] })),
    concerns: note?.concerns ?? null,
    actions: (note?.actions ?? []).map(action => ({ ...action, by: ActionBy[action.by] })),
    hoursGiven: note?.hoursGiven ?? null,
  }
}

/** A preceptorship as the programme counts it: dates, and no words. */
export function toProgramme(facts: Omit<PreceptorshipFacts, 'notes'>, today: Day): ProgrammePreceptorship {
  const [inForce, waiting] = [termInForce(facts), termWaiting(facts)]
  const held = new Map(facts.meetings.map(({ kind, heldOn }) => [kind, heldOn]))
  const agreement = agreementOf({ ...facts, notes: [] })
  return {
    id: facts.id,
    version: facts.version,
    preceptee: { id: facts.precepteeId, name: facts.precepteeName },
    preceptor: inForce === undefined ? null : nameOf(inForce),
    proposed: waiting === undefined ? null : nameOf(waiting),
    organisation: facts.organisationName,
    startsOn: facts.startsOn,
    state: stateOf(facts),
    meetings: plannedMeetings(agreement, facts.leave, today).map(({ kind, dueOn }) => ({
      title: titles[kind],
      dueOn: isoFromDay(dueOn),
      heldOn: held.get(kind) ?? null,
    })),
  }
}
