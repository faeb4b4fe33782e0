import type { FieldError } from '../../app/problems.ts'
import type {
  ActionBy,
  ObjectiveState,
  PreceptorshipMeetingPartsFragment,
  SavePreceptorshipMeetingInput,
} from '../../generated/preceptorships/graphql.ts'

/** A meeting as it is typed. */
export interface TypedMeeting {
  heldOn: string
  hoursGiven: string
  objectives: { text: string; state: ObjectiveState }[]
  concerns: string
  actions: { text: string; by: ActionBy; dueOn: string; isDone: boolean }[]
}

/** The form as a meeting fills it; one not saved yet begins with what was carried from the one before. */
export function typedOf(meeting: PreceptorshipMeetingPartsFragment): TypedMeeting {
  const carried = meeting.carried.map(text => ({ text, state: 'OPEN' as const }))
  return {
    heldOn: meeting.heldOn ?? '',
    hoursGiven: meeting.hoursGiven === null || meeting.hoursGiven === undefined ? '' : String(meeting.hoursGiven),
    objectives: meeting.version === 0 ? carried : meeting.objectives.map(({ text, state }) => ({ text, state })),
    concerns: meeting.concerns ?? '',
    actions: meeting.actions.map(({ text, by, dueOn, isDone }) => ({ text, by, dueOn: dueOn ?? '', isDone })),
  }
}

/** What is sent: lines left empty are left out, and a figure that is none goes as one the API refuses at its field. */
export function inputOf(typed: TypedMeeting): Omit<SavePreceptorshipMeetingInput, 'id' | 'kind' | 'expectedVersion'> {
  const hours = typed.hoursGiven.trim().replace(',', '.')
  return {
    heldOn: typed.heldOn || null,
    hoursGiven: hours === '' ? null : /^\d{1,3}(\.\d{1,2})?$/.test(hours) ? Number(hours) : -1,
    objectives: typed.objectives.filter(({ text }) => text.trim() !== ''),
    concerns: typed.concerns.trim() || null,
    actions: typed.actions
      .filter(({ text }) => text.trim() !== '')
      .map(({ dueOn, ...action }) => ({ ...action, dueOn: dueOn || null })),
  }
}

/** The API's problems at the fields of the form: "objectives.1.text" is said at the second objective that has a text. */
export function meetingErrors(
  problems: readonly { readonly path: string; readonly message: string }[],
  typed: TypedMeeting,
): FieldError[] {
  const places: Readonly<Record<string, number[]>> = {
    objectives: placesOf(typed.objectives),
    actions: placesOf(typed.actions),
  }
  return problems.map(({ path, message }) => {
    const [first = 'heldOn', index] = path.split('.')
    const sent = index === undefined ? undefined : places[first]?.[Number(index)]
    return { fieldId: sent === undefined ? (first in places ? `add-${first}` : first) : `${first}-${sent}`, message }
  })
}

function placesOf(items: readonly { text: string }[]): number[] {
  return items.flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]))
}

/** Days that were begun and are none. */
export function dayErrors(typed: TypedMeeting, message: string): FieldError[] {
  const held = typed.heldOn === 'invalid' ? [{ fieldId: 'heldOn', message }] : []
  const due = typed.actions.flatMap(({ dueOn }, place) =>
    dueOn === 'invalid' ? [{ fieldId: `actions-${place}-due`, message }] : [],
  )
  return [...held, ...due]
}
