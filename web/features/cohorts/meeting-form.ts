import type { LocationQuery } from 'vue-router'
import type { FieldError } from '../../app/problems.ts'
import type {
  CohortMeetingActor,
  CohortMeetingKind,
  CohortMeetingPartsFragment,
  SaveCohortMeetingInput,
} from '../../generated/cohorts/graphql.ts'

/** A meeting as it is typed. */
export interface TypedMeeting {
  kind: CohortMeetingKind
  dueOn: string
  heldOn: string
  objectives: { text: string; isReached: boolean }[]
  actions: { text: string; by: CohortMeetingActor; dueOn: string; isDone: boolean }[]
  concern: string
  readerIds: string[]
}

export type MeetingStart = Pick<TypedMeeting, 'kind' | 'dueOn'>

/** How a new meeting begins, as its address says: of which kind and on which day; else a meeting of three without one. */
export const startIn = ({ kind, on }: LocationQuery): MeetingStart => ({
  kind: kind === 'REVIEW' ? 'REVIEW' : 'TRIPARTITE',
  dueOn: typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : '',
})

/** The form as a meeting fills it; as it begins for a new one. */
export function typedOf(meeting: CohortMeetingPartsFragment | null, start: MeetingStart = startIn({})): TypedMeeting {
  return {
    kind: meeting?.kind ?? start.kind,
    dueOn: meeting?.dueOn ?? start.dueOn,
    heldOn: meeting?.heldOn ?? '',
    objectives: (meeting?.objectives ?? []).map(({ text, isReached }) => ({ text, isReached })),
    actions: (meeting?.actions ?? []).map(({ text, by, dueOn, isDone }) => ({ text, by, dueOn: dueOn ?? '', isDone })),
    concern: '',
    readerIds: [],
  }
}

/** What is sent: lines left empty are left out. */
export function inputOf({
  concern,
  readerIds,
  heldOn,
  objectives,
  actions,
  ...typed
}: TypedMeeting): Omit<SaveCohortMeetingInput, 'id' | 'memberId' | 'expectedVersion'> {
  return {
    ...typed,
    heldOn: heldOn || null,
    objectives: objectives.filter(({ text }) => text.trim() !== ''),
    actions: actions
      .filter(({ text }) => text.trim() !== '')
      .map(({ dueOn, ...action }) => ({ ...action, dueOn: dueOn || null })),
    concern: concern.trim() === '' ? null : { words: concern, readerIds },
  }
}

const isWrong = (day: string): boolean => day === 'invalid'

/** Days that are missing, or were begun and are none. */
export function dayErrors({ dueOn, heldOn, actions }: TypedMeeting, message: string): FieldError[] {
  return [
    ...(dueOn === '' || isWrong(dueOn) ? [{ fieldId: 'dueOn', message }] : []),
    ...(isWrong(heldOn) ? [{ fieldId: 'heldOn', message }] : []),
    ...actions.flatMap((action, place) =>
      isWrong(action.dueOn) ? [{ fieldId: `actions-${place}-due`, message }] : [],
    ),
  ]
}

/** The API's problems at the fields of the form: "objectives.1.text" is said at the second objective that has a text. */
export function meetingErrors(
  problems: readonly { readonly path: string; readonly message: string }[],
  typed: TypedMeeting,
): FieldError[] {
  return problems.map(({ path, message }) => {
    const [first = 'dueOn', second] = path.split('.')
    if (first === 'concern') return { fieldId: second === 'readerIds' ? 'readers' : 'concern', message }
    if (first !== 'objectives' && first !== 'actions') return { fieldId: first, message }
    const sent = typed[first].flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]))[Number(second)]
    return { fieldId: sent === undefined ? `add-${first}` : `${first}-${sent}`, message }
  })
}
