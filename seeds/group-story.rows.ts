import { CohortMeetingRow } from '../api/features/cohorts/cohort-meeting.entity.ts'
import { CohortHelpRow } from '../api/features/cohorts/cohort-message.entity.ts'
import { AwardRatificationRow, TrainingRow } from '../api/features/trainees/training.entity.ts'
import { isoFromDay, type Day } from '../api/platform/calendar.ts'
import type { InventedMember, PeopledGroup } from './groups/invented-groups.ts'
import { historyId, instant } from './persona-ids.ts'
import { personaId } from './persona.rows.ts'

interface Told {
  readonly group: PeopledGroup
  readonly person: InventedMember
  readonly memberId: string
  readonly today: Day
}

/** What one member of a group asked, agreed with its first educator, or was awarded. */
export function storyRows(group: PeopledGroup, memberIdOf: (person: InventedMember) => string, today: Day) {
  const told = (what: 'HELP' | 'MEETING' | 'AWARD') =>
    group.story.flatMap(event => {
      const person = group.people[event.member - 1]
      return event.what === what && person !== undefined
        ? [{ event, of: { group, person, memberId: memberIdOf(person), today } }]
        : []
    })
  return [
    [CohortHelpRow, told('HELP').map(({ event, of }) => helpRow(of, event.words, event.daysAgo))],
    [CohortMeetingRow, told('MEETING').map(({ event, of }) => meetingRow(of, event.words, -event.daysAgo))],
    [TrainingRow, told('AWARD').map(({ of }) => trainingRow(of))],
    [AwardRatificationRow, told('AWARD').map(({ event, of }) => ratificationRow(of, event.daysAgo))],
  ] as const
}

const educatorOf = ({ educators }: PeopledGroup): string => personaId(educators[0] ?? '')

function helpRow({ person: { slug }, memberId, today }: Told, words: string, daysAgo: number) {
  const askedAt = instant(today - daysAgo)
  const open = { answer: null, answeredById: null, answeredAt: null, closedAt: null }
  return {
    id: historyId(`help:${slug}`, askedAt),
    version: 1,
    personId: personaId(slug),
    memberId,
    words,
    askedAt,
    ...open,
  }
}

function meetingRow({ group, person: { slug }, memberId, today }: Told, words: string, inDays: number) {
  const savedAt = instant(today - 14)
  const open = { heldOn: null, actions: [], learnerWords: null, learnerSignedAt: null, educatorSignedAt: null }
  return {
    id: historyId(`meeting:${slug}`, savedAt),
    version: 1,
    personId: personaId(slug),
    memberId,
    educatorId: educatorOf(group),
    kind: 'TRIPARTITE',
    dueOn: isoFromDay(today + inDays),
    objectives: [{ text: words, isReached: false }],
    savedAt,
    ...open,
  }
}

function trainingRow({ group, person: { slug, start } }: Told) {
  const recordedAt = instant(start)
  const { university = '', programme = '' } = group.training ?? {}
  const asked = { askedId: educatorOf(group), expectedOn: null, recordedAt }
  const id = historyId(`training:${slug}`, recordedAt)
  return { id, personId: personaId(slug), version: 1, university, programme, areaCodes: ['GMU'], ...asked }
}

function ratificationRow(told: Told, daysAgo: number) {
  const { group, person, today } = told
  const recordedAt = instant(today - daysAgo)
  const said = {
    ratifiedOn: isoFromDay(today - daysAgo),
    ratifiedById: educatorOf(group),
    recordedAt,
    takenBackAt: null,
  }
  const id = historyId(`ratification:${person.slug}`, recordedAt)
  return { id, personId: personaId(person.slug), trainingId: trainingRow(told).id, ...said }
}
