import { groupArguments, groupNames, groupTypes } from './contract-names-of-groups.ts'

/** Operations on groups. */
export const cohortNames = {
  Query: ['cohorts', 'cohort', 'cohortMembers', 'myCohorts', ...groupNames.Query],
  Mutation: [
    'createCohort',
    'changeCohort',
    'closeCohort',
    'nameCohortEducator',
    'endCohortEducator',
    'askIntoCohort',
    'answerCohort',
    'shareWithCohort',
    'leaveCohort',
    'removeFromCohort',
    ...groupNames.Mutation,
  ],
} as const

/** What is read of them. */
export const cohortTypes = {
  ...groupTypes,
  Cohort: [
    'askedCount',
    'closedAt',
    'educators',
    'id',
    'memberCount',
    'name',
    'organisation',
    'organisations',
    'pathway',
    'roleProfile',
    'stages',
    'startsOn',
    'version',
  ],
  CohortMember: [
    'id',
    'name',
    'organisationName',
    'pauses',
    'personId',
    'shares',
    'stages',
    'startsOn',
    'state',
    'version',
    'wholeTimePercent',
  ],
  MyCohort: [
    'educatorNames',
    'id',
    'name',
    'neverShared',
    'organisationName',
    'pauses',
    'programmeRecord',
    'shares',
    'stages',
    'startsOn',
    'state',
    'version',
    'wholeTimePercent',
  ],
} as const

/** The arguments those queries take. */
export const cohortArguments = {
  ...groupArguments,
  cohorts: ['first', 'after'],
  cohort: ['id'],
  cohortMembers: ['cohortId', 'search', 'first', 'after'],
} as const
