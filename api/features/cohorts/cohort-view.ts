import { dueDay, isPaused, type CohortStage as StageFacts } from '../../domain/cohort/dates.ts'
import { neverShared, programmeRecord } from '../../domain/cohort/sharing.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Content } from '../records/index.ts'
import {
  CohortMemberState,
  type CohortMember,
  type CohortMemberDate,
  type CohortPause,
  type CohortShareItem,
  type MyCohort,
} from './cohort-member.types.ts'
import type { CohortRecord, MemberRecord, MyCohortRecord } from './cohort.read-model.ts'
import type { Cohort } from './cohort.types.ts'

/** What codes of a group are read against. */
export type CohortContent = Pick<Content, 'framework' | 'pathways'>

/** A group in the words of the API. Content that is published no longer leaves the field empty. */
export function toCohort(record: CohortRecord, { framework, pathways }: CohortContent): Cohort {
  const { roleProfileCode, pathwayCode, stages, closedAt, ...rest } = record
  const start = dayFromIso(record.startsOn)
  return {
    ...rest,
    organisations: [...record.organisations],
    educators: [...record.educators],
    roleProfile: roleProfileCode === null ? null : (framework.roleProfiles.get(roleProfileCode) ?? null),
    pathway: pathwayCode === null ? null : (pathways.get(pathwayCode) ?? null),
    stages: stages.map((stage, place) => ({ ...stage, place, dueOn: isoFromDay(start + stage.dueAfterDays) })),
    closedAt: closedAt === null ? null : new Date(closedAt),
  }
}

type Place = Pick<MemberRecord, 'isJoined' | 'startDay' | 'wholeTimePercent' | 'pauses' | 'extensions'>

/** The stages with the days that hold for one member; none before they joined. */
function datesOf(place: Place, stages: readonly StageFacts[], today: Day): CohortMemberDate[] {
  if (!place.isJoined) return []
  const counted = { start: place.startDay, wholeTimePercent: place.wholeTimePercent, pauses: place.pauses }
  return stages.map(({ title, dueAfterDays }, index) => {
    const extendedByDays = Number(place.extensions[index] ?? 0)
    const due = dueDay(counted, dueAfterDays, extendedByDays, today)
    return { place: index, title, dueOn: isoFromDay(due), extendedByDays, isOver: due < today }
  })
}

const pausesOf = ({ pauses }: Place): CohortPause[] => pauses.map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn }))

export function stateOf(place: Place, today: Day): CohortMemberState {
  if (!place.isJoined) return CohortMemberState.ASKED
  return isPaused(place, today) ? CohortMemberState.PAUSED : CohortMemberState.JOINED
}

const trainingOf = ({ university, programme, awardExpectedOn, awardRatifiedOn }: MemberRecord | MyCohortRecord) => ({
  university,
  programme,
  awardExpectedOn,
  awardRatifiedOn,
})

export function toMember(record: MemberRecord, stages: readonly StageFacts[], today: Day): CohortMember {
  const { id, version, personId, name, organisationName, startsOn, wholeTimePercent, shares } = record
  const place = { id, version, personId, name, organisationName, startsOn, wholeTimePercent, ...trainingOf(record) }
  return {
    ...place,
    state: stateOf(record, today),
    stages: datesOf(record, stages, today),
    pauses: pausesOf(record),
    shares: record.isJoined ? ([...shares] as CohortShareItem[]) : [],
  }
}

export function toMyCohort(record: MyCohortRecord, today: Day): MyCohort {
  const { id, version, name, organisationName, startsOn, wholeTimePercent, shares } = record
  return {
    id,
    version,
    name,
    organisationName,
    startsOn,
    wholeTimePercent,
    ...trainingOf(record),
    educatorNames: [...record.educatorNames],
    state: stateOf(record, today),
    stages: datesOf(record, record.stages, today),
    pauses: pausesOf(record),
    shares: shares.map(({ item, givenAt, withdrawnAt }) => ({
      item: item as CohortShareItem,
      givenAt: new Date(givenAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    })),
    programmeRecord: [...programmeRecord],
    neverShared: [...neverShared],
  }
}
