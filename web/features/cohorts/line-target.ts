import type { WeekLinePartsFragment } from '../../generated/cohorts/graphql.ts'
import { pathFor } from './selection.ts'

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
  const { cohortId } = first
  const memberIds = people.filter(person => person.cohortId === cohortId).map(({ memberId }) => memberId)
  const thing = id.slice(id.indexOf(':') + 1)
  if (action === 'EXTEND') {
    const date = kind === 'STAGE' ? `STAGE:${thing.slice(thing.lastIndexOf('/') + 1)}` : `TASK:${thing}`
    return pathFor(cohortId, 'dates', { memberIds, date })
  }
  if (action === 'ASSIGN') return pathFor(cohortId, 'tasks/new', { memberIds, capability: thing })
  if (kind === 'REVIEW')
    return people.length === 1
      ? `${learnerPath(first)}/meetings/new?${new URLSearchParams({ kind: 'REVIEW', on: first.on }).toString()}`
      : pathFor(cohortId, 'write', { memberIds })
  if (action === 'MOVE_ON') return people.length === 1 ? `${learnerPath(first)}/dates` : `/groups/${cohortId}`
  const queue = queues[id]
  if (queue !== undefined)
    return action === 'OPEN_FOLDER' && people.length === 1 && first.subjectId ? `${queue}/${first.subjectId}` : queue
  if (kind === 'MEETING' && people.length === 1 && first.subjectId)
    return `${learnerPath(first)}/meetings/${first.subjectId}`
  return learnerPath(first)
}
