import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import { conflict, invalidInput, type Conflict, type InvalidInput } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { ownerOnly } from '../people/index.ts'
import { readRecord, type Content, type PersonRecord } from '../records/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { GoalRow } from './goal.entity.ts'
import { goalProblems, retiredProblems } from './goal.problems.ts'
import { appendGoal, readGoal } from './goal.repository.ts'
import type { Goal, SetGoalInput } from './goal.types.ts'
import { createProgressReader, type ProgressReader } from './pathway-progress.ts'

type Person = Viewer & { personId: string }

export interface GoalService {
  /** null where nothing was chosen yet. */
  goalOf(viewer: Viewer, personId: string): Promise<Goal | null>
  set(viewer: Person, input: SetGoalInput): Promise<Goal | InvalidInput | Conflict>
  /** How to tell where the viewer stands on any pathway, from one statement however many are asked. */
  progress(viewer: Person): Promise<ProgressReader>
}

interface GoalServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createGoalService({ asViewer, clock, createId, content }: GoalServiceDependencies): GoalService {
  return {
    goalOf: (viewer, personId) =>
      asViewer(viewer, async tx => {
        ownerOnly(viewer, personId)
        const row = await readGoal(tx, personId)
        if (row === null || (row.roleProfileCode === null && row.pathwayCode === null)) return null
        return toGoal(row, await content.current(tx))
      }),
    set: (viewer, input) =>
      asViewer(viewer, async tx => {
        const published = await content.current(tx)
        const problems = goalProblems(input, published, clock.today())
        if (problems.length > 0) return invalidInput(problems)
        const before = await readGoal(tx, viewer.personId)
        const retired = retiredProblems(input.pathwayCode, published, before?.pathwayCode ?? null)
        if (retired.length > 0) return invalidInput(retired)
        const standing = before?.version ?? 0
        if (standing !== input.expectedVersion) return changedElsewhere(standing)
        const row = toRow(input, { id: createId(), personId: viewer.personId, recordedAt: clock.now() })
        return (await appendGoal(tx, row)) ? toGoal(row, published) : changedElsewhere(standing + 1)
      }),
    progress: viewer =>
      asViewer(viewer, async tx => {
        const record = await readRecord(tx, viewer.personId, clock.today())
        return createProgressReader(record.learner, await content.of(tx, record.contentHash), clock.today())
      }),
  }
}

function changedElsewhere(currentVersion: number): Conflict {
  return conflict(currentVersion, 'Your goal was changed in another window since you opened this form')
}

function toRow(input: SetGoalInput, base: Pick<GoalRow, 'id' | 'personId' | 'recordedAt'>): GoalRow {
  return {
    ...base,
    version: input.expectedVersion + 1,
    roleProfileCode: input.roleProfileCode ?? null,
    pathwayCode: input.pathwayCode ?? null,
    overlayCodes: [...new Set(input.overlayCodes ?? [])],
    areas: (input.areas ?? []).map(({ areaCode, levelCode }) => ({ areaCode, levelCode })),
    dueOn: input.dueOn ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
  }
}

/** A goal as it is shown, against the content that stands now. */
function toGoal(row: Omit<GoalRow, 'id' | 'personId' | 'recordedAt'>, content: Content): Goal {
  const { framework, pathways } = content
  const areas = byCode(framework.areas)
  const levels = byCode(framework.levels)
  const overlays = byCode(framework.overlays)
  const roleProfile = row.roleProfileCode === null ? null : known(framework.roleProfiles, row.roleProfileCode)
  const pathway = row.pathwayCode === null ? null : known(pathways, row.pathwayCode)
  return {
    version: row.version,
    title: roleProfile?.title ?? pathway?.title ?? 'Nothing yet',
    roleProfile,
    pathway,
    overlays: row.overlayCodes.map(code => known(overlays, code)),
    areas: row.areas.map(({ areaCode, levelCode }) => ({
      area: known(areas, areaCode),
      level: known(levels, levelCode),
    })),
    dueOn: row.dueOn,
    hoursPerWeek: row.hoursPerWeek,
  }
}

/** The goal of a record; null where nothing is aimed for. */
export function goalOf(
  { learner: { goal }, goalVersion, goalHours }: Pick<PersonRecord, 'learner' | 'goalVersion' | 'goalHours'>,
  content: Content,
): Goal | null {
  if (goal === null) return null
  const { roleProfileCode, pathwayCode, overlayCodes, dueOn } = goal
  const areas = goal.areas.map(({ area, level }) => ({ areaCode: area, levelCode: level }))
  const shown = { version: goalVersion, roleProfileCode, pathwayCode, overlayCodes: [...overlayCodes], areas }
  return toGoal({ ...shown, dueOn: dueOn === null ? null : isoFromDay(dueOn), hoursPerWeek: goalHours }, content)
}
