import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { conflict, invalidInput, type Conflict, type InvalidInput } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, Framework, FrameworkContent } from '../frameworks/index.ts'
import { appendGateFacts } from '../gates/index.ts'
import { ownerOnly } from '../people/index.ts'
import { statedFacts } from './practice.facts.ts'
import type { PracticeRow } from './practice.entity.ts'
import { practiceProblems } from './practice.problems.ts'
import { appendPractice, readPractice } from './practice.repository.ts'
import type { DescribeMyPracticeInput, MastersRoute, Practice, Registration } from './practice.types.ts'

type Person = Viewer & { personId: string }

export interface PracticeService {
  practiceOf(viewer: Viewer, personId: string): Promise<Practice>
  describe(viewer: Person, input: DescribeMyPracticeInput): Promise<Practice | InvalidInput | Conflict>
}

interface PracticeServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
}

export function createPracticeService({
  asViewer,
  clock,
  createId,
  frameworks,
}: PracticeServiceDependencies): PracticeService {
  const frameworkOf = async (tx: Transaction) => (await frameworks.current(tx)).framework
  return {
    practiceOf: (viewer, personId) =>
      asViewer(viewer, async tx => {
        ownerOnly(viewer, personId)
        return toPractice(await readPractice(tx, personId), await frameworkOf(tx))
      }),
    describe: (viewer, input) =>
      asViewer(viewer, async tx => {
        const framework = await frameworkOf(tx)
        const problems = practiceProblems(input, framework, clock.today())
        if (problems.length > 0) return invalidInput(problems)
        const standing = (await readPractice(tx, viewer.personId))?.version ?? 0
        if (standing !== input.expectedVersion) return changedElsewhere(standing)
        const row = toRow(input, { id: createId(), personId: viewer.personId, recordedAt: clock.now() })
        if (!(await appendPractice(tx, row))) return changedElsewhere(standing + 1)
        const stated = { personId: viewer.personId, on: isoFromDay(clock.today()), recordedAt: clock.now(), createId }
        await appendGateFacts(tx, statedFacts(input, stated))
        return toPractice(row, framework)
      }),
  }
}

function changedElsewhere(currentVersion: number): Conflict {
  return conflict(currentVersion, 'Your practice was changed in another window since you opened this form')
}

function toRow(input: DescribeMyPracticeInput, base: Pick<PracticeRow, 'id' | 'personId' | 'recordedAt'>): PracticeRow {
  return {
    ...base,
    version: input.expectedVersion + 1,
    jobTitle: input.jobTitle?.trim() || null,
    levelCode: input.levelCode ?? null,
    areas: input.areas.map(({ areaCode, levelCode }) => ({ areaCode, levelCode })),
    registration: input.registration ?? null,
    masters: input.masters ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
  }
}

function toPractice(row: PracticeRow | null, framework: Framework): Practice {
  const areas = byCode(framework.areas)
  const levels = byCode(framework.levels)
  return {
    version: row?.version ?? 0,
    jobTitle: row?.jobTitle ?? null,
    level: row?.levelCode == null ? null : known(levels, row.levelCode),
    areas: (row?.areas ?? []).map(({ areaCode, levelCode }) => ({
      area: known(areas, areaCode),
      level: known(levels, levelCode),
    })),
    registration: (row?.registration ?? null) as Registration | null,
    masters: (row?.masters ?? null) as MastersRoute | null,
    hoursPerWeek: row?.hoursPerWeek ?? null,
  }
}
