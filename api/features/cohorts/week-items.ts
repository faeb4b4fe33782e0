import { shortName } from '../../domain/capability/short-name.ts'
import { inOrder } from '../../domain/capability/held.ts'
import type { Day, RatingEvent } from '../../domain/capability/types.ts'
import { heldOn, type SharedRecord as BoardRecordOf } from '../../domain/cohort/board-held.ts'
import { boardTarget, type BoardTarget } from '../../domain/cohort/board-target.ts'
import { dueDay, isPaused } from '../../domain/cohort/dates.ts'
import { sharedNews, type SharedRecord } from '../../domain/cohort/record-for-educators.ts'
import { slippedStage } from '../../domain/cohort/slipped-stage.ts'
import type { WeekItem, WeekMember } from '../../domain/cohort/week.ts'
import { plannedMeetings } from '../../domain/preceptorship/meetings.ts'
import { toRatingEvent, type Content } from '../records/index.ts'
import { groupMeetingTitles, preceptorshipMeetingTitles, requestTitles } from './week-words.ts'
import type { ClockFacts, WeekRow } from './week.read-model.ts'

export type WeekContent = Pick<Content, 'catalogue'>

type Part = Pick<WeekItem, 'kind' | 'thing' | 'title' | 'on' | 'action'> &
  Partial<Pick<WeekItem, 'from' | 'subject'>> & {
    /** Whether it is a thing of the person rather than of their place: said once, in however many groups they are. */
    readonly isOfPerson?: boolean
  }

/** Members and things of a week, in the words of the domain. */
export function weekItems(
  rows: readonly WeekRow[],
  content: WeekContent,
  today: Day,
): { readonly members: readonly WeekMember[]; readonly items: readonly WeekItem[] } {
  const members = rows.map(row => ({
    memberId: row.memberId,
    name: row.name,
    isPaused: isPaused(row, today),
    shares: row.facts.shares,
  }))
  const targetOf = targetsOf(content)
  const said = new Set<string>()
  const items = rows.flatMap(row =>
    [
      ...stageOf(row, { content, target: targetOf(row), today }),
      ...tasksOf(row, today),
      ...meetingsOf(row, today),
      ...requestsOf(row),
      ...awardOf(row),
      ...goalOf(row),
      ...sharedOf(row, content, today),
      ...helpOf(row),
    ].flatMap(({ isOfPerson = false, ...part }): WeekItem[] => {
      const key = `${row.personId}/${part.kind}/${part.thing}/${part.subject ?? ''}`
      if (isOfPerson && said.has(key)) return []
      if (isOfPerson) said.add(key)
      return [{ from: null, subject: null, ...part, memberId: row.memberId }]
    }),
  )
  return { members, items }
}

/** What each group asks, once for all of its members. */
function targetsOf({ catalogue }: WeekContent): (row: WeekRow) => BoardTarget {
  const known = new Map<string, BoardTarget>()
  return ({ cohortId, roleProfileCode, pathwayCode, stages }) => {
    const target =
      known.get(cohortId) ?? boardTarget(catalogue, { roleProfileCode, pathwayCode, stageCount: stages.length })
    known.set(cohortId, target)
    return target
  }
}

interface Asked {
  readonly content: WeekContent
  readonly target: BoardTarget
  readonly today: Day
}

const countedFrom = ({ startDay, wholeTimePercent, pauses }: WeekRow) => ({ start: startDay, wholeTimePercent, pauses })

function stageOf(row: WeekRow, { content: { catalogue }, target, today }: Asked): Part[] {
  const { clock } = row.facts
  const dueDays = row.stages.map(({ dueAfterDays }, place) =>
    dueDay(countedFrom(row), dueAfterDays, Number(row.extensions[place] ?? 0), today),
  )
  const held = clock === null ? null : heldOn(toBoardRecord(clock, today), catalogue, today)
  const place = slippedStage({ dueDays, target, held }, today)
  if (place === null) return []
  const title = row.stages[place]?.title ?? ''
  return [{ kind: 'STAGE', thing: `${row.cohortId}/${place}`, title, on: dueDays[place] ?? today, action: 'NUDGE' }]
}

/** Ratings of others by capability, oldest first, as a board reads them. */
function toBoardRecord({ ratings, leave }: ClockFacts, today: Day): BoardRecordOf {
  const events = new Map<string, RatingEvent[]>()
  for (const event of inOrder((ratings ?? []).map(toRatingEvent), today)) {
    const own = events.get(event.capability) ?? []
    events.set(event.capability, own)
    own.push(event)
  }
  return { events, leave: leave ?? [] }
}

function tasksOf(row: WeekRow, today: Day): Part[] {
  const tasks = (row.facts.tasks ?? []).filter(({ isDone }) => !isDone)
  return tasks.map(({ id, title, dueAfterDays, extendedBy }) => ({
    kind: 'TASK',
    thing: id,
    title,
    on: dueDay(countedFrom(row), dueAfterDays, Number(extendedBy), today),
    action: 'NUDGE',
  }))
}

function meetingsOf({ facts, meetings, cohortId }: WeekRow, today: Day): Part[] {
  const planned = (facts.preceptorships ?? []).flatMap(({ id, held, leave, ...agreement }) => {
    const next = plannedMeetings(agreement, leave, today).find(({ kind }) => !held.includes(kind))
    return next === undefined ? [] : [{ id, ...next }]
  })
  return [
    ...planned.map(({ kind, dueOn }) => ({
      kind: 'MEETING' as const,
      thing: kind,
      title: preceptorshipMeetingTitles[kind],
      on: dueOn,
      action: 'NUDGE' as const,
      isOfPerson: true,
    })),
    ...meetings.map(({ id, kind, dueOn }) => ({
      kind: 'MEETING' as const,
      thing: `${cohortId}/${kind}`,
      title: groupMeetingTitles(kind),
      on: dueOn,
      action: 'BOOK' as const,
      subject: id,
    })),
  ]
}

function requestsOf({ facts }: WeekRow): Part[] {
  return (facts.requests ?? []).map(({ of, id, on }) => ({
    kind: 'REQUEST' as const,
    thing: of,
    title: requestTitles[of],
    on,
    from: of === 'OTHERS' ? ('RATINGS' as const) : null,
    action: of === 'OTHERS' ? ('NUDGE' as const) : of === 'SIGN_OFF' ? ('OPEN_FOLDER' as const) : ('ANSWER' as const),
    subject: of === 'OTHERS' ? null : id,
    isOfPerson: true,
  }))
}

function awardOf({ facts }: WeekRow): Part[] {
  if (facts.award === null) return []
  return [{ kind: 'AWARD', thing: 'AWARD', title: 'Award', on: facts.award, action: 'MOVE_ON' }]
}

function goalOf({ facts }: WeekRow): Part[] {
  const due = facts.goal?.due ?? null
  if (due === null) return []
  const title = 'The date of their own goal'
  return [{ kind: 'GOAL', thing: 'GOAL', title, on: due, from: 'PLAN', action: 'NUDGE', isOfPerson: true }]
}

function sharedOf(row: WeekRow, { catalogue }: WeekContent, today: Day): Part[] {
  const { clock } = row.facts
  if (clock === null) return []
  const code = row.roleProfileCode ?? catalogue.pathways.get(row.pathwayCode ?? '')?.endRole
  const plan = catalogue.roles.get(code ?? '')?.items ?? []
  const { observersMissing, reviewOn } = sharedNews({ record: toSharedRecord(clock), catalogue, plan, today })
  const personal = { from: 'RATINGS' as const, isOfPerson: true }
  const review = { kind: 'REVIEW' as const, thing: 'REVIEW', title: 'Review of what they are signed off for' }
  return [
    ...observersMissing.map(({ capability, since }) => ({
      ...personal,
      kind: 'OBSERVERS' as const,
      thing: capability,
      title: shortName(catalogue.capabilities.get(capability)?.statement ?? capability),
      on: since,
      action: 'NUDGE' as const,
    })),
    ...(reviewOn === null ? [] : [{ ...personal, ...review, on: reviewOn, action: 'BOOK' as const }]),
  ]
}

const helpOf = ({ helps }: WeekRow): Part[] =>
  helps.map(({ id, words, on }) => ({ kind: 'HELP', thing: id, title: words, on, action: 'ANSWER', subject: id }))

/** What the clock was set by, in the words of the fold. */
export function toSharedRecord({ ratings, completions, leave, areas }: ClockFacts): SharedRecord {
  return {
    ratings: (ratings ?? []).map(toRatingEvent),
    completions: completions ?? [],
    leave: leave ?? [],
    areas: (areas ?? []).map(({ areaCode }) => areaCode),
  }
}
