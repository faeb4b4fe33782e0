import { shortName } from '../../domain/capability/short-name.ts'
import { dueDay } from '../../domain/cohort/dates.ts'
import { sharedStates } from '../../domain/cohort/record-for-educators.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Content } from '../records/index.ts'
import { toMember } from './cohort-view.ts'
import type { CohortParts, SignedIn } from './cohort.service.ts'
import { readLearner, type LearnerKey, type LearnerRecord, type SharedFacts } from './learner.read-model.ts'
import type { CohortLearner, CohortLearnerShared, CohortMemberTask, SharedPlan, SharedRating } from './learner.types.ts'
import { toSharedRecord } from './week-items.ts'
import type { ClockFacts } from './week.read-model.ts'
import { toHelp, toMeeting } from './word-view.ts'

export interface LearnerService {
  /** null = there is nobody of this place whom the viewer may see. */
  learner(viewer: SignedIn, key: LearnerKey): Promise<CohortLearner | null>
}

export function createLearnerService({ asViewer, clock, content }: CohortParts): LearnerService {
  return {
    learner: (viewer, key) =>
      asViewer(viewer, async tx => {
        const record = await readLearner(tx, viewer.personId, key)
        if (record === null) return null
        return toLearner(record, await content.current(tx), clock.today())
      }),
  }
}

function toLearner(record: LearnerRecord, content: Content, today: Day): CohortLearner {
  const { cohortId, cohortName, isMe, educators, meetings, helps, hasPreceptorship, shared } = record
  return {
    cohortId,
    cohortName,
    isMe,
    hasPreceptorship,
    educators: [...educators],
    member: toMember(record, record.stages, today),
    tasks: tasksOf(record, today),
    meetings: meetings.map(toMeeting),
    helps: helps.map(toHelp),
    shared: shared === null ? null : toShared(shared, content, today),
  }
}

function tasksOf({ tasks, startDay, wholeTimePercent, pauses }: LearnerRecord, today: Day): CohortMemberTask[] {
  return (tasks ?? [])
    .map(({ id, title, dueAfterDays, extendedBy, isDone }) => {
      const due = dueDay({ start: startDay, wholeTimePercent, pauses }, dueAfterDays, Number(extendedBy), today)
      return { id, title, dueOn: isoFromDay(due), isDone, isOver: !isDone && due < today }
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}

function toShared({ clock, goal, steps, lists }: SharedFacts, content: Content, today: Day): CohortLearnerShared {
  return {
    ratings: clock === null ? null : ratingsOf(clock, content, today),
    lists: lists === null ? null : [...lists],
    plan: steps === null ? null : planOf(goal ?? {}, steps, content),
  }
}

function ratingsOf(clock: ClockFacts, { catalogue }: Content, today: Day): SharedRating[] {
  return [...sharedStates(toSharedRecord(clock), catalogue, today).values()].flatMap(({ capability: code, held }) => {
    if (held === null) return []
    const name = shortName(catalogue.capabilities.get(code)?.statement ?? code)
    return [{ capabilityCode: code, name, value: held.value, on: isoFromDay(held.on) }]
  })
}

function planOf(
  { role, pathway, due }: NonNullable<SharedFacts['goal']>,
  steps: readonly string[],
  content: Content,
): SharedPlan {
  const { framework, pathways } = content
  return {
    goalTitle: (framework.roleProfiles.get(role ?? '') ?? pathways.get(pathway ?? ''))?.title ?? null,
    dueOn: due == null ? null : isoFromDay(due),
    steps: steps.map(step => titleOf(step, content)),
  }
}

/** A step by name. @example titleOf('MODULE:PRE-02', content) // its title */
function titleOf(step: string, { modules, catalogue }: Content): string {
  const [kind, code = ''] = step.split(':')
  if (kind === 'MODULE') return modules.get(code)?.title ?? code
  return shortName(catalogue.capabilities.get(code)?.statement ?? code)
}
