import { dueDay } from '../../domain/cohort/dates.ts'
import { pieceKind } from '../../domain/evidence/kinds.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Content } from '../records/index.ts'
import type { AssignmentRecord, CohortAssignmentRecord, MyAssignmentRecord } from './assignment.read-model.ts'
import type { CohortAssignment, CohortAssignmentFacts, CohortAssignmentKind, MyAssignment } from './assignment.types.ts'

/** What is asked for, with the content it names as it is published; a title changes with its content where it follows. */
function toFacts(record: AssignmentRecord, { framework }: Content): CohortAssignmentFacts {
  const { id, kind, code, title, evidenceKind, moduleVersion, capabilityCodes } = record
  return {
    id,
    kind: kind as CohortAssignmentKind,
    code,
    title,
    evidenceKind,
    evidenceKindTitle: evidenceKind === null ? null : (pieceKind(evidenceKind)?.title ?? evidenceKind),
    capabilities: capabilityCodes.flatMap(each => framework.capabilities.get(each) ?? []),
    moduleVersion,
  }
}

/** A task as its educators see it; the day is that of a full-time member who began with the group. */
export function toAssignment(record: CohortAssignmentRecord, startsOn: string, content: Content): CohortAssignment {
  const { version, dueAfterDays, followsMembers, followsVersions, moduleVersion, publishedVersion } = record
  const isLater = moduleVersion !== null && publishedVersion !== null && publishedVersion > moduleVersion
  return {
    ...toFacts(record, content),
    version,
    dueAfterDays,
    followsMembers,
    followsVersions,
    doneCount: record.doneCount,
    dueOn: isoFromDay(dayFromIso(startsOn) + dueAfterDays),
    laterVersion: isLater ? publishedVersion : null,
    memberIds: [...record.memberIds],
    givenAt: new Date(record.givenAt),
  }
}

/** A task as its member sees it. Finishing a module counts by itself from when it was given; before, by their own word. */
export function toMyAssignment(record: MyAssignmentRecord, content: Content, today: Day): MyAssignment {
  const { cohortId, cohortName, extendedByDays, saidDoneOn, finishedOn, countsFrom, pieceId } = record
  const counted = { start: record.startDay, wholeTimePercent: record.wholeTimePercent, pauses: record.pauses }
  const due = dueDay(counted, record.dueAfterDays, extendedByDays, today)
  const isCounted = finishedOn !== null && finishedOn >= countsFrom
  return {
    ...toFacts(record, content),
    cohortId,
    cohortName,
    extendedByDays,
    pieceId,
    dueOn: isoFromDay(due),
    isOver: due < today,
    doneOn: isCounted ? finishedOn : saidDoneOn,
    finishedBeforeOn: isCounted ? null : finishedOn,
  }
}
