import type { WeekLinePartsFragment } from '../../generated/cohorts/graphql.ts'

type Line = Pick<WeekLinePartsFragment, 'action' | 'kind' | 'people'>

const queues: Readonly<Record<string, string>> = {
  'REQUEST:SIGN_OFF': '/decisions',
  'REQUEST:EVIDENCE': '/confirmations',
}

/** The page of one person of a line. */
export const learnerPath = ({ cohortId, memberId }: WeekLinePartsFragment['people'][number]): string =>
  `/groups/${cohortId}/members/${memberId}`

/**
 * Where the one action of a line leads; null where it is done on the spot, or there is nowhere to go: an observation is
 * answered by the link in its letter.
 */
export function lineTarget({ id, action, kind, people }: Line & Pick<WeekLinePartsFragment, 'id'>): string | null {
  const [first] = people
  if (first === undefined || action === 'NUDGE') return null
  if (id === 'REQUEST:OBSERVATION') return null
  const queue = queues[id]
  if (queue !== undefined)
    return action === 'OPEN_FOLDER' && people.length === 1 && first.subjectId ? `${queue}/${first.subjectId}` : queue
  if (kind === 'MEETING' && people.length === 1 && first.subjectId)
    return `${learnerPath(first)}/meetings/${first.subjectId}`
  return learnerPath(first)
}
